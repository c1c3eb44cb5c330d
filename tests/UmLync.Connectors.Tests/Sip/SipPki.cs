using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using UmLync.Certificates;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Sip;

/// <summary>The certificates of all tests of a class: making keys takes longer than the tests do.</summary>
public sealed class SipPki : IDisposable
{
    public const string Server = "um01.contoso.com";

    private readonly WorkFolder _folder = new();
    private readonly Dictionary<(string, int), X509Certificate2> _issued = [];
    private readonly TestPki _pki;

    public SipPki() => _pki = new TestPki(_folder.Path, "localhost");

    public X509Certificate2 this[string name, int until = 365]
    {
        get
        {
            if (!_issued.TryGetValue((name, until), out X509Certificate2? certificate))
            {
                _issued[(name, until)] = certificate = _pki.Issue(name, _pki.Today.AddDays(-30), _pki.Today.AddDays(until));
            }

            return certificate;
        }
    }

    /// <summary>What is expected of the server: the role of a UM service, under its name, by this authority or by the root in the file.</summary>
    public CertificateInquiry Identity(string? root = null) => new()
    {
        At = TimeProvider.System.GetUtcNow(),
        Name = Fqdn.Parse(Server),
        Roles = CertificateRoles.UmService,
        Roots = CertificateFile.ReadRoots([root ?? _pki.AuthorityFile]),
    };

    public void Dispose()
    {
        foreach (X509Certificate2 certificate in _issued.Values)
        {
            certificate.Dispose();
        }

        _folder.Dispose();
    }
}
