using System.Collections.Generic;
using System.Linq;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

public sealed class SipUriTests : ValueContract<SipUri>
{
    protected override string ErrorId => "ValueIsNotSipUri";

    // RFC 3261, section 19.1.3; S-LPS New-CsExUmContact and New-CsDialInConferencingAccessNumber; domain.md B.4 (routing key).
    protected override string[] Ascending =>
    [
        "sip:+1-212-555-1212@gateway.com;user=phone",
        "sip:alice;day=tuesday@atlanta.com",
        "sip:alice@192.0.2.4",
        "sip:alice@atlanta.com",
        "sip:alice@atlanta.com;maddr=239.255.255.1;ttl=15",
        "sip:exumsa1@fabrikam.com",
        "sip:exumsa1@fabrikam.com;opaque=app:exum:MySIPDialPlan.fabrikam.com",
        "sip:RedmondDialIn@litwareinc.com",
        "sip:user@[2001:db8::10]",
    ];

    protected override (string Left, string Right)[] Same =>
    [
        ("sip:RedmondDialIn@litwareinc.com", "SIP:redmonddialin@LitwareInc.com"),
        ("sip:um@contoso.com;opaque=app:exum:Plan.contoso.com", "sip:UM@contoso.com;OPAQUE=app:exum:plan.contoso.com"),
    ];

    protected override string[] Refused =>
    [
        "kim@contoso.com",
        "sip:",
        "sip:kim",
        "sip:@contoso.com",
        "sip:kim@",
        "sip:kim@contoso.com@contoso.com",
        "sip:kim akers@contoso.com",
        "sip:sip:kim@contoso.com",
        "sip:kim@contoso.com:",
        "sip:kim@contoso.com:0",
        "sip:kim@contoso.com:65536",
        "sip:kim@contoso..com",
        "sip:kim@*.contoso.com",
        "sip:kim@contoso.com;",
        "sip:kim@contoso.com;=1",
        "sip:kim@contoso.com;opaque=",
        "sip:kim@contoso.com;a=1;A=2",
        "sip:kim%2@contoso.com",
        "sip:k\u00EFm@contoso.com",
        "tel:+14255551297",
        "sips:alice@atlanta.com", // Lync addresses are sip: only (S-LPS New-CsExUmContact: "must begin with sip:").
        "sip:+1-212-555-1212:1234@gateway.com;user=phone", // RFC 3261 allows a password and advises against it.
        "sip:atlanta.com;method=REGISTER", // RFC 3261: an address without a user, which is nobody's.
        "sip:alice@atlanta.com?subject=project%20x", // RFC 3261: headers, for links only.
        "sip:user@2001:db8::10", // RFC 5118, section 4.1: an IPv6 address without its brackets.
        "sip:user@2001:db8::10]",
        "sip:user@[2001:db8::10",
        "sip:user@[]",
        "sip:user@[2001:db8::10]x",
        "sip:user@[fe80::1%11]",
        "sip:user@[192.0.2.4]",
    ];

    [Fact]
    public void Parse_RoutingKeyOfAContact_GivesItsParts()
    {
        SipUri key = SipUri.Parse("sip:exumsa1@fabrikam.com;opaque=app:exum:MySIPDialPlan.fabrikam.com");

        Assert.Equal("exumsa1", key.User);
        Assert.Equal("fabrikam.com", key.Host);
        Assert.Null(key.Port);
        Assert.Equal("app:exum:MySIPDialPlan.fabrikam.com", key.Parameters["Opaque"]);
    }

    // RFC 5118, section 4.2: the port stands outside the brackets.
    [Theory]
    [InlineData("sip:um@um01.contoso.com:5063;transport=tls", "um01.contoso.com", 5063)]
    [InlineData("sip:user@[2001:db8::10]:5070", "[2001:db8::10]", 5070)]
    [InlineData("sip:alice@192.0.2.4:65535", "192.0.2.4", 65535)]
    [InlineData("sip:alice@gateway", "gateway", null)]
    public void Parse_HostWithOrWithoutPort_TellsThemApart(string text, string host, int? port)
    {
        SipUri uri = SipUri.Parse(text);

        Assert.Equal(host, uri.Host);
        Assert.Equal(port, uri.Port);
    }

    // A GRUU of an endpoint, as Lync writes it: a parameter without a value beside one that has a value.
    [Fact]
    public void Parameters_WithoutValue_AreEmptyTexts() =>
        Assert.Equal(
            [new KeyValuePair<string, string>("gruu", string.Empty), new KeyValuePair<string, string>("opaque", "user:epid:qIKwUZ_C-wAA")],
            SipUri.Parse("sip:kim@contoso.com;opaque=user:epid:qIKwUZ_C-wAA;gruu").Parameters.OrderBy(parameter => parameter.Key));

    [Fact]
    public void Parameters_None_IsEmpty() => Assert.Empty(SipUri.Parse("sip:kim@contoso.com").Parameters);

    // S-EPS Enable-UMMailbox: -SIPResourceIdentifier "tonysmith@contoso.com".
    [Fact]
    public void WithoutScheme_UserAddress_IsWhatEnableUMMailboxTakes() =>
        Assert.Equal("tonysmith@contoso.com", SipUri.Parse("sip:tonysmith@contoso.com").WithoutScheme);

    [Fact]
    public void ToString_AnyCase_KeepsWhatTheDirectoryHolds() =>
        Assert.Equal("SIP:Kim.Akers@Contoso.com", SipUri.Parse("SIP:Kim.Akers@Contoso.com").ToString());

    protected override SipUri Parse(string text) => SipUri.Parse(text);

    protected override bool TryParse(string? text, out SipUri? value) => SipUri.TryParse(text, out value);
}
