using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// The whole of instant messaging in Outlook Web App: the settings of each release first, since the certificate in them is the name
/// that Lync has to know, then the trusted application that makes it known, where one is needed at all.
/// </summary>
public sealed class OwaIntegrationDesigner : IDesigner
{
    private readonly OwaDesigner _settings;
    private readonly TrustedApplicationDesigner _trust;

    /// <summary>A designer.</summary>
    /// <param name="pool">The FQDN of the Lync pool; by default what is set, or the nearest to each server.</param>
    /// <param name="thumbprint">The certificate that Outlook Web App shows; by default what is set, or the one that the documents name.</param>
    /// <param name="applicationId">The id of a new trusted application.</param>
    /// <exception cref="Text.UmLyncException">ApplicationIdIsRefused: Lync takes no such id.</exception>
    public OwaIntegrationDesigner(string? pool = null, Thumbprint? thumbprint = null, string applicationId = TrustedApplicationDesigner.DefaultId)
    {
        _settings = new OwaDesigner(pool, thumbprint);
        _trust = new TrustedApplicationDesigner(applicationId, pool);
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        _settings.Design(draft, blueprint);
        _trust.Design(draft, blueprint);
    }
}
