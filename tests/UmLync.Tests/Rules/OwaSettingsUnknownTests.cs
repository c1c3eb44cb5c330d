using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 39: wrong thumbprint or server name.</summary>
[Trait("Feature", "H7")]
public class OwaSettingsUnknownTests
{
    [Fact]
    public void Judge_PoolThatIsNotThere_Fails() => Verdict.Fails<OwaSettingsUnknown>(
        OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-001", pool: "atl-cs-01.litwareinc.com")), Severity.Error, "NamedPoolIsUnknown", "exchangeServers/ATL-EX-001");

    [Fact]
    public void Judge_CertificateThatIsNotOnTheServer_Fails() => Verdict.Fails<OwaSettingsUnknown>(
        OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override", thumbprint: "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43")),
        Severity.Error, "NamedCertificateIsUnknown", "exchangeServers/ATL-EX-001", "exchangeServers/ATL-EX-002");

    [Fact]
    public void Judge_CutThumbprint_Fails() => Verdict.Fails<OwaSettingsUnknown>(
        OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-001", "EA5A332496CC05DA69B75B66111C0F78A110D2")), Severity.Error, "NamedThumbprintIsNone", "exchangeServers/ATL-EX-001");

    [Fact]
    public void Judge_BothThere_Passes() => Verdict.Passes<OwaSettingsUnknown>(OwaEstate.CoLocated);

    [Fact]
    public void Judge_CertificatesUnread_IsNotEvaluated() =>
        Verdict.IsNotEvaluated<OwaSettingsUnknown>(OwaEstate.CoLocated.Unread(Certificate.OfExchange), SmallEstate.Exchange);
}
