using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>
/// The rollover of a certificate on two servers, in a lab of its own: EX1 is of Exchange 2013 and listens for TCP, and its web.config
/// names the former certificate; EX2 is of Exchange 2016 and listens for TLS, and a setting override names it.
/// </summary>
internal sealed class Rollover : IDisposable
{
    public const string New = "2222222222222222222222222222222222222222";
    public const string Old = "1111111111111111111111111111111111111111";

    private readonly WorkFolder _folder = new();

    /// <summary>The lab as its file is now.</summary>
    public LabEstate Lab
    {
        get
        {
            if (!File.Exists(_folder["lab.json"]))
            {
                Put(Topology);
            }

            return LabEstate.Open(_folder["lab.json"]);
        }
    }

    /// <summary>The estate before the rollover.</summary>
    public static Topology Topology => TopologyReader.Read(Encoding.UTF8.GetBytes(Json), "lab.json", ReadRequest.Everything);

    /// <summary>The estate without the former certificates: the services have none yet.</summary>
    public static Topology WithoutFormer => Without(resource => resource is Certificate certificate && certificate.Thumbprint.ToString() == Old);

    /// <summary>The estate in which nobody set instant messaging up.</summary>
    public static Topology WithoutInstantMessaging => Without(resource => resource is OwaWebConfig or SettingOverride or OwaEffectiveSettings);

    public string PathOf(string file) => _folder[file];

    public void Put(Topology estate) => TopologyFile.Write(_folder["lab.json"], estate);

    public Journal Journal(string file) => JournalFile.Load(_folder[file], acceptTorn: false);

    /// <summary>The estate in comparable form.</summary>
    public string Now() => Encoding.UTF8.GetString(TopologyWriter.ToBytes(Lab.Now));

    public string[] ServicesOf(string thumbprint, string server) =>
        [.. Lab.Now.All(Certificate.OfExchange).Single(certificate => certificate.Thumbprint.ToString() == thumbprint && certificate.Computer.FirstLabel == server).Services!];

    /// <summary>The thumbprints in web.config, in the override, and with which Outlook on the web works.</summary>
    public string[] PlacesOfInstantMessaging()
    {
        Topology now = Lab.Now;
        return
        [
            now.All(OwaWebConfig.Schema).Single().ImCertificateThumbprint.Value,
            .. now.All(SettingOverride.Schema).Single().Parameters!,
            now.All(OwaEffectiveSettings.Schema).Single().ImCertificateThumbprint.Value,
        ];
    }

    public IEnumerable<ChangeOutcome> Run(IEstate estate, IApproval? approval = null, Func<Plan, CancellationToken, IEnumerable<ChangeOutcome>>? verification = null) =>
        On(estate, approval, verification).Apply(PlanFor(estate), _folder["run.jsonl"], null, CancellationToken.None);

    /// <summary>What takes the run of the journal back.</summary>
    public Plan PlanUndo(string journal) => Integration.PlanUndo(Lab.Read(ReadRequest.UsersCounted), Journal(journal));

    public static ApplyRun On(IEstate estate, IApproval? approval = null, Func<Plan, CancellationToken, IEnumerable<ChangeOutcome>>? verification = null) =>
        new(estate, estate.Name, approval ?? FixedConsent.Everything, () => DateTimeOffset.UnixEpoch, "tester") { Verification = verification };

    public static Plan PlanFor(ISource estate) => Integration.PlanFor(
        estate.Read(ReadRequest.UsersCounted), Blueprint.Empty, [new CertificateAssignmentDesigner(Thumbprint.Parse(New))]).AsWhole();

    public void Dispose() => _folder.Dispose();

    private static Topology Without(Func<Resource, bool> isGone)
    {
        TopologyBuilder builder = Topology.ToBuilder();
        foreach (Resource gone in ResourceKinds.All.SelectMany(kind => Topology.Scopes.SelectMany(scope => Topology.All(scope, kind))).Where(isGone))
        {
            builder.Remove(gone.Key);
        }

        return builder.Build();
    }

