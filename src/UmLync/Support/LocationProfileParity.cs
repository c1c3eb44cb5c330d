using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Support;

/// <summary>
/// Before Exchange 2010 SP1 the simple name of a Lync dial plan (location profile) has to be the phone context of its UM dial plan. From
/// SP1 on it need not, and the warning of OcsUmUtil is to be ignored (domain.md B.2, H 9).
/// </summary>
internal static class LocationProfileParity
{
    private static readonly ProductVersion Exchange2010Sp1 = ProductVersion.Parse("14.1");

    /// <summary>Whether the server asks for it. One whose version was not read does not.</summary>
    public static bool IsAskedBy(ExchangeServer server) =>
        server.Version is { } version && version.CompareTo(Exchange2010Sp1) < 0 && server.Roles?.Contains("UnifiedMessaging") != false;

    /// <summary>Whether a server of the organization asks for it.</summary>
    public static bool IsAskedIn(IEstateView estate, Scope organization) => estate.All(organization, ExchangeServer.Schema).Cast<ExchangeServer>().Any(IsAskedBy);
}
