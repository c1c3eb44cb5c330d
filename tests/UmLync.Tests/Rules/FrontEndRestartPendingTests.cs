using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 16: Lync does not see UM until RTCSRV has restarted.</summary>
[Trait("Feature", "L2")]
public class FrontEndRestartPendingTests
{
    [Fact]
    public void Judge_PendingFrontEnd_Fails() => Verdict.Fails<FrontEndRestartPending>(
            SmallEstate.Clean.With(WindowsService.OfLync, @"atl-fe-001.litwareinc.com\RTCSRV", service => service with { Pending = true }),
            Severity.Error, "FrontEndIsOlderThanSetting", @"lyncWindowsServices/atl-fe-001.litwareinc.com\RTCSRV");

    [Fact]
    public void Judge_OtherServicePending_Passes() => Verdict.Passes<FrontEndRestartPending>(SmallEstate.Clean.Put(new WindowsService
    {
        Scope = SmallEstate.Lync,
        Computer = Fqdn.Parse("atl-fe-001.litwareinc.com"),
        Name = "RTCMEDSRV",
        State = ServiceState.Running,
        Pending = true,
    }));

    [Fact]
    public void Judge_NothingPending_Passes() => Verdict.Passes<FrontEndRestartPending>(SmallEstate.Clean);

    [Fact]
    public void Judge_PendingUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<FrontEndRestartPending>(SmallEstate.Clean.With(WindowsService.OfLync, @"atl-fe-001.litwareinc.com\RTCSRV", service => service with { Pending = null }), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_WindowsServicesLyncUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<FrontEndRestartPending>(SmallEstate.Clean.Unread(WindowsService.OfLync), SmallEstate.Lync);
}
