using System.Linq;
using UmLync.Owa;
using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Owa;

/// <summary>
/// Instant messaging from end to end, after docs/domain.md D.4 and J.7: each server its list, each fault its line with cause and fix, and
/// what only a person can see said as such.
/// </summary>
[Trait("Feature", "M4")]
public class OwaCheckTests
{
    private const string Other = "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43";

    // D.4, check: event 112 and the logs on 2013, the value at work on 2016.
    [Fact]
    public void Of_Exchange2013InOrder_HoldsPartByPart() => Assert.Equal(
        ["Support: Pass", "Library: Pass", "FrontEnd: Pass", "Policy: Pass", "Settings: Pass", "Certificate: Pass", "Trust: Pass", "Start: Pass", "SignIn: Manual"],
        LinesOf(Whole(OwaEstate.CoLocated)));

    [Fact]
    public void Of_Exchange2016InOrder_HoldsPartByPart() => Assert.Equal(
        ["Support: Pass", "Library: Pass", "FrontEnd: Pass", "Policy: Pass", "Settings: Pass", "Effect: Pass", "Certificate: Pass", "Trust: Pass", "SignIn: Manual"],
        LinesOf(Whole(OwaEstate.Exchange2016).Put(OwaEstate.TrustedPoolOf(OwaEstate.OwaName), OwaEstate.ApplicationOf(OwaEstate.OwaName))));

