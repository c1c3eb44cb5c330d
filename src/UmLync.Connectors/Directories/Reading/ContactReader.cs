using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// The contacts by which Lync reaches Unified Messaging. Lync marks them by the type of their source; a contact made by hand has
/// at least the routing key (domain.md B.4). What a contact stands for is told by its number, as the inventory script does [F]:
/// the form of an auto attendant's routing key is not documented.
/// </summary>
internal sealed class ContactReader : DirectoryReader
{
    private const int UnifiedMessaging = unchecked((int)0x90000000);
    private const int EnterpriseVoice = 128;
    private const string TelScheme = "tel:";

    private static readonly Regex RoutingMark = new("opaque=app:exum:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public override IReadOnlyList<ResourceKind> Kinds { get; } = [ExumContact.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } =
    [
        SchemaNames.SipAddress, SchemaNames.Line, SchemaNames.HomeServer, SchemaNames.UserEnabled, SchemaNames.OptionFlags, SchemaNames.SourceObjectType,
        SchemaNames.RoutingKey,
    ];

    public static string[] Attributes { get; } =
    [
        SchemaNames.SipAddress.Text, SchemaNames.Line.Text, SchemaNames.HomeServer.Text, SchemaNames.UserEnabled.Text, SchemaNames.OptionFlags.Text,
        SchemaNames.SourceObjectType.Text, SchemaNames.RoutingKey.Text, "telephoneNumber", "displayName", "description",
    ];

    public override IEnumerable<Resource> Read(DirectoryPicture picture, IReadOnlyCollection<ResourceKind> asked, ICollection<Message> shortfalls)
    {
        picture.Prepare(withNumbers: true);
        LdapFilter filter = LdapFilter.All(LdapFilter.Is("objectClass", "contact"), LdapFilter.Has(SchemaNames.SipAddress.Text));
        foreach (DirectoryObject entry in picture.InDomains(filter, shortfalls, Attributes).Where(IsOfUnifiedMessaging))
        {
            if (ContactOf(entry, picture) is { } contact)
            {
                yield return contact;
            }
            else
            {
                LeaveOut(shortfalls, entry, SchemaNames.SipAddress.Text);
            }
        }
    }

    public override Resource? Find(DirectoryPicture picture, ResourceKey key) =>
        EntryOf(picture, key.Name) is { } entry ? ContactOf(entry, picture) : null;

    /// <summary>The object with the SIP address; null when there is none.</summary>
    public static DirectoryObject? EntryOf(DirectoryPicture picture, string sipAddress) =>
        picture.InDomains(
            LdapFilter.All(LdapFilter.Is("objectClass", "contact"), LdapFilter.Is(SchemaNames.SipAddress.Text, sipAddress)), [], Attributes)
            .FirstOrDefault(IsOfUnifiedMessaging);

    private static bool IsOfUnifiedMessaging(DirectoryObject entry) =>
        entry.Number(SchemaNames.SourceObjectType.Text) == UnifiedMessaging
        || entry.Texts(SchemaNames.RoutingKey.Text).Any(RoutingMark.IsMatch);

    private static ExumContact? ContactOf(DirectoryObject entry, DirectoryPicture picture)
    {
        if (!SipUri.TryParse(entry.Text(SchemaNames.SipAddress.Text), out SipUri? address))
        {
            return null;
        }

        string? line = entry.Text(SchemaNames.Line.Text);
        string? number = line is not null && line.StartsWith(TelScheme, StringComparison.OrdinalIgnoreCase) ? line.Substring(TelScheme.Length) : null;
        bool isAccess = number is not null && picture.AccessNumbers.Contains(number);
        bool isAttendant = number is not null && picture.AttendantNumbers.Contains(number);
        return new ExumContact
        {
            Scope = picture.Layout.Lync!,
            SipAddress = address,
            DisplayNumber = OptionalOf(entry.Text("telephoneNumber")),
            LineUri = OptionalOf(line),
            RegistrarPool = picture.PoolOf(entry.Text(SchemaNames.HomeServer.Text)),
            AutoAttendant = isAccess == isAttendant ? null : isAttendant,
            IsSubscriberAccess = isAccess == isAttendant ? null : isAccess,
            Enabled = entry.Flag(SchemaNames.UserEnabled.Text),
            EnterpriseVoiceEnabled = entry.Number(SchemaNames.OptionFlags.Text) is { } flags ? (flags & EnterpriseVoice) != 0 : null,
            OtherIpPhone = OptionalOf(entry.Text(SchemaNames.RoutingKey.Text)),
            DisplayName = OptionalOf(entry.Text("displayName")),
            Description = OptionalOf(entry.Text("description")),
            Ou = entry.Name.Parent,
        };
    }

    private static Optional<string> OptionalOf(string? text) => text is null ? Optional<string>.None : text;
}
