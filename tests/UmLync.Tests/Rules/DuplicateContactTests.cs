using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md B.5, B.4: the number is unique among these contacts; one routing key is one contact's.</summary>
[Trait("Feature", "A9")]
public class DuplicateContactTests
{
    [Fact]
    public void Judge_SameNumber_Fails() => Verdict.Fails<DuplicateContact>(
            SmallEstate.Clean.Put(SmallEstate.OrphanContact with { LineUri = "tel:+14255550100" }),
            Severity.Warning, "ContactsShareNumber", "exumContacts/sip:tacoma.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_SameKey_Fails() => Verdict.Fails<DuplicateContact>(
            SmallEstate.Clean.Put(SmallEstate.OrphanContact with { OtherIpPhone = SmallEstate.KeyOf("Redmond") }),
            Severity.Warning, "ContactsShareKey", "exumContacts/sip:tacoma.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_SecondContactOfThePlanWithOtherNumber_Fails() => Verdict.Fails<DuplicateContact>(
            SmallEstate.Clean.Put(SmallEstate.OrphanContact with { OtherIpPhone = "sip:tacoma.voiceaccess@litwareinc.com;opaque=app:exum:Redmond.litwareinc.com" }),
            Severity.Warning, "ContactsShareKey", "exumContacts/sip:tacoma.voiceaccess@litwareinc.com");

    /// <summary>B.2: one contact for each subscriber access number.</summary>
    [Fact]
    public void Judge_OneForEachAccessNumber_Passes() => Verdict.Passes<DuplicateContact>(SmallEstate.Clean.Put(SmallEstate.OrphanContact with { OtherIpPhone = "sip:tacoma.voiceaccess@litwareinc.com;opaque=app:exum:Redmond.litwareinc.com" }).With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new ValueList<string>(["+14255550100", "+14255550140"]) }));

    [Fact]
    public void Judge_DifferentNumbers_Passes() => Verdict.Passes<DuplicateContact>(SmallEstate.Clean);

    [Fact]
    public void Judge_NumberUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DuplicateContact>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AttendantContact, contact => contact with { LineUri = default, DisplayNumber = default }), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_ExumContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<DuplicateContact>(SmallEstate.Clean.Unread(ExumContact.Schema), SmallEstate.Lync);
}
