using UmLync.Designers;
using UmLync.Tests.Examples;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>Restarts that an operator asks for, on the Litware estate; the order is that of docs/domain.md H 43.</summary>
[Trait("Feature", "L1")]
public class RestartDesignerTests
{
    [Fact]
    public void Design_Computer_RestartsUmBeforeTheCallRouter() =>
        Assert.Equal(
            [@"Operate exchangeWindowsServices/atl-ex-001.litwareinc.com\MSExchangeUM", @"Operate exchangeWindowsServices/atl-ex-001.litwareinc.com\MSExchangeUMCR"],
            Drawn.By(Litware.Estate, new RestartDesigner("ATL-EX-001.litwareinc.com")));

    [Fact]
    public void Design_Service_RestartsItAloneAlthoughAnotherIsPending() =>
        Assert.Equal(
            [@"Operate lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV"],
            Drawn.By(Litware.Estate, new RestartDesigner("atl-fe-001.litwareinc.com", "rtcsrv")));

    [Theory]
    [InlineData("atl-ex-009.litwareinc.com", null)]
    [InlineData("atl-ex-001.litwareinc.com", "RTCSRV")]
    public void Design_ServiceThatIsNotThere_IsRefused(string computer, string? service) =>
        Assert.Equal("ServiceIsNotThere", Drawn.RefusedBy(Litware.Estate, new RestartDesigner(computer, service)));
}
