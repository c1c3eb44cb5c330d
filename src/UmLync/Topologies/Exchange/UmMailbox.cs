namespace UmLync.Topologies;

/// <summary>A mailbox that is enabled for Unified Messaging. Source: domain.md C.6.</summary>
public sealed record UmMailbox : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmMailbox> Schema { get; } = new ResourceKind<UmMailbox>(
            Product.Exchange, "umMailboxes", scope => new UmMailbox { Scope = scope }, mailbox => mailbox.PrimarySmtpAddress)
        .Identity("primarySmtpAddress", Codecs.Text, mailbox => mailbox.PrimarySmtpAddress, (mailbox, value) => mailbox with { PrimarySmtpAddress = value })
        .Value("dialPlan", Codecs.Text, mailbox => mailbox.DialPlan, (mailbox, value) => mailbox with { DialPlan = value }, refersTo: "umDialPlans")
        .Optional("sipAddress", Codecs.Text, mailbox => mailbox.SipAddress, (mailbox, value) => mailbox with { SipAddress = value })
        .Value("mailboxPolicy", Codecs.Text, mailbox => mailbox.MailboxPolicy, (mailbox, value) => mailbox with { MailboxPolicy = value }, refersTo: "umMailboxPolicies")
        .Value("extensions", Codecs.List(Codecs.Text), mailbox => mailbox.Extensions, (mailbox, value) => mailbox with { Extensions = value })
        .Value("proxyAddresses", Codecs.List(Codecs.Text), mailbox => mailbox.ProxyAddresses, (mailbox, value) => mailbox with { ProxyAddresses = value }, isDerived: true)
        .Optional("server", Codecs.Text, mailbox => mailbox.Server, (mailbox, value) => mailbox with { Server = value }, refersTo: "exchangeServers", isDerived: true)
        .Value("notifyEmail", Codecs.Text, mailbox => mailbox.NotifyEmail, (mailbox, value) => mailbox with { NotifyEmail = value }, isUnseen: true);

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The primary SMTP address, which names the mailbox.</summary>
    public string PrimarySmtpAddress { get; init; } = string.Empty;

    /// <summary>The dial plan of the mailbox.</summary>
    public string? DialPlan { get; init; }

    /// <summary>The SIP resource identifier, without <c>sip:</c>; it must be the user's SIP address in Lync.</summary>
    public Optional<string> SipAddress { get; init; }

    /// <summary>The UM mailbox policy.</summary>
    public string? MailboxPolicy { get; init; }

    /// <summary>The extensions; needed in a SIP URI dial plan too.</summary>
    public ValueList<string>? Extensions { get; init; }

    /// <summary>The <c>EUM:</c> and <c>eum:</c> proxy addresses, from which Lync learns the user's dial plan.</summary>
    public ValueList<string>? ProxyAddresses { get; init; }

    /// <summary>The Mailbox server that holds the mailbox.</summary>
    public Optional<string> Server { get; init; }

    /// <summary>Where Exchange sends the welcome message with the PIN when the mailbox is enabled; by default to the mailbox itself. No cmdlet shows it.</summary>
    public string? NotifyEmail { get; init; }
}
