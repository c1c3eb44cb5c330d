using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.4, E.2 rows 38 and 39: web.config is lost with a cumulative update; Exchange 2016 ignores it.</summary>
[Trait("Feature", "H6")]
public class OwaSettingsMissingTests
{
    [Fact]
    public void Judge_WebConfigAfterACumulativeUpdate_Fails() => Verdict.Fails<OwaSettingsMissing>(
        OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-002", null, null)), Severity.Error, "WebConfigLacksSettings", "exchangeServers/ATL-EX-002");

    [Fact]
    public void Judge_OneKeyOnly_Fails() => Verdict.Fails<OwaSettingsMissing>(
        OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-001", null)), Severity.Error, "WebConfigLacksSettings", "exchangeServers/ATL-EX-001");

    // E.2 row 38: settings in web.config on 2016, instead of an override.
    [Fact]
    [Trait("Feature", "H7")]
    public void Judge_WebConfigOn2016_Fails() => Verdict.Fails<OwaSettingsMissing>(
        OwaEstate.Exchange2016.None(SettingOverride.Schema).Put(OwaEstate.ConfigOf("ATL-EX-001"), OwaEstate.ConfigOf("ATL-EX-002")),
        Severity.Error, "OverrideLacksSettings", "exchangeServers/ATL-EX-001", "exchangeServers/ATL-EX-002");

    // H 10: what was not repeated is lost.
    [Fact]
    [Trait("Feature", "H2")]
    public void Judge_OverrideWithTheThumbprintAlone_Fails() => Verdict.Fails<OwaSettingsMissing>(
        OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override") with { Parameters = new NameSet(["IMCertificateThumbprint=" + OwaEstate.Thumbprint]) }),
        Severity.Error, "OverrideLacksSettings", "exchangeServers/ATL-EX-001", "exchangeServers/ATL-EX-002");

    [Fact]
    public void Judge_OverrideForAnotherServer_FailsForThatWithout() => Verdict.Fails<OwaSettingsMissing>(
        OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override", servers: "ATL-EX-001")), Severity.Error, "OverrideLacksSettings", "exchangeServers/ATL-EX-002");

    // S-EPS Set-SettingOverride: MinVersion and MaxVersion limit an override to builds.
    [Theory]
    [Trait("Feature", "H7")]
    [InlineData("15.1.2507.17", null)]
    [InlineData(null, "15.1.2375.7")]
    public void Judge_OverrideForOtherBuilds_FailsNamingIt(string? from, string? to) => Verdict.Fails<OwaSettingsMissing>(
        OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override") with
        {
            MinVersion = from is null ? Optional<ProductVersion>.None : ProductVersion.Parse(from),
            MaxVersion = to is null ? Optional<ProductVersion>.None : ProductVersion.Parse(to),
        }),
        Severity.Error, "OverrideRangeExcludes", "exchangeServers/ATL-EX-001", "exchangeServers/ATL-EX-002");

    [Fact]
    public void Judge_SettingsInPlace_Passes()
    {
        Verdict.Passes<OwaSettingsMissing>(OwaEstate.CoLocated);
        Verdict.Passes<OwaSettingsMissing>(OwaEstate.Exchange2016);
    }

    [Fact]
    public void Judge_NobodyOffersLync_Passes() => Verdict.Passes<OwaSettingsMissing>(OwaEstate.CoLocated.None(OwaWebConfig.Schema).Put(
        OwaEstate.DirectoryOf("ATL-EX-001", enabled: false), OwaEstate.DirectoryOf("ATL-EX-002", enabled: false)));

    [Fact]
    public void Judge_WebConfigUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaSettingsMissing>(OwaEstate.CoLocated.Unread(OwaWebConfig.Schema), SmallEstate.Exchange);
}
