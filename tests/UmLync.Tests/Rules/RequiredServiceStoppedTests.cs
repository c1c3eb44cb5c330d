using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.2 step 3, C.4: Test-ServiceHealth names required services that do not run.</summary>
[Trait("Feature", "L1")]
public class RequiredServiceStoppedTests
{
    [Fact]
    public void Judge_RequiredServicesThatDoNotRun_Fail() => Verdict.Fails<RequiredServiceStopped>(
        With("MSExchangeTransport", "MSExchangeIS"), Severity.Warning, "RequiredServicesDoNotRun", "serviceHealth/ATL-EX-001");

    [Fact]
    public void Judge_AllRun_Passes() => Verdict.Passes<RequiredServiceStopped>(With());

    // ServiceStopped says it, of the service itself.
    [Fact]
    public void Judge_UmServiceThatItsServerShows_Passes() => Verdict.Passes<RequiredServiceStopped>(
        With("MSExchangeUM").With(WindowsService.OfExchange, @"atl-ex-001.litwareinc.com\MSExchangeUM", service => service with { State = ServiceState.Stopped }));

    [Fact]
    public void Judge_UmServiceThatNobodyElseShows_Fails() => Verdict.Fails<RequiredServiceStopped>(
        With("MSExchangeUM").Unread(WindowsService.OfExchange), Severity.Warning, "RequiredServicesDoNotRun", "serviceHealth/ATL-EX-001");

    [Fact]
    public void Judge_AnswerThatWasNotUnderstood_IsNotEvaluated() => Verdict.IsNotEvaluated<RequiredServiceStopped>(
        SmallEstate.Clean.Put(new ServiceHealth { Scope = SmallEstate.Exchange, Server = "ATL-EX-001" }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_HealthUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<RequiredServiceStopped>(SmallEstate.Clean.Unread(ServiceHealth.Schema), SmallEstate.Exchange);

    private static Topology With(params string[] notRunning) =>
        SmallEstate.Clean.Put(new ServiceHealth { Scope = SmallEstate.Exchange, Server = "ATL-EX-001", NotRunning = new NameSet(notRunning) });
}
