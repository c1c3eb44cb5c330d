using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.7: a pack on every server that may answer; en-US comes with each.</summary>
[Trait("Feature", "E6")]
public class LanguagePackMissingTests
{
    /// <summary>The clean estate, of which the languages were read: everything speaks English and nothing else is installed.</summary>
    private static Topology English { get; } = SmallEstate.Clean
        .With(UmDialPlan.Schema, "Redmond", plan => plan with { DefaultLanguage = "en-US" })
        .With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { Language = "en-us" })
        .With(UmService.Schema, "ATL-EX-001", service => service with { Languages = new(["en-US"]) })
        .With(UmService.Schema, "ATL-EX-002", service => service with { Languages = new(["en-US"]) });

    private static Topology German { get; } = English.With(UmDialPlan.Schema, "Redmond", plan => plan with { DefaultLanguage = "de-DE" });

    [Fact]
    public void Judge_LanguageOfPlanOnOneServerOnly_Fails() => Verdict.Fails<LanguagePackMissing>(
        German.With(UmService.Schema, "ATL-EX-001", service => service with { Languages = new(["DE-de", "en-US"]) }), Severity.Warning, "ServerLacksLanguagePack", "umServices/ATL-EX-002");

    [Fact]
    public void Judge_LanguageOfAttendant_Fails() => Verdict.Fails<LanguagePackMissing>(
        English.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { Language = "es-MX" }),
        Severity.Warning, "ServerLacksLanguagePack", "umServices/ATL-EX-001", "umServices/ATL-EX-002");

    [Fact]
    public void Judge_EnglishAlone_Passes() => Verdict.Passes<LanguagePackMissing>(English);

    [Fact]
    public void Judge_ServerThatDoesNotCarryThePlan_Passes() => Verdict.Passes<LanguagePackMissing>(German
        .With(UmService.Schema, "ATL-EX-001", service => service with { Languages = new(["de-DE"]) })
        .With(UmService.Schema, "ATL-EX-002", service => service with { DialPlans = NameSet.Empty }));

    [Fact]
    public void Judge_LanguagesOfServersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<LanguagePackMissing>(
        German.With(UmService.Schema, "ATL-EX-001", service => service with { Languages = null }).With(UmService.Schema, "ATL-EX-002", service => service with { Languages = null }),
        SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_LanguageOfPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<LanguagePackMissing>(
        English.With(UmDialPlan.Schema, "Redmond", plan => plan with { DefaultLanguage = null }), SmallEstate.Exchange, "PropertiesAreUnread");
}
