using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab.Refusals;

/// <summary>Everything that the products refuse, as far as it is documented; the first row that applies is the answer.</summary>
internal static class RefusalTable
{
    private static readonly Refusal[] OfAllKinds = [.. ObjectRefusals.Rows];

    private static readonly Refusal[] OfCommands = [.. CommandRefusals.Rows];

    private static readonly ILookup<ResourceKind, Refusal> OfKinds =
        GatewayRefusals.Rows
            .Concat(HuntGroupRefusals.Rows)
            .Concat(DialPlanRefusals.Rows)
            .Concat(AttendantRefusals.Rows)
            .Concat(ServerRefusals.Rows)
            .Concat(CertificateRefusals.Rows)
            .Concat(LyncRefusals.Rows)
            .Concat(VoiceRefusals.Rows)
            .Concat(UserRefusals.Rows)
            .ToLookup(row => row.Kind!);

    /// <summary>The rows: those of all objects, of single kinds, and of what no command does.</summary>
    public static IEnumerable<Refusal> Rows => OfAllKinds.Concat(OfKinds.SelectMany(rows => rows)).Concat(OfCommands);

    /// <summary>Why the product refuses the attempt, or null.</summary>
    public static Message? WhyRefused(Attempt attempt) =>
        OfAllKinds.Concat(OfKinds[attempt.Key.Kind]).Concat(OfCommands).Select(row => row.WhyRefused(attempt)).FirstOrDefault(reason => reason is not null);
}
