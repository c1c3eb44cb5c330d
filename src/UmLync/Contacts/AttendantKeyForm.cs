using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>
/// The form of the routing key of auto attendants, as the contacts of the estate show it: no document gives it, and it is never
/// guessed (domain.md B.4, F 5). A key shows its form where its contact's address and the phone context of the dial plan stand in it
/// once each; the name of the attendant may. What is left then has to be what the documents know of every key, or to be the same in
/// the keys of two attendants, so that nothing of one attendant is taken for a part of the form.
/// </summary>
internal sealed class AttendantKeyForm
{
    private const string Address = "\u0001";
    private const string Context = "\u0002";
    private const string Name = "\u0003";

    private readonly string _form;

    private AttendantKeyForm(string form, IReadOnlyList<ExumContact> witnesses)
    {
        _form = form;
        Witnesses = witnesses;
    }

    /// <summary>The contacts that show it.</summary>
    public IReadOnlyList<ExumContact> Witnesses { get; }

    /// <summary>The one form that the contacts of the deployment show; null where they show none, or several.</summary>
    public static AttendantKeyForm? LearnedFrom(ContactInventory inventory, IEstateView estate, Scope deployment)
    {
        (ExumContact Contact, string? Form, ResourceKey Attendant)[] shown =
        [
            .. from match in inventory.Matches
               where match.Contact.Scope.Equals(deployment) && match is { Contact.OtherIpPhone.HasValue: true, Target: { IsAttendant: true }, OwnerOfNumber: null, DuplicateOf: null }
               let attendant = (UmAutoAttendant)match.Target!.Resource
               select (match.Contact, FormOf(match.Contact, attendant, estate), attendant.Key),
        ];
        string[] forms = [.. shown.Select(row => row.Form).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        bool isPlain = forms.Length == 1 && shown.All(row => row.Form is not null)
            && (IsDocumented(forms[0]) || shown.Select(row => row.Attendant).Distinct().Count() > 1);
        return isPlain ? new AttendantKeyForm(forms[0], [.. shown.Select(row => row.Contact)]) : null;
    }

    /// <summary>The key of a contact of the attendant.</summary>
    public string For(SipUri address, PhoneContext context, string attendant) =>
        _form.Replace(Address, address.ToString()).Replace(Context, context.ToString()).Replace(Name, attendant);

    private static string? FormOf(ExumContact contact, UmAutoAttendant attendant, IEstateView estate)
    {
        if (estate.Find(attendant.Scope, UmDialPlan.Schema, attendant.DialPlan)?.PhoneContext is not { } context)
        {
            return null;
        }

        string? form = Once(contact.OtherIpPhone.Value, contact.SipAddress.ToString(), Address) is { } withoutAddress ? Once(withoutAddress, context.ToString(), Context) : null;
        return form is null || !form.StartsWith(Address, StringComparison.Ordinal) ? null : Once(form, attendant.Name, Name) ?? form;
    }

    /// <summary>The text with the part replaced that stands in it exactly once; null where it does not.</summary>
    private static string? Once(string text, string part, string sign)
    {
        int at = text.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        return at < 0 || text.IndexOf(part, at + 1, StringComparison.OrdinalIgnoreCase) >= 0 ? null : text.Substring(0, at) + sign + text.Substring(at + part.Length);
    }

    private static bool IsDocumented(string form) => !form
        .Replace(Address + ";opaque=" + RoutingKey.Application, string.Empty).Replace(Context, string.Empty).Replace(Name, string.Empty).Any(char.IsLetterOrDigit);
}
