using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 25: SIP 500 with ms-diagnostics 15000 for contacts on Skype for Business Server 2019.</summary>
[Trait("Feature", "A7")]
[Trait("Feature", "G5")]
public class ContactOnSfb2019Tests
{
    [Fact]
    public void Judge_ContactOnSfb2019_Fails() => Verdict.Fails<ContactOnSfb2019>(
            SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { Release = LyncRelease.Sfb2019 }),
            Severity.Error, "ContactIsHomedOn2019", "exumContacts/sip:redmond.voiceaccess@litwareinc.com", "exumContacts/sip:redmondreception@litwareinc.com");

    [Fact]
    public void Judge_ContactOnSfb2015_Passes() => Verdict.Passes<ContactOnSfb2019>(SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { Release = LyncRelease.Sfb2015 }));

    [Fact]
    public void Judge_RegistrarPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactOnSfb2019>(SmallEstate.Clean.With(ExumContact.Schema, "sip:redmond.voiceaccess@litwareinc.com", contact => contact with { RegistrarPool = null }), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_ExumContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactOnSfb2019>(SmallEstate.Clean.Unread(ExumContact.Schema), SmallEstate.Lync);
}
