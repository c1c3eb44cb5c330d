using System;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>
/// The routing key of a contact for subscriber access: <c>sip:&lt;address&gt;;opaque=app:exum:&lt;phone context&gt;</c> (domain.md
/// B.4, field evidence). The form of an auto attendant's key is not documented: what does not name the phone context of a dial
/// plan in this form says nothing.
/// </summary>
internal static class RoutingKey
{
    /// <summary>What both products call the application, in every key that is known.</summary>
    public const string Application = "app:exum:";

    private const string Opaque = ";opaque=";

    /// <summary>What the key names, where it has the form of subscriber access; null where it has not, or was not read.</summary>
    public static string? NameIn(Optional<string> key) =>
        key.HasValue && SipUri.TryParse(key.Value, out SipUri? address)
        && address.Parameters.TryGetValue("opaque", out string? opaque) && opaque.StartsWith(Application, StringComparison.OrdinalIgnoreCase)
            ? opaque.Substring(Application.Length)
            : null;

    /// <summary>The key of a contact for subscriber access of the dial plan with the phone context.</summary>
    public static string OfAccess(SipUri address, PhoneContext context) => address + Opaque + Application + context;

    /// <summary>The address with which the key begins; null where it has no parameters.</summary>
    public static string? AddressIn(string key)
    {
        int end = key.IndexOf(';');
        return end < 0 ? null : key.Substring(0, end);
    }

    /// <summary>Whether both keys say the same: they are compared as the directory compares them.</summary>
    public static bool AreSame(string one, string other) => StringComparer.OrdinalIgnoreCase.Equals(one, other);
}
