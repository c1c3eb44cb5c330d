using System;
using System.IO;
using UmLync.Connectors.Tests.Support;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>
/// A root, an authority below it and a server's certificate, made by openssl when the first test needs them; another root that
/// signed none of them.
/// </summary>
public sealed class Authority : IDisposable
{
    public const string Server = "um01.contoso.com";
    public const string Password = "correct horse";

    private readonly WorkFolder _folder = new();

    public Authority()
    {
        if (!OpenSsl.IsThere)
        {
            return;
        }

        Make("root", "/DC=com/DC=contoso/CN=Contoso Root CA", "basicConstraints=critical,CA:TRUE\nsubjectKeyIdentifier=hash", signer: null);
        Make("other", "/CN=Other Root CA", "basicConstraints=critical,CA:TRUE\nsubjectKeyIdentifier=hash", signer: null);
        Make("issuing", "/DC=com/DC=contoso/CN=Contoso Issuing CA", "basicConstraints=critical,CA:TRUE\nsubjectKeyIdentifier=hash", signer: "root");
        Make(
            "server", "/O=Contoso/CN=" + Server,
            "subjectAltName=DNS:" + Server + ",DNS:*.contoso.com,IP:192.0.2.1\nkeyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth,clientAuth\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid",
            signer: "issuing");
        File.WriteAllText(this["chain.pem"], File.ReadAllText(this["server.pem"]) + File.ReadAllText(this["issuing.pem"]));
        File.WriteAllText(this["both.pem"], File.ReadAllText(this["server.pem"]) + File.ReadAllText(this["server.key"]));
        File.WriteAllText(this["strange-key.pem"], File.ReadAllText(this["server.pem"]) + File.ReadAllText(this["other.key"]));
        OpenSsl.Run(_folder.Path, "x509", "-in", "server.pem", "-outform", "DER", "-out", "server.cer");
        OpenSsl.Run(_folder.Path, "pkcs12", "-export", "-in", "server.pem", "-inkey", "server.key", "-certfile", "issuing.pem", "-out", "server.pfx", "-passout", "pass:" + Password);
        OpenSsl.Run(_folder.Path, "pkcs12", "-export", "-nokeys", "-in", "server.pem", "-out", "keyless.pfx", "-passout", "pass:" + Password);
    }

    /// <summary>The path of a file: root.pem, other.pem, issuing.pem, server.pem, server.key, server.cer, server.pfx, chain.pem …</summary>
    public string this[string name] => _folder[name];

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();

    private void Make(string name, string subject, string extensions, string? signer)
    {
        File.WriteAllText(this[name + ".ext"], extensions + "\n");
        OpenSsl.Run(_folder.Path, "req", "-new", "-newkey", "rsa:2048", "-nodes", "-utf8", "-subj", subject, "-keyout", name + ".key", "-out", name + ".csr");
        string[] signing = signer is null ? ["-signkey", name + ".key"] : ["-CA", signer + ".pem", "-CAkey", signer + ".key", "-CAcreateserial"];
        OpenSsl.Run(_folder.Path, ["x509", "-req", "-in", name + ".csr", "-days", "365", "-sha256", "-extfile", name + ".ext", "-out", name + ".pem", .. signing]);
    }
}
