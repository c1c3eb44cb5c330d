using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.4: both services start automatically.</summary>
[Trait("Feature", "L1")]
public class ServiceStoppedTests
{
    [Fact]
    public void Judge_StoppedServicesOfBothProducts_Fail() => Verdict.Fails<ServiceStopped>(
            SmallEstate.Clean.With(WindowsService.OfExchange, @"atl-ex-001.litwareinc.com\MSExchangeUM", service => service with { State = ServiceState.Stopped })
                .With(WindowsService.OfLync, @"atl-fe-001.litwareinc.com\RTCSRV", service => service with { State = ServiceState.Stopped }),
            Severity.Warning, "ServiceDoesNotRun", @"exchangeWindowsServices/atl-ex-001.litwareinc.com\MSExchangeUM", @"lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV");

    [Fact]
    public void Judge_AllRun_Passes() => Verdict.Passes<ServiceStopped>(SmallEstate.Clean);

    [Fact]
    public void Judge_StateUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ServiceStopped>(SmallEstate.Clean.With(WindowsService.OfLync, @"atl-fe-001.litwareinc.com\RTCSRV", service => service with { State = null }), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_WindowsServicesExchangeUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ServiceStopped>(SmallEstate.Clean.Unread(WindowsService.OfExchange), SmallEstate.Exchange);
}
