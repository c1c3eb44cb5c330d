using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md B.3: preferably the pool that homes the users; E.2 row 25: never one of Skype for Business Server 2019.</summary>
[Trait("Feature", "A9")]
public class ContactPoolWithoutUsersTests
{
    [Fact]
    public void Judge_OldPoolWithoutUsers_Informs() => Verdict.Fails<ContactPoolWithoutUsers>(
            SmallEstate.Clean.Put(SmallEstate.PoolOf("old.litwareinc.com")).With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { RegistrarPool = "old.litwareinc.com" }),
            Severity.Information, "PoolOfContactHomesNobody", "exumContacts/sip:redmond.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_PoolOfTheUsers_Passes() => Verdict.Passes<ContactPoolWithoutUsers>(SmallEstate.Clean);

    [Fact]
    public void Judge_AllUsersOnSfb2019_Passes() => Verdict.Passes<ContactPoolWithoutUsers>(SmallEstate.Clean.Put(SmallEstate.PoolOf("old.litwareinc.com"), SmallEstate.PoolOf(SmallEstate.Pool, release: LyncRelease.Sfb2019)).With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { RegistrarPool = "old.litwareinc.com" }));

    [Fact]
    public void Judge_CsUserUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactPoolWithoutUsers>(SmallEstate.Clean.Unread(CsUser.Schema), SmallEstate.Lync);
}
