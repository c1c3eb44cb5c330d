using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Certificates;

/// <summary>
/// What the services present after a rollover, by a real TLS handshake on loopback: 5063 of the UM service, the chosen port of the
/// call router (docs/domain.md J.8).
/// </summary>
[Trait("Feature", "C7")]
public sealed class HandshakeCheckTests(Authority authority) : IClassFixture<Authority>, IDisposable
{
    private readonly WorkFolder _folder = new();

    [OpenSslFact]
    public void Of_ServicesThatPresentTheNew_SaysNothing()
    {
        using X509Certificate2 certificate = Served();
        HandshakeCheck check = new(Lab(certificate.Thumbprint, out Plan plan), (endpoint, token) => Shake(certificate, endpoint, token));

        Assert.Empty(check.Of(plan, CancellationToken.None));
        Assert.Empty(check.NotSeen);
        Assert.Equal(["um01.contoso.com:5063", "um01.contoso.com:5071"], _asked.Order(StringComparer.Ordinal));
    }

    [OpenSslFact]
    public void Of_ServicesThatPresentAnother_Diverges()
    {
        using X509Certificate2 certificate = Served();
        HandshakeCheck check = new(Lab(new string('2', 40), out Plan plan), (endpoint, token) => Shake(certificate, endpoint, token));

        ChangeOutcome[] outcomes = [.. check.Of(plan, CancellationToken.None)];

        Assert.Equal(2, outcomes.Length);
        Assert.All(outcomes, outcome => Assert.Equal((Outcome.Diverged, "EndpointPresentsOther", true), (outcome.Outcome, outcome.Reason!.Id, outcome.Breaks)));
    }

    [Fact]
    public void Of_ServicesOutOfReach_IsNotEvaluated()
    {
        CertificateSource source = new() { Limit = TimeSpan.FromSeconds(5) };
        HandshakeCheck check = new(Lab(new string('2', 40), out Plan plan), (_, token) => source.Read("127.0.0.1:1", token));

        Assert.Empty(check.Of(plan, CancellationToken.None));
        Assert.Equal(["EndpointWasNotSeen", "EndpointWasNotSeen"], check.NotSeen.Select(message => message.Id));
    }

    public void Dispose() => _folder.Dispose();

    private readonly List<string> _asked = [];

    private X509Certificate2 Served() => X509CertificateLoader.LoadPkcs12FromFile(authority["server.pfx"], Authority.Password);

    private FoundCertificate Shake(X509Certificate2 certificate, string endpoint, CancellationToken token)
    {
        _asked.Add(endpoint);
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        Task serving = Task.Run(() => Serve(listener, certificate), CancellationToken.None);
        FoundCertificate found = new CertificateSource().Read("127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port, token);
        serving.Wait(TimeSpan.FromSeconds(20), CancellationToken.None);
        return found;
    }

    private static void Serve(TcpListener listener, X509Certificate2 certificate)
    {
        using TcpClient client = listener.AcceptTcpClient();
        using SslStream line = new(client.GetStream());
        try
        {
            line.AuthenticateAsServer(certificate);
            _ = line.ReadByte();
        }
        catch (Exception gone) when (gone is IOException or AuthenticationException)
        {
            // Whoever only looked at the certificate has hung up.
        }
    }

    private LabEstate Lab(string thumbprint, out Plan plan)
    {
        TopologyFile.Write(_folder["lab.json"], TopologyReader.Read(Encoding.UTF8.GetBytes(Json(thumbprint)), "lab.json", ReadRequest.Everything));
        LabEstate lab = LabEstate.Open(_folder["lab.json"]);
        plan = Integration.PlanFor(lab.Read(ReadRequest.UsersCounted), Blueprint.Empty, [new CertificateAssignmentDesigner(Thumbprint.Parse(thumbprint))]);
        return lab;
    }

    private static string Json(string thumbprint) => $$"""
        {
          "format": "umlync-topology/1",
          "capturedAt": "2016-03-01T00:00:00Z",
          "exchange": [
            {
              "forest": "contoso.com",
              "organizations": [ { "name": "Contoso" } ],
              "exchangeServers": [ { "name": "UM01", "fqdn": "um01.contoso.com", "version": "15.0.1497.2" } ],
              "umDialPlans": [ { "name": "Redmond", "uriType": "SipName", "voipSecurity": "Secured", "phoneContext": "Redmond.contoso.com" } ],
              "umServices": [ { "server": "UM01", "dialPlans": [ "Redmond" ], "startupMode": "Dual" } ],
              "umCallRouters": [ { "server": "UM01", "dialPlans": [ "Redmond" ], "startupMode": "Dual", "sipTlsListeningPort": 5071 } ],
              "exchangeCertificates": [
                { "computer": "um01.contoso.com", "thumbprint": "{{thumbprint}}", "subject": "CN=um01.contoso.com", "subjectAlternativeNames": [ "um01.contoso.com" ],
                  "notBefore": "2015-06-01T00:00:00Z", "notAfter": "2018-06-01T00:00:00Z", "hasPrivateKey": true, "isSelfSigned": false, "services": [] }
              ]
            }
          ],
          "lync": [ { "forest": "contoso.com", "pools": [ { "fqdn": "lync.contoso.com", "kind": "FrontEnd", "release": "Lync2013", "site": "1" } ] } ]
        }
        """;
}
