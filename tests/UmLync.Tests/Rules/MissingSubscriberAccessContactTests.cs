using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 21, B.2: a contact is present for each subscriber-access number.</summary>
[Trait("Feature", "A9")]
public class MissingSubscriberAccessContactTests
{
    [Fact]
    public void Judge_NoContact_Fails() => Verdict.Fails<MissingSubscriberAccessContact>(
            SmallEstate.Clean.None(ExumContact.Schema),
            Severity.Error, "PlanHasNoContact", "umDialPlans/Redmond");

    [Fact]
    public void Judge_OnlyTheAttendantHasOne_Fails() => Verdict.Fails<MissingSubscriberAccessContact>(
            SmallEstate.Clean.Gone(ExumContact.Schema, SmallEstate.AccessContact),
            Severity.Error, "PlanHasNoContact", "umDialPlans/Redmond");

    [Fact]
    public void Judge_KeyNamesThePlan_Passes() => Verdict.Passes<MissingSubscriberAccessContact>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { LineUri = "tel:+14255550199", DisplayNumber = "+14255550199" }));

    [Fact]
    public void Judge_NumberIsThatOfThePlan_Passes() => Verdict.Passes<MissingSubscriberAccessContact>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { OtherIpPhone = default }));

    [Fact]
    public void Judge_PlanWithoutAccessNumber_Passes() => Verdict.Passes<MissingSubscriberAccessContact>(SmallEstate.Clean.None(ExumContact.Schema).With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = ValueList<string>.Empty }));

    [Fact]
    public void Judge_PlanOfExtensions_Passes() => Verdict.Passes<MissingSubscriberAccessContact>(SmallEstate.Clean.None(ExumContact.Schema).With(UmDialPlan.Schema, "Redmond", plan => plan with { UriType = UriType.TelExtn }));

    [Fact]
    public void Judge_ContactThatCouldBeIt_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingSubscriberAccessContact>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { OtherIpPhone = default, LineUri = default, DisplayNumber = default, IsSubscriberAccess = true }), SmallEstate.Exchange, "ContactIsUnmatched");

    [Fact]
    public void Judge_AccessNumbersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingSubscriberAccessContact>(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_ExumContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MissingSubscriberAccessContact>(SmallEstate.Clean.Unread(ExumContact.Schema), SmallEstate.Exchange);
}
