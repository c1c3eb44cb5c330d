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
    private const string Application = "app:exum:";

    /// <summary>What the key names, where it has the form of subscriber access; null where it has not, or was not read.</summary>
    public static string? NameIn(Optional<string> key) =>
        key.HasValue && SipUri.TryParse(key.Value, out SipUri? address)
        && address.Parameters.TryGetValue("opaque", out string? opaque) && opaque.StartsWith(Application, StringComparison.OrdinalIgnoreCase)
            ? opaque.Substring(Application.Length)
            : null;
}
