using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md B.2, C.1, C.3: numbers in E.164 form for both subscriber access and auto attendant.</summary>
[Trait("Feature", "G3")]
public class NumberNotE164Tests
{
    [Fact]
    public void Judge_AccessNumberIsAnExtension_Fails() => Verdict.Fails<NumberNotE164>(
            SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new ValueList<string>(["50100"]) }),
            Severity.Warning, "NumberIsNotE164", "umDialPlans/Redmond");

    [Fact]
    public void Judge_AttendantNumberWithoutPlus_Fails() => Verdict.Fails<NumberNotE164>(
            SmallEstate.Clean.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = new ValueList<string>(["14255550101"]) }),
            Severity.Warning, "NumberIsNotE164", "umAutoAttendants/RedmondReception");

    [Fact]
    public void Judge_ContactWithExtension_Fails() => Verdict.Fails<NumberNotE164>(
            SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { LineUri = "tel:+14255550100;ext=100" }),
            Severity.Warning, "NumberIsNotE164", "exumContacts/sip:redmond.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_E164Numbers_Passes() => Verdict.Passes<NumberNotE164>(SmallEstate.Clean);

    [Fact]
    public void Judge_ExtensionPlan_Passes() => Verdict.Passes<NumberNotE164>(SmallEstate.Clean.Put(SmallEstate.PlanOf("Lobby", type: UriType.TelExtn) with { AccessTelephoneNumbers = new ValueList<string>(["7000"]) }));

    [Fact]
    public void Judge_NumberOfContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<NumberNotE164>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { LineUri = default, DisplayNumber = default }), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_ExumContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<NumberNotE164>(SmallEstate.Clean.Unread(ExumContact.Schema), SmallEstate.Lync);
}
