using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>
/// The SIP address of a contact: computed from the name of what it serves, since the pattern of OcsUmUtil is not documented
/// (domain.md G), and unused by anybody else (B.5).
/// </summary>
internal static class ContactAddress
{
    private const string Access = ".voiceaccess";

    /// <summary>The address of a new contact: of subscriber access of a further number with that number.</summary>
    public static SipUri For(ContactTarget target, string number, Fqdn domain)
    {
        string user = new([.. target.Name.ToLowerInvariant().Select(character => IsPlain(character) ? character : '-')]);
        string digits = target.Called is { Count: > 0 } called && ContactNumber.Compare(called[0], number) == NumberMatch.Differs ? "." + number.TrimStart('+') : string.Empty;
        return SipUri.Parse("sip:" + user + (target.IsAttendant ? string.Empty : Access + digits) + "@" + domain);
    }

    /// <summary>Who has the address; null where nobody is known to have it.</summary>
    public static string? HolderOf(Draft draft, SipUri address) =>
        draft.All(ExumContact.Schema).FirstOrDefault(contact => contact.SipAddress.Equals(address)) is { } contact ? contact.Key.ToString()
        : draft.Topology.Census.Knows(address.WithoutScheme) ? address.WithoutScheme
        : null;

    private static bool IsPlain(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-' or '_';
}
