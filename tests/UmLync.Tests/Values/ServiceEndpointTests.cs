using System;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Values;

/// <summary>S-EPS Set-UMServer: -SipAccessService northamerica.lyncpoolna.contoso.com:5061.</summary>
public sealed class ServiceEndpointTests : ValueContract<ServiceEndpoint>
{
    protected override string ErrorId => "ValueIsNotServiceEndpoint";

    protected override string[] Ascending =>
        ["lync.contoso.com:5061", "northamerica.lyncpoolna.contoso.com:5061", "northamerica.lyncpoolna.contoso.com:5062"];

    protected override (string Left, string Right)[] Same =>
        [("northamerica.lyncpoolna.contoso.com:5061", "NorthAmerica.lyncpoolna.contoso.com:5061")];

    protected override string[] Refused =>
    [
        "northamerica.lyncpoolna.contoso.com",
        "northamerica.lyncpoolna.contoso.com:",
        "northamerica.lyncpoolna.contoso.com:0",
        "northamerica.lyncpoolna.contoso.com:05061",
        "northamerica.lyncpoolna.contoso.com:65536",
        "northamerica.lyncpoolna.contoso.com:5061:TLS",
        "northamerica.lyncpoolna.contoso.com:+506",
        "northamerica:5061",
        "10.10.10.1:5061",
        ":5061",
    ];

    [Fact]
    public void Parse_Endpoint_GivesHostAndPort()
    {
        ServiceEndpoint endpoint = ServiceEndpoint.Parse("northamerica.lyncpoolna.contoso.com:5061");

        Assert.Equal(Fqdn.Parse("northamerica.lyncpoolna.contoso.com"), endpoint.Host);
        Assert.Equal(5061, endpoint.Port);
    }

    [Fact]
    public void Of_HostAndPort_IsWrittenWithAColon() =>
        Assert.Equal("lync.contoso.com:5061", ServiceEndpoint.Of(Fqdn.Parse("lync.contoso.com"), 5061).ToString());

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void Of_NoPort_Throws(int port) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceEndpoint.Of(Fqdn.Parse("lync.contoso.com"), port));

    [Fact]
    public void Of_NoHost_Throws() => Assert.Throws<ArgumentNullException>(() => ServiceEndpoint.Of(null!, 5061));

    protected override ServiceEndpoint Parse(string text) => ServiceEndpoint.Parse(text);

    protected override bool TryParse(string? text, out ServiceEndpoint? value) => ServiceEndpoint.TryParse(text, out value);
}
