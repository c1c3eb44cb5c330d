using System;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

public sealed class DistinguishedNameTests : ValueContract<DistinguishedName>
{
    private static readonly DistinguishedName Contacts = DistinguishedName.Parse("OU=ExUmContacts,DC=litwareinc,DC=com");

    protected override string ErrorId => "ValueIsNotDistinguishedName";

    // RFC 4514, section 4; S-LPS Set-CsExUmContact.
    protected override string[] Ascending =>
    [
        "1.3.6.1.4.1.1466.0=#04024869",
        "CN=Before\\0dAfter,DC=example,DC=net",
        "OU=Sales+CN=J.  Smith,DC=example,DC=net", // Its parts have no order: it sorts as CN=J.  Smith+OU=Sales.
        "CN=James \\\"Jim\\\" Smith\\, III,DC=example,DC=net",
        "CN=Lu\\C4\\8Di\\C4\\87",
        "CN={1bf6208d-2847-45d0-828f-636f14da858b},OU=ExUmContacts,DC=litwareinc,DC=com",
        "UID=jsmith,DC=example,DC=net",
    ];

    protected override (string Left, string Right)[] Same =>
    [
        ("OU=Redmond,DC=litwareinc,DC=com", "ou=redmond,dc=litwareinc,dc=com"),
        ("OU=Redmond,DC=litwareinc,DC=com", " OU = Redmond , DC=litwareinc, DC=com "),
        ("CN=Lu\\C4\\8Di\\C4\\87", "CN=Lu\u010Di\u0107"),
        ("CN=Akers\\, Kim,DC=com", "CN=Akers\\2C Kim,DC=com"),
        ("CN=\\#1,DC=com", "CN=\\231,DC=com"),
        ("CN=a=b,DC=com", "CN=a\\=b,DC=com"),
        ("OU=Sales+CN=J.  Smith,DC=example,DC=net", "CN=J.  Smith+OU=Sales,DC=example,DC=net"),
    ];

    protected override string[] Refused =>
    [
        "Kim Akers",
        "CN",
        "CN=",
        "=Kim",
        "CN=Kim,",
        ",CN=Kim",
        "CN=Kim,,DC=com",
        "CN=Kim+,DC=com",
        "CN=Kim\\",
        "CN=Kim\\x,DC=com",
        "CN=Kim\\C4,DC=com",
        "CN=\"Kim\",DC=com",
        "CN=Kim;DC=com",
        "CN=<Kim>,DC=com",
        "CN=#04024,DC=com",
        "CN=#,DC=com",
        "CN=#0g,DC=com",
        "CN=Kim\0Akers",
        "C_N=Kim",
        "-N=Kim",
        "1N=Kim",
        "1..2=Kim",
        "1.2.=Kim",
    ];

    [Theory]
    [InlineData("UID=jsmith,DC=example,DC=net", "UID", "jsmith")]
    [InlineData("OU=Sales+CN=J.  Smith,DC=example,DC=net", "OU", "Sales")]
    [InlineData("CN=James \\\"Jim\\\" Smith\\, III,DC=example,DC=net", "CN", "James \"Jim\" Smith, III")]
    [InlineData("CN=Before\\0dAfter,DC=example,DC=net", "CN", "Before\rAfter")]
    [InlineData("1.3.6.1.4.1.1466.0=#04024869", "1.3.6.1.4.1.1466.0", "#04024869")]
    [InlineData("CN=Lu\\C4\\8Di\\C4\\87", "CN", "Lu\u010Di\u0107")]
    [InlineData("CN=\\ a\\ ,DC=net", "CN", " a ")]
    [InlineData("CN=a\\\\ ,DC=net", "CN", "a\\")]
    public void Parse_ExampleOfRfc4514_GivesTheFirstName(string text, string attribute, string value)
    {
        DistinguishedName name = DistinguishedName.Parse(text);

        Assert.Equal(attribute, name.FirstAttribute);
        Assert.Equal(value, name.FirstValue);
        Assert.Equal(text, name.ToString());
    }

