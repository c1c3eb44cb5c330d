using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Connectors.Directories.Reading;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Preflights;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Directories.Writing;

/// <summary>
/// Makes, changes and removes the contacts of Unified Messaging, with the attributes that Grant-CsOUPermission lets an
/// administrator of users write (domain.md B.4). The routing key is written as the change has it and never made up, with the object or
/// by the change that completes it; the home is learned from somebody whom the pool homes already.
/// </summary>
internal sealed class ContactWriter(DirectoryPicture picture)
{
    private const int EnterpriseVoice = 128;
    private const int EnhancedPresence = 256;
    private const int UnifiedMessaging = unchecked((int)0x90000000);
    private const string TelScheme = "tel:";

    private DirectoryConnection Connection => picture.Connection;

    /// <exception cref="UmLyncException">The contact cannot be written so, or the directory refuses it.</exception>
    public void Apply(PlannedChange change)
    {
        switch (change.Action)
        {
            case ChangeAction.Create:
                Create((ExumContact)change.After!);
                break;
            case ChangeAction.Update:
                Update(change);
                break;
            case ChangeAction.Remove:
                Connection.Remove(Present(change).Name);
                break;
            default:
                throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryDoesNotWrite), change.Key.ToString()));
        }
    }

    /// <summary>
    /// Whether the account may make contacts in the unit: the directory computes for whoever asks which classes he may create there
    /// ([MS-ADTS] 3.1.1.4.5.6, allowedChildClassesEffective). Of other changes it is not asked.
    /// </summary>
    public RightAnswer RightFor(PlannedChange change)
    {
        const string PossibleClasses = "allowedChildClasses";
        const string OwnClasses = "allowedChildClassesEffective";
        string account = Connection.Options.Logon.ToString();
        if (change.Action != ChangeAction.Create || change.After is not ExumContact { Ou: { } unit } || Connection.Find(unit, PossibleClasses, OwnClasses) is not { } shown || !shown.Has(PossibleClasses))
        {
            return RightAnswer.Unknown(change.Key.Kind.Id, new Message(nameof(DirectoryMessages.RightIsNotShown), account, change.Key.ToString()));
        }

        return shown.Texts(OwnClasses).Contains("contact", StringComparer.OrdinalIgnoreCase)
            ? RightAnswer.Given(unit.ToString())
            : RightAnswer.Lacking(unit.ToString(), new Message(nameof(DirectoryMessages.UnitTakesNoContacts), account, unit.ToString()));
    }

    private void Create(ExumContact contact)
    {
        string address = contact.SipAddress.ToString();
        if (contact is not { Ou: { } ou, RegistrarPool: { } pool })
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.ContactIsIncomplete), address));
        }

        Refuse(contact.HostedVoicemailPolicy.HasValue, contact.Key, "hostedVoicemailPolicy");
        string proxy = "sip:" + contact.SipAddress.WithoutScheme;
        RefuseTaken(LdapFilter.Any(LdapFilter.Is(SchemaNames.SipAddress.Text, address), LdapFilter.Is(SchemaNames.ProxyAddresses.Text, proxy)), address);
        List<KeyValuePair<string, string>> attributes =
        [
            new("objectClass", "contact"),
            new(SchemaNames.SipAddress.Text, address),
            new(SchemaNames.ProxyAddresses.Text, proxy),
            new(SchemaNames.HomeServer.Text, HomeOf(pool)),
            new(SchemaNames.SourceObjectType.Text, Text(UnifiedMessaging)),
            new(SchemaNames.OptionFlags.Text, Text(contact.EnterpriseVoiceEnabled == false ? EnhancedPresence : EnhancedPresence | EnterpriseVoice)),
            new(SchemaNames.UserEnabled.Text, contact.Enabled == false ? "FALSE" : "TRUE"),
        ];
        if (contact.DisplayNumber.HasValue)
        {
            RefuseTaken(LdapFilter.Is(SchemaNames.Line.Text, TelScheme + contact.DisplayNumber.Value), TelScheme + contact.DisplayNumber.Value);
            attributes.Add(new("telephoneNumber", contact.DisplayNumber.Value));
            attributes.Add(new(SchemaNames.Line.Text, TelScheme + contact.DisplayNumber.Value));
        }

        AddGiven(attributes, SchemaNames.RoutingKey.Text, contact.OtherIpPhone);
        AddGiven(attributes, "displayName", contact.DisplayName);
        AddGiven(attributes, "description", contact.Description);

        // New-CsExUmContact names the object by a GUID in braces as well; the SIP address is what addresses it.
        Connection.Add(ou.Child("CN", Guid.NewGuid().ToString("B")), attributes);
    }

    private void Update(PlannedChange change)
    {
        DirectoryObject present = Present(change);
        List<KeyValuePair<string, IReadOnlyList<string>>> attributes = [];
        foreach (PropertyChange property in change.Properties.Where(property => !property.Property.IsIdentity && !property.StaysAsItIs))
        {
            string? text = property.After as string;
            switch (property.Property.Name)
            {
                case "displayNumber":
                    attributes.Add(new("telephoneNumber", Values(text)));
                    attributes.Add(new(SchemaNames.Line.Text, Values(text is null ? null : TelScheme + text)));
                    break;
                case "displayName" or "description":
                    attributes.Add(new(property.Property.Name, Values(text)));
                    break;
                case "otherIpPhone":
                    attributes.Add(new(SchemaNames.RoutingKey.Text, Values(text)));
                    break;
                case "enabled":
                    attributes.Add(new(SchemaNames.UserEnabled.Text, [property.After is true ? "TRUE" : "FALSE"]));
                    break;
                case "enterpriseVoiceEnabled":
                    int flags = present.Number(SchemaNames.OptionFlags.Text) ?? EnhancedPresence;
                    attributes.Add(new(SchemaNames.OptionFlags.Text, [Text(property.After is true ? flags | EnterpriseVoice : flags & ~EnterpriseVoice)]));
                    break;
                case "lineUri" or "autoAttendant" or "isSubscriberAccess":
                    // They follow from the number and the routing key, and are checked when the contact is read again.
                    break;
                default:
                    Refuse(true, change.Key, property.Property.Name);
                    break;
            }
        }

        if (attributes.Count > 0)
        {
            Connection.Set(present.Name, attributes);
        }
    }

    private DirectoryObject Present(PlannedChange change) => ContactReader.EntryOf(picture, change.Key.Name)
        ?? throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryHasNoObject), Connection.ToString(), change.Key.ToString()));

    private void RefuseTaken(LdapFilter filter, string address)
    {
        if (picture.InDomains(filter, []).FirstOrDefault() is { } holder)
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.AddressIsTaken), address, holder.Path));
        }
    }

    /// <summary>The home of somebody on the pool: where below the pool its service object stands is not documented.</summary>
    private string HomeOf(string pool)
    {
        picture.Prepare();
        return picture.InDomains(LdapFilter.All(LdapFilter.Has(SchemaNames.HomeServer.Text), LdapFilter.Is(SchemaNames.UserEnabled.Text, "TRUE")), [], SchemaNames.HomeServer.Text)
            .Select(entry => entry.Text(SchemaNames.HomeServer.Text))
            .FirstOrDefault(home => StringComparer.OrdinalIgnoreCase.Equals(picture.PoolOf(home), pool))
            ?? throw new UmLyncException(new Message(nameof(DirectoryMessages.HomeIsUnknown), pool));
    }

    private static void Refuse(bool isAsked, ResourceKey key, string property)
    {
        if (isAsked)
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.PropertyIsNotWritten), property, key.ToString()));
        }
    }

    private static void AddGiven(List<KeyValuePair<string, string>> attributes, string name, Optional<string> value)
    {
        if (value.HasValue && value.Value.Length > 0)
        {
            attributes.Add(new(name, value.Value));
        }
    }

    private static IReadOnlyList<string> Values(string? text) => string.IsNullOrEmpty(text) ? [] : [text!];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
