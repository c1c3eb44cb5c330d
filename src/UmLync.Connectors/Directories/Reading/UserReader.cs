using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// Users who are enabled for Lync and mailboxes that are enabled for Unified Messaging, in one search: most are both
/// (domain.md C.2, C.6, D.2).
/// </summary>
internal sealed class UserReader : DirectoryReader
{
    private const int EnterpriseVoice = 128;
    private const string PrimarySmtp = "SMTP:";
    private const string PrimaryUm = "EUM:";
    private const string PhoneContext = ";phone-context=";

    public override IReadOnlyList<ResourceKind> Kinds { get; } = [UmMailbox.Schema, CsUser.Schema];

    public override IReadOnlyList<SchemaName> Names { get; } =
    [
        SchemaNames.SipAddress, SchemaNames.UserEnabled, SchemaNames.HomeServer, SchemaNames.OptionFlags, SchemaNames.Line,
        SchemaNames.VoiceMailSettings, SchemaNames.MailboxDialPlan, SchemaNames.ProxyAddresses,
    ];

    /// <summary>What is looked for, where both kinds are asked for.</summary>
    public static LdapFilter FilterOf(IReadOnlyCollection<ResourceKind> asked)
    {
        LdapFilter lync = LdapFilter.Is(SchemaNames.UserEnabled.Text, "TRUE");
        LdapFilter mailbox = LdapFilter.Has(SchemaNames.MailboxDialPlan.Text);
        bool asksLync = asked.Contains(CsUser.Schema);
        bool asksMailbox = asked.Contains(UmMailbox.Schema);
        return LdapFilter.All(LdapFilter.Is("objectClass", "user"), asksLync && asksMailbox ? LdapFilter.Any(lync, mailbox) : asksLync ? lync : mailbox);
    }

    public override IEnumerable<Resource> Read(DirectoryPicture picture, IReadOnlyCollection<ResourceKind> asked, ICollection<Message> shortfalls)
    {
        bool asksLync = asked.Contains(CsUser.Schema) && picture.Layout.Lync is not null;
        bool asksMailbox = asked.Contains(UmMailbox.Schema) && picture.Layout.Exchange is not null;
        string[] attributes = [.. Names.Select(name => name.Text).Where(name => !picture.Schema.Lacks(Names).Any(missing => missing.Text == name))];
        picture.Prepare();
        foreach (DirectoryObject entry in picture.InDomains(FilterOf(asked), shortfalls, attributes))
        {
            if (asksLync && entry.Flag(SchemaNames.UserEnabled.Text) == true)
            {
                if (SipUri.TryParse(entry.Text(SchemaNames.SipAddress.Text), out SipUri? address))
                {
                    yield return UserOf(entry, address, picture);
                }
                else
                {
                    LeaveOut(shortfalls, entry, SchemaNames.SipAddress.Text);
                }
            }

            if (asksMailbox && entry.Has(SchemaNames.MailboxDialPlan.Text))
            {
                if (MailboxOf(entry, picture) is { } mailbox)
                {
                    yield return mailbox;
                }
                else
                {
                    LeaveOut(shortfalls, entry, SchemaNames.ProxyAddresses.Text);
                }
            }
        }
    }

    private static CsUser UserOf(DirectoryObject entry, SipUri address, DirectoryPicture picture) => new()
    {
        Scope = picture.Layout.Lync!,
        SipAddress = address,
        RegistrarPool = picture.PoolOf(entry.Text(SchemaNames.HomeServer.Text)),
        EnterpriseVoiceEnabled = entry.Number(SchemaNames.OptionFlags.Text) is { } flags ? (flags & EnterpriseVoice) != 0 : null,
        LineUri = entry.Text(SchemaNames.Line.Text) is { } line ? line : Optional<string>.None,
        HostedVoiceMail = entry.Texts(SchemaNames.VoiceMailSettings.Text).Any(IsHosted),
    };

    /// <summary>Exchange writes the one, Lync the other; either wins over a mailbox on premises (D.2).</summary>
    private static bool IsHosted(string setting) =>
        StringComparer.OrdinalIgnoreCase.Equals(setting, "ExchangeHostedVoiceMail=1") || StringComparer.OrdinalIgnoreCase.Equals(setting, "CsHostedVoiceMail=1");

    private static UmMailbox? MailboxOf(DirectoryObject entry, DirectoryPicture picture)
    {
        IReadOnlyList<string> addresses = entry.Texts(SchemaNames.ProxyAddresses.Text);
        if (addresses.FirstOrDefault(address => address.StartsWith(PrimarySmtp, StringComparison.Ordinal)) is not { } smtp)
        {
            return null;
        }

        string[] um = [.. addresses.Where(address => address.StartsWith(PrimaryUm, StringComparison.OrdinalIgnoreCase))];
        string? sip = um.Where(address => address.StartsWith(PrimaryUm, StringComparison.Ordinal)).Select(ResourceOf).FirstOrDefault(address => address.Contains('@'));
        return new UmMailbox
        {
            Scope = picture.Layout.Exchange!,
            PrimarySmtpAddress = smtp.Substring(PrimarySmtp.Length),
            DialPlan = picture.NameOf(entry.Text(SchemaNames.MailboxDialPlan.Text)),
            SipAddress = sip is null ? Optional<string>.None : sip,
            Extensions = new ValueList<string>(um.Select(ResourceOf).Where(resource => !resource.Contains('@')).Distinct()),
            ProxyAddresses = new ValueList<string>(um),
        };
    }

    /// <summary>What a UM proxy address leads to: the SIP address in the primary one of a SIP-enabled mailbox, otherwise an extension (C.6).</summary>
    private static string ResourceOf(string address)
    {
        int context = address.IndexOf(PhoneContext, StringComparison.OrdinalIgnoreCase);
        return address.Substring(PrimaryUm.Length, (context < 0 ? address.Length : context) - PrimaryUm.Length);
    }
}
