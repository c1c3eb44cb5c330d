using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.4: two overrides for the same component and section conflict.</summary>
[Trait("Feature", "H3")]
public class OwaOverrideConflictTests
{
    [Fact]
    public void Judge_TwoForTheSameServer_Fails() => Verdict.Fails<OwaOverrideConflict>(
        OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("Second", servers: "ATL-EX-002")), Severity.Warning, "OverridesReachSameServer", "settingOverrides/Second");

    [Fact]
    public void Judge_OneForEachServer_Passes() => Verdict.Passes<OwaOverrideConflict>(
        OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override", servers: "ATL-EX-001"), OwaEstate.OverrideOf("Second", servers: "ATL-EX-002")));

    [Fact]
    public void Judge_OtherSection_Passes() => Verdict.Passes<OwaOverrideConflict>(OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("Second") with { Section = "Other" }));

    [Fact]
    public void Judge_ServersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaOverrideConflict>(
        OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("Second") with { Servers = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