    public static TheoryData<string, Topology, string, string> Faults => new()
    {
        // H 35, E.2 row 39.
        { "library", OwaEstate.CoLocated.Put(OwaEstate.RuntimeOf("ATL-EX-002", null)), "Library", "ServerHasNoLibrary" },

        // J.7 step 1 and Disable: off, or on and offered by nobody.
        { "front end off", OwaEstate.CoLocated.Put(OwaEstate.DirectoryOf("ATL-EX-001", enabled: false)), "FrontEnd", "FrontEndIsOff" },
        { "type None", OwaEstate.CoLocated.Put(OwaEstate.DirectoryOf("ATL-EX-001", type: InstantMessagingType.None)), "FrontEnd", "NobodyOffersIm" },

        // J.7 step 4.
        { "policy", OwaEstate.CoLocated.Put(OwaEstate.PolicyOf(enabled: false)), "Policy", "PolicyDeniesIm" },

        // D.4: lost with a cumulative update.
        { "web.config", OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-002", null, null)), "Settings", "WebConfigLacksSettings" },
        { "pool", OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-002", pool: "ocs.litwareinc.com")), "Settings", "NamedPoolIsUnknown" },
        { "override", OwaEstate.Exchange2016.None(SettingOverride.Schema), "Settings", "OverrideLacksSettings" },
        { "two overrides", OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("Second", servers: "ATL-EX-002")), "Settings", "OverridesReachSameServer" },

        // H 11.
        { "effect", OwaEstate.Exchange2016.Put(OwaEstate.EffectOf("ATL-EX-002", Other)), "Effect", "SettingIsNotInEffect" },

        // E.2 row 39, H 20.
        { "certificate", OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-002", Other)), "Certificate", "NamedCertificateIsUnknown" },
        { "certificate expired", OwaEstate.CoLocated.Put(OwaEstate.CertificateOf("ATL-EX-002", OwaEstate.Server2) with { NotAfter = CertificateSample.Moment("2022-01-01") }), "Certificate", "CertificateHasExpired" },

        // D.3, H 1, H 48.
        { "trusted twice", OwaEstate.CoLocated.Put(OwaEstate.TrustedPoolOf(OwaEstate.Server2)), "Trust", "TrustIsDuplicate" },
        { "not trusted", OwaEstate.SharedName, "Trust", "TrustIsMissing" },

        // J.7, Verify.
        { "event", OwaEstate.CoLocated.Put(OwaEstate.TraceOf("ATL-EX-002", hasStarted: false)), "Start", "ServerHasNoStartEvent" },
        { "logs", OwaEstate.CoLocated.Put(OwaEstate.TraceOf("ATL-EX-002", hasLogs: false)), "Start", "ServerHasNoImLogs" },

        // H 15.
        { "releases", OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override", pool: SmallEstate.Pool)), "Support", "OverrideNamesOldPool" },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void Of_AFault_IsALineWithCauseAndFix(string name, Topology estate, string part, string reason)
    {
        OwaCheck line = Assert.Single(OwaCheck.Of(estate), line => line is { Outcome: OwaCheckOutcome.Fail, Server: "ATL-EX-002" } && line.Part.ToString() == part);

        Assert.Equal((name, reason), (name, line.Reason.Id));
        Assert.NotEmpty(line.RecommendedAction!.ToString());
    }

    // What was not read is no fault, and no pass.
    [Fact]
    public void Of_PartsUnread_AreNotEvaluated()
    {
        Topology estate = OwaEstate.CoLocated.Unread(UcmaRuntime.Schema).Unread(OwaImTrace.Schema).Unread(Certificate.OfExchange).Unread(OwaMailboxPolicy.Schema);

        Assert.Equal(
            ["Library", "Policy", "Settings", "Certificate", "Start"],
            OwaCheck.Of(estate).Where(line => line is { Server: "ATL-EX-001", Outcome: OwaCheckOutcome.NotEvaluated }).Select(line => line.Part.ToString()));
        Assert.True(OwaCheck.Holds(OwaCheck.Of(estate)));
    }

    // A server of which nothing is there although everything was read passes by nobody's silence.
    [Fact]
    public void Of_ServerWithoutObjects_IsNotEvaluated() => Assert.Contains(
        OwaCheck.Of(OwaEstate.CoLocated.Gone(UcmaRuntime.Schema, "ATL-EX-002")), line => line is { Server: "ATL-EX-002", Part: OwaCheckPart.Library, Outcome: OwaCheckOutcome.NotEvaluated });

    // The parts behind the front ends are judged although these offer nothing: who switches it on wants to know before.
    [Fact]
    public void Of_FrontEndsOff_StillSaysWhatIsMissingBehindThem()
    {
        Topology estate = OwaEstate.CoLocated.Put(
            OwaEstate.DirectoryOf("ATL-EX-001", enabled: false), OwaEstate.DirectoryOf("ATL-EX-002", enabled: false), OwaEstate.RuntimeOf("ATL-EX-002", null), OwaEstate.ConfigOf("ATL-EX-002", null, null));

        Assert.Equal(
            ["Library: ServerHasNoLibrary", "FrontEnd: FrontEndIsOff", "FrontEnd: FrontEndIsOff", "Settings: WebConfigLacksSettings"],
            OwaCheck.Of(estate).Where(line => line is { Server: "ATL-EX-002", Outcome: OwaCheckOutcome.Fail }).Select(line => $"{line.Part}: {line.Reason.Id}"));
    }

    [Fact]
    public void Holds_WarningsOnly_IsTrueAndOneErrorIsNot()
    {
        Assert.True(OwaCheck.Holds(OwaCheck.Of(OwaEstate.CoLocated.Put(OwaEstate.TraceOf("ATL-EX-002", hasStarted: false)))));
        Assert.False(OwaCheck.Holds(OwaCheck.Of(OwaEstate.CoLocated.Put(OwaEstate.RuntimeOf("ATL-EX-002", null)))));
    }

    [Fact]
    public void Severity_OfALine_IsThatOfItsEvidence() => Assert.All(
        OwaCheck.Of(OwaEstate.SharedName), line => Assert.True(line.Severity != Severity.Error || line.Source.Evidence == UmLync.Planning.Evidence.Confirmed, line.ToString()));

    /// <summary>The estate with certificates of which everything is known, and roots that everybody trusts (docs/domain.md C.5).</summary>
    private static Topology Whole(Topology estate)
    {
        Certificate sample = CertificateSample.Clean.All(Certificate.OfExchange).First();
        return estate.Put(
        [
            .. estate.All(Certificate.OfExchange).Select(certificate => certificate with
            {
                Issuer = sample.Issuer,
                EnhancedKeyUsages = sample.EnhancedKeyUsages,
                KeyUsages = sample.KeyUsages,
                KeyAlgorithm = sample.KeyAlgorithm,
                KeySize = sample.KeySize,
                SignatureAlgorithm = sample.SignatureAlgorithm,
                IssuerChain = sample.IssuerChain,
                RootThumbprint = sample.RootThumbprint,
            }),
            .. CertificateSample.Clean.All(Certificate.OfLync), .. CertificateSample.Clean.All(TrustedRoot.OfExchange), .. CertificateSample.Clean.All(TrustedRoot.OfLync),
        ]);
    }

    private static string[] LinesOf(Topology estate)
    {
        OwaCheck[][] servers = [.. OwaCheck.Of(estate).GroupBy(line => line.Server).Select(same => same.ToArray())];
        Assert.Equal(["ATL-EX-001", "ATL-EX-002"], servers.Select(lines => lines[0].Server));
        Assert.Equal(servers[0].Select(line => $"{line.Part}: {line.Outcome}"), servers[1].Select(line => $"{line.Part}: {line.Outcome}"));
        return [.. servers[1].Select(line => $"{line.Part}: {line.Outcome}")];
    }
}
