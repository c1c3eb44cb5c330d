using System.Linq;
using UmLync.Topologies;

namespace UmLync.CallTrace;

/// <summary>Whom a trace calls: always somebody whom the estate or the operator names.</summary>
internal sealed class TraceCallee(IEstateView estate, TraceRequest request)
{
    /// <summary>
    /// At an Exchange server: the first label of the plan's phone context, which is what Lync sends (domain.md H 3, E.2 row 10); an
    /// auto attendant by its number, as gateways do, because the form in which Lync does is not documented.
    /// </summary>
    public static string? AtExchange(TraceSubject subject, string computer) =>
        subject.Attendant is null ? subject.Plan.PhoneContext is { } context && IsUser(context.FirstLabel) ? "sip:" + context.FirstLabel + "@" + computer : null
        : subject.Number is { } number && IsUser(number) ? "sip:" + number + "@" + computer + ";user=phone"
        : null;

    /// <summary>At a Lync pool: whom the operator names, the contact of the number, or the number in the domain of the pool.</summary>
    public string? AtLync(TraceSubject subject, LyncPool pool) =>
        request.LyncUser is { } user ? user
        : subject.Number is not { } number ? null
        : estate.All(ExumContact.Schema).FirstOrDefault(contact => contact.DisplayNumber.HasValue && contact.DisplayNumber.Value == number) is { } contact ? contact.SipAddress.ToString()
        : IsUser(number) && pool.Fqdn.Domain is { } domain ? "sip:" + number + "@" + domain + ";user=phone"
        : null;

    // Letters, digits and the marks that need no escape in the user part (RFC 3261, section 25.1).
    private static bool IsUser(string text) => text.Length > 0 && text.All(character =>
        character < '\u0080' && (char.IsLetterOrDigit(character) || "-_.!~*'()&=+$,;?/".Contains(character)));
}
