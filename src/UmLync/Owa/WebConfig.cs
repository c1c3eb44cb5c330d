using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Owa;

/// <summary>
/// The web.config of Outlook Web App on an Exchange 2013 back-end server (domain.md D.4, J.7), of which only the two settings of
/// instant messaging are known and changed. Everything else stays as it is, byte by byte: encoding, byte order mark, line ends,
/// comments, the order of attributes. A file that the product itself could not read is refused, naming the place.
/// </summary>
public sealed class WebConfig
{
    /// <summary>The key of the thumbprint of the certificate that Outlook Web App shows to Lync.</summary>
    public const string CertificateThumbprintKey = "IMCertificateThumbprint";

    /// <summary>The key of the FQDN of the Lync pool.</summary>
    public const string ServerNameKey = "IMServerName";

    private readonly string _document;
    private readonly WebConfigText _text;
    private readonly WebConfigSettings _settings;

    private WebConfig(string document, WebConfigText text)
    {
        _document = document;
        _text = text;
        _settings = WebConfigSettings.Find(text, document);
    }

    /// <summary>The value of IMCertificateThumbprint as it stands in the file, mistyped or not.</summary>
    public Optional<string> CertificateThumbprint => ValueOf(CertificateThumbprintKey);

    /// <summary>The value of IMServerName as it stands in the file.</summary>
    public Optional<string> ServerName => ValueOf(ServerNameKey);

    /// <summary>Reads the file.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="document">What errors call it: its path.</param>
    /// <exception cref="UmLyncException">The file is no configuration file, or one in which the settings cannot be told.</exception>
    public static WebConfig Read(byte[] bytes, string document) => new(document, WebConfigText.Decode(bytes, document));

    /// <summary>The file with another thumbprint.</summary>
    public WebConfig With(Thumbprint thumbprint) => WithCertificateThumbprint(thumbprint.ToString());

    /// <summary>The file with the thumbprint as given, or without the setting.</summary>
    public WebConfig WithCertificateThumbprint(Optional<string> thumbprint) => With(CertificateThumbprintKey, thumbprint);

    /// <summary>The file with the name of the pool as given, or without the setting.</summary>
    public WebConfig WithServerName(Optional<string> serverName) => With(ServerNameKey, serverName);

    /// <summary>The bytes of the file; those that were read, where nothing has changed.</summary>
    public byte[] ToBytes() => _text.ToBytes();

    private WebConfig With(string key, Optional<string> value)
    {
        if (!value.IsRead || value == ValueOf(key))
        {
            return this;
        }

        WebConfigEdit edit = new(_text.Text, _settings);
        string text = (_settings.Of(key), value.HasValue) switch
        {
            ({ } present, true) => edit.Replaced(present, value.Value),
            ({ } present, false) => edit.Removed(present),
            _ => edit.Added(key, value.Value),
        };
        return new WebConfig(_document, _text.With(text));
    }

    private Optional<string> ValueOf(string key) => _settings.Of(key)?.Value is { Length: > 0 } value ? value : Optional<string>.None;
}
