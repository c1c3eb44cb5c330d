using UmLync.Connectors.Directories;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

public class LdapFilterTests
{
    // RFC 4515, section 4: the examples that escape.
    [Theory]
    [InlineData("o", "Parens R Us (for all your parenthetical needs)", @"(o=Parens R Us \28for all your parenthetical needs\29)")]
    [InlineData("filename", @"C:\MyFile", @"(filename=C:\5cMyFile)")]
    [InlineData("cn", "*", @"(cn=\2a)")]
    [InlineData("bin", "\0\0\0\u0004", "(bin=\\00\\00\\00\u0004)")]
    [InlineData("cn", " Redmond ", @"(cn=\20Redmond\20)")]
    [InlineData("cn", "Lučić", "(cn=Lučić)")]
    [InlineData("cn", "*)(objectClass=*", @"(cn=\2a\29\28objectClass=\2a)")]
    public void Is_AnyValue_HoldsItAsAValue(string attribute, string value, string filter) =>
        Assert.Equal(filter, LdapFilter.Is(attribute, value).ToString());

    [Fact]
    public void Is_Bytes_EscapesEachOfThem() => Assert.Equal(@"(objectSid=\01\ff)", LdapFilter.Is("objectSid", new byte[] { 1, 255 }).ToString());

    [Fact]
    public void Filters_Combined_AreNested() =>
        Assert.Equal(
            "(&(objectClass=user)(|(cn=a)(!(flags=128))(mail=*)))",
            LdapFilter.All(
                LdapFilter.Is("objectClass", "user"),
                LdapFilter.Any(LdapFilter.Is("cn", "a"), LdapFilter.Not(LdapFilter.Is("flags", 128)), LdapFilter.Has("mail"))).ToString());

    // A lone half would be sent as U+FFFD, which is another name. (An attribute of a test cannot hold one.)
    [Fact]
    public void Is_HalfACharacter_IsRefused() =>
        Assert.All(
            [['\uD83D'], ['a', '\uDE00', 'b'], ['\uD83D', 'x']],
            (char[] value) => Assert.Equal("DirectoryTextIsNotUnicode", Assert.Throws<UmLyncException>(() => LdapFilter.Is("cn", new string(value))).Id));
}
