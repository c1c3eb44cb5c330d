using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 21: Enabled and EnterpriseVoiceEnabled of the contact.</summary>
[Trait("Feature", "A9")]
public class ContactDisabledTests
{
    [Fact]
    public void Judge_NotEnabled_Fails() => Verdict.Fails<ContactDisabled>(
            SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { Enabled = false }),
            Severity.Error, "ContactIsDisabled", "exumContacts/sip:redmond.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_NoEnterpriseVoice_Fails() => Verdict.Fails<ContactDisabled>(
            SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AttendantContact, contact => contact with { EnterpriseVoiceEnabled = false }),
            Severity.Error, "ContactHasNoVoice", "exumContacts/sip:redmondreception@litwareinc.com");

    [Fact]
    public void Judge_DisabledOrphan_Passes() => Verdict.Passes<ContactDisabled>(SmallEstate.Clean.Put(SmallEstate.OrphanContact with { Enabled = false }));

    [Fact]
    public void Judge_EnabledContacts_Passes() => Verdict.Passes<ContactDisabled>(SmallEstate.Clean);

    [Fact]
    public void Judge_EnabledUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactDisabled>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { Enabled = null }), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_ExumContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactDisabled>(SmallEstate.Clean.Unread(ExumContact.Schema), SmallEstate.Lync);
}
