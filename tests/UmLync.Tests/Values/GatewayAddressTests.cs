using System;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

/// <summary>The addresses are those of the examples in S-EPS New- and Set-UMIPGateway, and of RFC 5952.</summary>
public sealed class GatewayAddressTests : ValueContract<GatewayAddress>
{
    protected override string ErrorId => "ValueIsNotGatewayAddress";

    protected override string[] Ascending =>
    [
        "10.10.10.1",
        "2001:db8::1:0:0:1",
        "fe80::39bd:88f7:6969:d223%11",
        "MyUMIPGateway",
        "MyUMIPGateway.contoso.com",
        "voipgateway.contoso.com",
    ];

    // RFC 5952, section 2: spellings of one address.
    protected override (string Left, string Right)[] Same =>
    [
        ("MyUMIPGateway.contoso.com", "myumipgateway.CONTOSO.com"),
        ("2001:db8::1:0:0:1", "2001:0db8:0:0:1:0:0:1"),
        ("2001:db8::1:0:0:1", "2001:DB8:0:0:1::1"),
        ("fe80::39bd:88f7:6969:d223%11", "FE80:0:0:0:39BD:88F7:6969:D223%11"),
    ];

    protected override string[] Refused =>
    [
        "10.10.10",
        "10.10.10.256",
        "10.10.10.010",
        "10.10.10.1.1",
        "5060",
        "10.10.10.1:5060",
        "[fe80::39bd:88f7:6969:d223]",
        "fe80::39bd::d223",
        "fe80::39bd:88f7:6969:d223%",
        "fe80::39bd:88f7:6969:d223%11%11",
        "fe80::39bd:88f7:6969:d223% 11",
        "fe80::39bd:88f7:6969:g223",
        "lync.contoso.com:5061",
        "sip:lync.contoso.com",
        "*.contoso.com",
        "voip gateway",
        " 10.10.10.1",
    ];

    [Theory]
    [InlineData("MyUMIPGateway.contoso.com", true, false)]
    [InlineData("MyUMIPGateway", false, false)]
    [InlineData("10.10.10.1", false, true)]
    [InlineData("fe80::39bd:88f7:6969:d223%11", false, true)]
    public void Parse_Address_KnowsItsKindAndKeepsTheText(string text, bool isFqdn, bool isIPAddress)
    {
        GatewayAddress address = GatewayAddress.Parse(text);

        Assert.Equal(isFqdn, address.IsFqdn);
        Assert.Equal(isFqdn ? Fqdn.Parse(text) : null, address.AsFqdn);
        Assert.Equal(isIPAddress, address.IsIPAddress);
        Assert.Equal(text, address.ToString());
    }

    [Fact]
    public void Equals_AnotherZone_IsFalse() =>
        Assert.NotEqual(GatewayAddress.Parse("fe80::39bd:88f7:6969:d223%11"), GatewayAddress.Parse("fe80::39bd:88f7:6969:d223%12"));

    [Fact]
    public void Of_PoolName_IsTheAddressOfItsGateway()
    {
        Fqdn pool = Fqdn.Parse("atl-cs-001.litwareinc.com");

        Assert.Equal(GatewayAddress.Parse("ATL-CS-001.litwareinc.com"), GatewayAddress.Of(pool));
        Assert.Equal(pool, GatewayAddress.Of(pool).AsFqdn);
        Assert.Throws<ArgumentNullException>(() => GatewayAddress.Of(null!));
    }

    protected override GatewayAddress Parse(string text) => GatewayAddress.Parse(text);

    protected override bool TryParse(string? text, out GatewayAddress? value) => GatewayAddress.TryParse(text, out value);
}
