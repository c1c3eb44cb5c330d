using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 3: a service start that is older than the setting.</summary>
[Trait("Feature", "L2")]
public class PendingRestartTests
{
    [Fact]
    public void Judge_PendingService_Fails() => Verdict.Fails<PendingRestart>(
            SmallEstate.Clean.With(WindowsService.OfExchange, @"atl-ex-001.litwareinc.com\MSExchangeUM", service => service with { Pending = true }),
            Severity.Error, "ServiceIsOlderThanSetting", @"exchangeWindowsServices/atl-ex-001.litwareinc.com\MSExchangeUM");

    [Fact]
    public void Judge_NothingPending_Passes() => Verdict.Passes<PendingRestart>(SmallEstate.Clean);

    [Fact]
    public void Judge_PendingUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<PendingRestart>(SmallEstate.Clean.With(WindowsService.OfExchange, @"atl-ex-001.litwareinc.com\MSExchangeUM", service => service with { Pending = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_WindowsServicesExchangeUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<PendingRestart>(SmallEstate.Clean.Unread(WindowsService.OfExchange), SmallEstate.Exchange);
}
