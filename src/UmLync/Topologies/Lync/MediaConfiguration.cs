namespace UmLync.Topologies;

/// <summary>What Lync asks of the encryption of media.</summary>
public enum EncryptionLevel
{
    /// <summary>Unencrypted media is refused: the default.</summary>
    RequireEncryption,

    /// <summary>Encrypted where the other side can.</summary>
    SupportEncryption,

    /// <summary>Never encrypted.</summary>
    DoNotSupportEncryption,
}

/// <summary>
/// Media settings of the deployment, of a site or of a service; the most specific one that applies to a Front End pool
/// counts. Source: domain.md D.1.
/// </summary>
public sealed record MediaConfiguration : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<MediaConfiguration> Schema { get; } = new ResourceKind<MediaConfiguration>(
            Product.Lync, "mediaConfigurations", scope => new MediaConfiguration { Scope = scope }, media => media.Identity)
        .Identity("identity", Codecs.Text, media => media.Identity, (media, value) => media with { Identity = value })
        .Scalar("encryptionLevel", Codecs.Word<EncryptionLevel>(), media => media.EncryptionLevel, (media, value) => media with { EncryptionLevel = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary><c>Global</c>, <c>Site:&lt;SiteId&gt;</c> or <c>Service:&lt;role&gt;:&lt;pool FQDN&gt;</c>.</summary>
    public string Identity { get; init; } = string.Empty;

    /// <summary>What is asked of media.</summary>
    public EncryptionLevel? EncryptionLevel { get; init; }
}