    private static string Of(string server, string thumbprint, string until, string services) => $$"""
        { "computer": "{{server}}.contoso.com", "thumbprint": "{{thumbprint}}", "subject": "CN={{server}}.contoso.com", "subjectAlternativeNames": [ "{{server}}.contoso.com" ], "issuer": "CN=Contoso CA",
          "notBefore": "2015-06-01T00:00:00Z", "notAfter": "{{until}}", "hasPrivateKey": true, "isSelfSigned": false, "services": [ {{services}} ] }
        """;

    private static string Json => $$"""
        {
          "format": "umlync-topology/1",
          "capturedAt": "2016-03-01T00:00:00Z",
          "exchange": [
            {
              "forest": "contoso.com",
              "organizations": [ { "name": "Contoso" } ],
              "exchangeServers": [ { "name": "EX1", "fqdn": "ex1.contoso.com", "version": "15.0.1497.2" }, { "name": "EX2", "fqdn": "ex2.contoso.com", "version": "15.1.2507.6" } ],
              "umDialPlans": [ { "name": "Redmond", "uriType": "SipName", "voipSecurity": "Unsecured", "phoneContext": "Redmond.contoso.com" } ],
              "umServices": [ { "server": "EX1", "dialPlans": [ "Redmond" ], "startupMode": "TCP" }, { "server": "EX2", "dialPlans": [ "Redmond" ], "startupMode": "Dual" } ],
              "umCallRouters": [ { "server": "EX1", "dialPlans": [ "Redmond" ], "startupMode": "TCP", "sipTlsListeningPort": 5061 }, { "server": "EX2", "dialPlans": [ "Redmond" ], "startupMode": "TLS", "sipTlsListeningPort": 5061 } ],
              "exchangeWindowsServices": [
                { "computer": "ex1.contoso.com", "name": "MSExchangeUM", "state": "Running", "pending": false },
                { "computer": "ex1.contoso.com", "name": "MSExchangeUMCR", "state": "Running", "pending": false },
                { "computer": "ex2.contoso.com", "name": "MSExchangeUM", "state": "Running", "pending": false },
                { "computer": "ex2.contoso.com", "name": "MSExchangeUMCR", "state": "Running", "pending": false }
              ],
              "exchangeCertificates": [
                {{Of("ex1", Old, "2016-06-01T00:00:00Z", "\"SMTP\", \"UM\", \"UMCallRouter\"")}},
                {{Of("ex1", New, "2018-06-01T00:00:00Z", "")}},
                {{Of("ex2", Old, "2016-06-01T00:00:00Z", "\"UM\", \"UMCallRouter\"")}},
                {{Of("ex2", New, "2018-06-01T00:00:00Z", "")}}
              ],
              "owaWebConfigs": [ { "server": "EX1", "imCertificateThumbprint": "{{Old}}", "imServerName": "lync.contoso.com" } ],
              "settingOverrides": [ {
                "name": "IM Override", "component": "OwaServer", "section": "IMSettings", "parameters": [ "IMServerName=lync.contoso.com", "IMCertificateThumbprint={{Old}}", "Other=kept" ],
                "servers": [], "reason": "Configure IM", "minVersion": null, "maxVersion": null } ],
              "owaEffectiveSettings": [ { "server": "EX2", "imCertificateThumbprint": "{{Old}}", "imServerName": "lync.contoso.com" } ]
            }
          ],
          "lync": [
            {
              "forest": "contoso.com",
              "pools": [ { "fqdn": "lync.contoso.com", "kind": "FrontEnd", "release": "Sfb2015", "site": "1" } ],
              "computers": [ { "fqdn": "fe1.contoso.com", "pool": "lync.contoso.com" } ]
            }
          ]
        }
        """;
}
