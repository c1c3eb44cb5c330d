using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.6, H 15: instant messaging in Outlook on the web of Exchange 2016 with Lync Server 2013 is not supported.</summary>
[Trait("Feature", "A7")]
public class OwaImUnsupportedTests
{
    [Fact]
    public void Judge_Exchange2016WithLync2013_Fails() => Verdict.Fails<OwaImUnsupported>(
            Exchange2016.Put(Naming(SmallEstate.Pool)),
            Severity.Error, "OverrideNamesOldPool", "settingOverrides/IM");

    [Fact]
    public void Judge_Exchange2016WithSfb2015_Passes() => Verdict.Passes<OwaImUnsupported>(Exchange2016.Put(SmallEstate.PoolOf("sfb15.litwareinc.com", release: LyncRelease.Sfb2015), Naming("sfb15.litwareinc.com")));

    [Fact]
    public void Judge_Exchange2013WithLync2013_Passes() => Verdict.Passes<OwaImUnsupported>(SmallEstate.Clean.Put(Naming(SmallEstate.Pool)));

    [Fact]
    public void Judge_OtherSection_Passes() => Verdict.Passes<OwaImUnsupported>(Exchange2016.Put(Naming(SmallEstate.Pool) with { Section = "Other" }));

    [Fact]
    public void Judge_ParametersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaImUnsupported>(Exchange2016.Put(Naming(SmallEstate.Pool) with { Parameters = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_SettingOverrideUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaImUnsupported>(SmallEstate.Clean.Unread(SettingOverride.Schema), SmallEstate.Exchange);

    private static Topology Exchange2016 { get; } = SmallEstate.Clean.Put(SmallEstate.ServerOf("EX16", "15.1.2507.6"));

    private static SettingOverride Naming(string pool) => new()
    {
        Scope = SmallEstate.Exchange,
        Name = "IM",
        Component = "OwaServer",
        Section = "IMSettings",
        Parameters = new NameSet(["IMCertificateThumbprint=EA5A332496CC05DA69B75B66111C0F78A110D22D", "IMServerName=" + pool]),
    };
}
