using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 19, B.1, B.4: the right to create contacts in the unit, which Grant-CsOUPermission grants.</summary>
[Trait("Feature", "G4")]
public class ContactUnitRightTests
{
    private const string Unit = "OU=RTC Special Accounts,DC=litwareinc,DC=com";

    [Fact]
    public void Judge_UnitWithoutTheRight_Fails() =>
        Verdict.Fails<ContactUnitRight>(With("OU=Other,DC=litwareinc,DC=com"), Severity.Warning, "UnitLacksRight", "contactUnits/" + Unit);

    [Fact]
    public void Judge_UnitWithTheRight_Passes() => Verdict.Passes<ContactUnitRight>(With("ou=rtc special accounts,dc=litwareinc,dc=com"));

    [Fact]
    public void Judge_RightsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactUnitRight>(SmallEstate.Clean.Unread(ContactUnit.Schema), SmallEstate.Lync);

    [Fact]
    public void Judge_UnitOfAContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ContactUnitRight>(
        With(Unit).With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { Ou = null }), SmallEstate.Lync, "PropertiesAreUnread");

    private static Topology With(string unit) =>
        SmallEstate.Clean.None(ContactUnit.Schema).Put(new ContactUnit { Scope = SmallEstate.Lync, Name = DistinguishedName.Parse(unit) });
}
