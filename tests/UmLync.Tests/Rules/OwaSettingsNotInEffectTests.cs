using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.4, H 11: what a server works with, against what its override says; Exchange 2013 shows no such thing.</summary>
[Trait("Feature", "H7")]
public class OwaSettingsNotInEffectTests
{
    private const string Renewed = "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43";

    // The override was renewed by hand, and one of two servers refreshed.
    [Fact]
    public void Judge_OneServerNotRefreshed_Fails() => Verdict.Fails<OwaSettingsNotInEffect>(
        OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override", thumbprint: Renewed), OwaEstate.EffectOf("ATL-EX-001", Renewed)),
        Severity.Error, "SettingIsNotInEffect", "exchangeServers/ATL-EX-002");

    // E.3, OWA.Protocol.Dep: empty in the effective setting.
    [Fact]
    public void Judge_NothingAtWork_FailsForBothSettings() => Verdict.Fails<OwaSettingsNotInEffect>(
        OwaEstate.Exchange2016.Put(OwaEstate.EffectOf("ATL-EX-001", null, null)), Severity.Error, "SettingIsNotInEffect", "exchangeServers/ATL-EX-001", "exchangeServers/ATL-EX-001");

    [Fact]
    public void Judge_AtWorkInAnotherCase_Passes() => Verdict.Passes<OwaSettingsNotInEffect>(
        OwaEstate.Exchange2016.Put(OwaEstate.EffectOf("ATL-EX-001", OwaEstate.Thumbprint.ToLowerInvariant(), OwaEstate.Pool2016.ToUpperInvariant())));

    [Fact]
    public void Judge_Exchange2013_Passes() => Verdict.Passes<OwaSettingsNotInEffect>(OwaEstate.CoLocated);

    [Fact]
    public void Judge_OneSettingUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaSettingsNotInEffect>(
        OwaEstate.Exchange2016.Put(OwaEstate.EffectOf("ATL-EX-002") with { ImServerName = default }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_EffectUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaSettingsNotInEffect>(OwaEstate.Exchange2016.Unread(OwaEffectiveSettings.Schema), SmallEstate.Exchange);
}
