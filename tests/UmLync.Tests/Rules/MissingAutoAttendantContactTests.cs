using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 21, B.2, B.3: at least one contact for each auto attendant.</summary>
[Trait("Feature", "A9")]
public class MissingAutoAttendantContactTests
{
    [Fact]
    public void Judge_NoContact_Fails() => Verdict.Fails<MissingAutoAttendantContact>(
            SmallEstate.Clean.Gone(ExumContact.Schema, SmallEstate.AttendantContact),
            Severity.Error, "AttendantHasNoContact", "umAutoAttendants/RedmondReception");

    [Fact]
    public void Judge_NumberIsThatOfTheAttendant_Passes() => Verdict.Passes<MissingAutoAttendantContact>(SmallEstate.Clean);

    [Fact]
    public void Judge_OnlyOneOfItsNumbers_Passes() => Verdict.Passes<MissingAutoAttendantContact>(SmallEstate.Clean.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = new ValueList<string>(["+14255550101", "+14255550171"]) }));

    [Fact]
    public void Judge_AttendantWithoutNumber_Passes() => Verdict.Passes<MissingAutoAttendantContact>(SmallEstate.Clean.Gone(ExumContact.Schema, SmallEstate.AttendantContact).With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = ValueList<string>.Empty }));

    [Fact]
    public void Judge_AttendantOfAnExtensionPlan_Passes() => Verdict.Passes<MissingAutoAttendantContact>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn)).Gone(ExumContact.Schema, SmallEstate.AttendantContact).With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { DialPlan = "Lobby" }));

    [Fact]
    public void Judge_AttendantOfUnreadPlanWhereAllPlansAreSip_Fails() => Verdict.Fails<MissingAutoAttendantContact>(
            SmallEstate.Clean.Gone(ExumContact.Schema, SmallEstate.AttendantContact).With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { DialPlan = null }),
            Severity.Error, "AttendantHasNoContact", "umAutoAttendants/RedmondReception");

    [Fact]
    public void Judge_AttendantOfUnreadPlanAmongSeveralSorts_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingAutoAttendantContact>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn)).Gone(ExumContact.Schema, SmallEstate.AttendantContact).With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { DialPlan = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    /// <summary>B.4: the key of an attendant is not documented; whether it names this one nobody can say.</summary>
    [Fact]
    public void Judge_AttendantContactWithOtherNumber_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingAutoAttendantContact>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AttendantContact, contact => contact with { LineUri = "tel:+14255550199", DisplayNumber = "+14255550199" }), SmallEstate.Exchange, "ContactIsUnmatched");

    [Fact]
    public void Judge_UmAutoAttendantUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingAutoAttendantContact>(SmallEstate.Clean.Unread(UmAutoAttendant.Schema), SmallEstate.Exchange);
}
