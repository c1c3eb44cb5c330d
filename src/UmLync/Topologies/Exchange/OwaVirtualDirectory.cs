namespace UmLync.Topologies;

/// <summary>Who offers instant messaging in Outlook Web App.</summary>
public enum InstantMessagingType
{
    /// <summary>Nobody: the default of a virtual directory, so that instant messaging does not work although it is enabled.</summary>
    None,

    /// <summary>Lync Server, or Skype for Business Server.</summary>
    Ocs,

    /// <summary>Windows Live Messenger, which only older documents name.</summary>
    Msn,
}

/// <summary>Which of the two web sites of an Exchange server holds a virtual directory.</summary>
public enum OwaTier
{
    /// <summary>The Client Access services, to which browsers speak. Instant messaging is enabled here only.</summary>
    FrontEnd,

    /// <summary>The Mailbox services, where Outlook Web App runs.</summary>
    BackEnd,
}

/// <summary>
/// The virtual directory of Outlook Web App on an Exchange server. Instant messaging needs it enabled and of type Ocs on the
/// front end; on the back end it is unnecessary and advised against. Source: domain.md D.4, J.7.
/// </summary>
public sealed record OwaVirtualDirectory : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<OwaVirtualDirectory> Schema { get; } = new ResourceKind<OwaVirtualDirectory>(
            Product.Exchange, "owaVirtualDirectories", scope => new OwaVirtualDirectory { Scope = scope }, directory => directory.Server + "\\" + directory.Name)
        .Identity("server", Codecs.Text, directory => directory.Server, (directory, value) => directory with { Server = value }, refersTo: "exchangeServers")
        .Identity("name", Codecs.Text, directory => directory.Name, (directory, value) => directory with { Name = value })
        .Scalar("tier", Codecs.Word<OwaTier>(), directory => directory.Tier, (directory, value) => directory with { Tier = value })
        .Scalar("instantMessagingEnabled", Codecs.Flag, directory => directory.InstantMessagingEnabled, (directory, value) => directory with { InstantMessagingEnabled = value })
        .Scalar("instantMessagingType", Codecs.Word<InstantMessagingType>(), directory => directory.InstantMessagingType, (directory, value) => directory with { InstantMessagingType = value })
        .Optional("instantMessagingServerName", Codecs.Text, directory => directory.InstantMessagingServerName, (directory, value) => directory with { InstantMessagingServerName = value })
        .Optional("instantMessagingCertificateThumbprint", Codecs.Text, directory => directory.InstantMessagingCertificateThumbprint, (directory, value) => directory with { InstantMessagingCertificateThumbprint = value })
        .Optional("internalUrl", Codecs.Text, directory => directory.InternalUrl, (directory, value) => directory with { InternalUrl = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name of the Exchange server.</summary>
    public string Server { get; init; } = string.Empty;

    /// <summary>The name with its web site, such as <c>owa (Default Web Site)</c>.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Which web site holds it.</summary>
    public OwaTier? Tier { get; init; }

    /// <summary>Whether instant messaging is on; true by default, and without Lync users then see an error at each sign-in.</summary>
    public bool? InstantMessagingEnabled { get; init; }

    /// <summary>Who offers instant messaging; Ocs for Lync. The default is None.</summary>
    public InstantMessagingType? InstantMessagingType { get; init; }

    /// <summary>The Lync pool, where the virtual directory itself names it (Exchange 2010), as it was typed.</summary>
    public Optional<string> InstantMessagingServerName { get; init; }

    /// <summary>The thumbprint of the certificate towards Lync, where the virtual directory itself names it, as it was typed.</summary>
    public Optional<string> InstantMessagingCertificateThumbprint { get; init; }

    /// <summary>The address inside the network; its host is the name of the OWA pool.</summary>
    public Optional<string> InternalUrl { get; init; }
}
