using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md B.3: Standard Edition server or Front End pool.</summary>
[Trait("Feature", "A9")]
public class ContactPoolKindTests
{
    [Fact]
    public void Judge_Director_Fails() => Verdict.Fails<ContactPoolKind>(
            SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { PoolKind = PoolKind.Director }),
            Severity.Warning, "ContactIsHomedElsewhere", "exumContacts/sip:redmond.voiceaccess@litwareinc.com", "exumContacts/sip:redmondreception@litwareinc.com");

    [Fact]
    public void Judge_Branch_Fails() => Verdict.Fails<ContactPoolKind>(
            SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { PoolKind = PoolKind.Branch }),
            Severity.Warning, "ContactIsHomedElsewhere", "exumContacts/sip:redmond.voiceaccess@litwareinc.com", "exumContacts/sip:redmondreception@litwareinc.com");

    [Fact]
    public void Judge_StandardEdition_Passes() => Verdict.Passes<ContactPoolKind>(SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { PoolKind = PoolKind.StandardEdition }));

    [Fact]
    public void Judge_RegistrarPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactPoolKind>(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { RegistrarPool = null }), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactPoolKind>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Lync);
}
