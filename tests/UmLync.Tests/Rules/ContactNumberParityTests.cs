using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 21, B.2, B.4: the number of the contact against access numbers and pilot numbers.</summary>
[Trait("Feature", "G3")]
public class ContactNumberParityTests
{
    [Fact]
    public void Judge_AccessNumberWasChanged_Fails() => Verdict.Fails<ContactNumberParity>(
            SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new ValueList<string>(["+14255550150"]), PilotIdentifiers = ValueList<string>.Empty }),
            Severity.Warning, "ContactNumberDiffers", "exumContacts/sip:redmond.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_ContactWithoutNumber_Fails() => Verdict.Fails<ContactNumberParity>(
            SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { LineUri = Optional<string>.None, DisplayNumber = Optional<string>.None }),
            Severity.Warning, "ContactNumberDiffers", "exumContacts/sip:redmond.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_SecondAccessNumberWithoutContact_Fails() => Verdict.Fails<ContactNumberParity>(
            SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new ValueList<string>(["+14255550100", "+14255550102"]) }),
            Severity.Warning, "AccessNumberHasNoContact", "umDialPlans/Redmond");

    [Fact]
    public void Judge_AttendantWasRenumbered_Fails() => Verdict.Fails<ContactNumberParity>(
            SmallEstate.Clean.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = new ValueList<string>(["+14255550151"]) }),
            Severity.Warning, "AttendantNumberIsOfNoContact", "umAutoAttendants/RedmondReception");

    [Fact]
    public void Judge_NumbersAgree_Passes() => Verdict.Passes<ContactNumberParity>(SmallEstate.Clean);

    [Fact]
    public void Judge_ContactHasThePilotNumber_Passes() => Verdict.Passes<ContactNumberParity>(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = ValueList<string>.Empty }));

    /// <summary>RFC 3966, 5.1.1: visual separators are left out of comparisons.</summary>
    [Fact]
    public void Judge_LineWithSeparators_Passes() => Verdict.Passes<ContactNumberParity>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { LineUri = "tel:+1-425-555-0100" }));

    /// <summary>No document says whether 50100 is +14255550100.</summary>
    [Fact]
    public void Judge_AccessNumberIsAnExtension_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactNumberParity>(SmallEstate.Clean.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new ValueList<string>(["50100"]), PilotIdentifiers = ValueList<string>.Empty }), SmallEstate.Exchange, "NumbersCannotBeCompared");

    [Fact]
    public void Judge_ExumContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactNumberParity>(SmallEstate.Clean.Unread(ExumContact.Schema), SmallEstate.Exchange);
}
