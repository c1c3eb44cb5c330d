using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 31, C.3: disabled, no pilot number, or spaces in the name.</summary>
[Trait("Feature", "A8")]
public class AutoAttendantNotAnsweringTests
{
    [Fact]
    public void Judge_Disabled_Fails() => Verdict.Fails<AutoAttendantNotAnswering>(
            SmallEstate.Clean.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { Status = AttendantStatus.Disabled }),
            Severity.Warning, "AttendantIsDisabled", "umAutoAttendants/RedmondReception");

    [Fact]
    public void Judge_NoNumber_Fails() => Verdict.Fails<AutoAttendantNotAnswering>(
            SmallEstate.Clean.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = ValueList<string>.Empty }),
            Severity.Warning, "AttendantHasNoNumber", "umAutoAttendants/RedmondReception");

    [Fact]
    public void Judge_SpacesInName_Fails() => Verdict.Fails<AutoAttendantNotAnswering>(
            SmallEstate.Clean.Put(SmallEstate.AttendantOf("Redmond Reception", "+14255550107")),
            Severity.Warning, "AttendantNameHasSpaces", "umAutoAttendants/Redmond Reception");

    [Fact]
    public void Judge_AnsweringAttendant_Passes() => Verdict.Passes<AutoAttendantNotAnswering>(SmallEstate.Clean);

    [Fact]
    public void Judge_KeysOfAnotherAttendant_Passes() => Verdict.Passes<AutoAttendantNotAnswering>(SmallEstate.Clean.Put(SmallEstate.AttendantOf("RedmondKeys"), SmallEstate.AttendantOf("RedmondReception", "+14255550101") with { DtmfFallbackAutoAttendant = "RedmondKeys" }));

    [Fact]
    public void Judge_DisabledInAnExtensionPlan_Passes() => Verdict.Passes<AutoAttendantNotAnswering>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn), SmallEstate.AttendantOf("Lobby Menu") with { DialPlan = "Lobby", Status = AttendantStatus.Disabled }));

    [Fact]
    public void Judge_StatusUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<AutoAttendantNotAnswering>(SmallEstate.Clean.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { Status = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmAutoAttendantUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<AutoAttendantNotAnswering>(SmallEstate.Clean.Unread(UmAutoAttendant.Schema), SmallEstate.Exchange);
}
