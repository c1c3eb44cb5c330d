using System;
using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>
/// One authority for all tests of a class, since its keys take longer than they do; and one trace beforehand, so that no test that
/// measures patience pays for the first handshake of the process.
/// </summary>
public sealed class TracingFixture : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly ConcurrentDictionary<string, X509Certificate2> _issued = [];

    public TracingFixture()
    {
        Pki = new SipPki(_folder.Path);
        Own = Certificate(SipPki.FrontEnd);
        using FaultyServer server = new FaultyServer { Certificate = Certificate(SipPki.Exchange), Takes = _ => true }.At(5061);
        new Tracing { Pki = Pki, Own = Own, Addresses = { [SipPki.Exchange] = server.Address }, Patience = TimeSpan.FromMinutes(2) }.Run();
    }

    internal SipPki Pki { get; }

    /// <summary>The certificate of the Front End in whose place traces run.</summary>
    internal X509Certificate2 Own { get; }

    /// <summary>The certificate of that name.</summary>
    public X509Certificate2 Certificate(string name) => _issued.GetOrAdd(name, Pki.Issue(name));

    public void Dispose()
    {
        foreach (X509Certificate2 certificate in _issued.Values)
        {
            certificate.Dispose();
        }

        Pki.Dispose();
        _folder.Dispose();
    }
}
