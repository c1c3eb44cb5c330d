namespace UmLync.Topologies;

/// <summary>
/// A mailbox, whether or not it is enabled for Unified Messaging: who could be enabled, on which server, and with which SIP addresses
/// Lync has stamped it. Source: domain.md C.6, D.4.
/// </summary>
public sealed record Mailbox : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<Mailbox> Schema { get; } = new ResourceKind<Mailbox>(
            Product.Exchange, "mailboxes", scope => new Mailbox { Scope = scope }, mailbox => mailbox.PrimarySmtpAddress)
        .Identity("primarySmtpAddress", Codecs.Text, mailbox => mailbox.PrimarySmtpAddress, (mailbox, value) => mailbox with { PrimarySmtpAddress = value })
        .Optional("server", Codecs.Text, mailbox => mailbox.Server, (mailbox, value) => mailbox with { Server = value })
        .Value("sipAddresses", Codecs.List(Codecs.Text), mailbox => mailbox.SipAddresses, (mailbox, value) => mailbox with { SipAddresses = value })
        .Optional("owaMailboxPolicy", Codecs.Text, mailbox => mailbox.OwaMailboxPolicy, (mailbox, value) => mailbox with { OwaMailboxPolicy = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The primary SMTP address, which names the mailbox.</summary>
    public string PrimarySmtpAddress { get; init; } = string.Empty;

    /// <summary>The Mailbox server that holds the mailbox.</summary>
    public Optional<string> Server { get; init; }

    /// <summary>The SIP proxy addresses, without <c>sip:</c>, which Lync writes when it enables the user.</summary>
    public ValueList<string>? SipAddresses { get; init; }

    /// <summary>The Outlook Web App mailbox policy; without one the settings of the virtual directory count.</summary>
    public Optional<string> OwaMailboxPolicy { get; init; }
}
