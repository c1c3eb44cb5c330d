using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 21, B.4: wrong or old routing key; its form for an attendant is not documented.</summary>
[Trait("Feature", "A9")]
[Trait("Feature", "G3")]
public class RoutingKeyContradictsNumberTests
{
    [Fact]
    public void Judge_KeyOfPlanThatIsGone_Fails() => Verdict.Fails<RoutingKeyContradictsNumber>(
            SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { OtherIpPhone = SmallEstate.KeyOf("Campus") }),
            Severity.Warning, "KeyNamesNobody", "exumContacts/sip:redmond.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_NumberOfTheAttendant_Fails() => Verdict.Fails<RoutingKeyContradictsNumber>(
            SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { LineUri = "tel:+14255550101" }),
            Severity.Warning, "KeyLeadsElsewhere", "exumContacts/sip:redmond.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_AttendantWithAccessNumber_Fails() => Verdict.Fails<RoutingKeyContradictsNumber>(
            SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AttendantContact, contact => contact with { LineUri = "tel:+14255550100" }),
            Severity.Warning, "KeyLeadsElsewhere", "exumContacts/sip:redmondreception@litwareinc.com");

    [Fact]
    public void Judge_KeyOfThePlan_Passes() => Verdict.Passes<RoutingKeyContradictsNumber>(SmallEstate.Clean);

    [Fact]
    public void Judge_KeyInOtherCase_Passes() => Verdict.Passes<RoutingKeyContradictsNumber>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { OtherIpPhone = SmallEstate.KeyOf("REDMOND") }));

    /// <summary>B.4 [U]: whatever stands in it, the key of an attendant is not looked into.</summary>
    [Fact]
    public void Judge_AnyKeyOfAnAttendant_Passes() => Verdict.Passes<RoutingKeyContradictsNumber>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AttendantContact, contact => contact with { OtherIpPhone = SmallEstate.KeyOf("Campus") }));

    /// <summary>The plan of which it was not read may be the one that the key names.</summary>
    [Fact]
    public void Judge_PhoneContextOfAnotherPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<RoutingKeyContradictsNumber>(
            SmallEstate.Clean.Put(SmallEstate.PlanOf("Campus") with { PhoneContext = null })
                .With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { OtherIpPhone = SmallEstate.KeyOf("Campus") }),
            SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_OtherIpPhoneUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<RoutingKeyContradictsNumber>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { OtherIpPhone = default }), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmDialPlanUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<RoutingKeyContradictsNumber>(SmallEstate.Clean.Unread(UmDialPlan.Schema), SmallEstate.Lync);
}