    // RFC 4514, section 2.4: a bare # begins an encoded value, an escaped one is a character.
    [Fact]
    public void Equals_EncodedValueAndItsDigitsAsText_IsFalse() =>
        Assert.NotEqual(DistinguishedName.Parse("CN=#0401"), DistinguishedName.Parse("CN=\\#0401"));

    [Fact]
    public void Parent_OfAContact_IsItsUnitAndTheRootHasNone()
    {
        DistinguishedName contact = DistinguishedName.Parse("CN=Akers\\, Kim, OU=ExUmContacts,DC=litwareinc,DC=com");

        Assert.Equal(Contacts, contact.Parent);
        Assert.Equal("OU=ExUmContacts,DC=litwareinc,DC=com", contact.Parent!.ToString());
        Assert.Null(DistinguishedName.Parse("DC=com").Parent);
    }

    [Theory]
    [InlineData("CN=Kim,OU=ExUmContacts,DC=litwareinc,DC=com", true)]
    [InlineData("CN=Kim,OU=Sales,ou=exumcontacts, dc=litwareinc, dc=com", true)]
    [InlineData("OU=ExUmContacts,DC=litwareinc,DC=com", false)]
    [InlineData("DC=litwareinc,DC=com", false)]
    [InlineData("CN=Kim,OU=Old ExUmContacts,DC=litwareinc,DC=com", false)]
    [InlineData("CN=Kim\\,OU\\=ExUmContacts,DC=litwareinc,DC=com", false)]
    [InlineData("CN=Kim\\2COU=ExUmContacts,DC=litwareinc,DC=com", false)]
    public void IsUnder_Container_GoesByWholeNames(string text, bool expected) =>
        Assert.Equal(expected, DistinguishedName.Parse(text).IsUnder(Contacts));

    // RFC 4514, section 2.4.
    [Theory]
    [InlineData("Akers, Kim", "CN=Akers\\, Kim,OU=ExUmContacts,DC=litwareinc,DC=com")]
    [InlineData("#1 + <x>;\"\\", "CN=\\#1 \\+ \\<x\\>\\;\\\"\\\\,OU=ExUmContacts,DC=litwareinc,DC=com")]
    [InlineData(" a ", "CN=\\ a\\ ,OU=ExUmContacts,DC=litwareinc,DC=com")]
    [InlineData("a\0b", "CN=a\\00b,OU=ExUmContacts,DC=litwareinc,DC=com")]
    [InlineData("\t#1\r\n", "CN=\\09#1\\0D\\0A,OU=ExUmContacts,DC=litwareinc,DC=com")]
    public void Child_ValueWithSyntaxInIt_IsEscaped(string value, string expected) =>
        Assert.Equal(expected, Contacts.Child("CN", value).ToString());

    [Fact]
    public void Child_AnyValue_IsReadBackAndStandsUnderItsContainer() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), value =>
        {
            DistinguishedName child = Contacts.Child("CN", value.Get);
            Assert.Equal(value.Get, child.FirstValue);
            Assert.Equal(Contacts, child.Parent);
            Assert.True(child.IsUnder(Contacts));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("CN", "")]
    [InlineData("", "Kim")]
    [InlineData("CN=Kim,OU", "Sales")]
    public void Child_NoNameAtAll_IsRefused(string attribute, string value) =>
        Assert.Equal(ErrorId, Assert.Throws<UmLyncException>(() => Contacts.Child(attribute, value)).Id);

    [Fact]
    public void ChildAndIsUnder_Null_Throw()
    {
        Assert.Throws<ArgumentNullException>(() => Contacts.Child("CN", null!));
        Assert.Throws<ArgumentNullException>(() => Contacts.IsUnder(null!));
    }

    protected override DistinguishedName Parse(string text) => DistinguishedName.Parse(text);

    protected override bool TryParse(string? text, out DistinguishedName? value) => DistinguishedName.TryParse(text, out value);
}
