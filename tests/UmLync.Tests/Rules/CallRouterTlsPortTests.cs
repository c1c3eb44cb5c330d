using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md H 45, J.8: the call router listens for TLS, on 5061 unless changed.</summary>
[Trait("Feature", "D4")]
public class CallRouterTlsPortTests
{
    [Fact]
    public void Judge_NoTlsPort_Fails() => Verdict.Fails<CallRouterTlsPort>(
            SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { SipTlsListeningPort = 0 }),
            Severity.Warning, "CallRouterListensForNoTls", "umCallRouters/ATL-EX-001");

    [Fact]
    public void Judge_OtherTlsPort_Passes() => Verdict.Passes<CallRouterTlsPort>(SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { SipTlsListeningPort = 5071 }));

    [Fact]
    public void Judge_PortUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CallRouterTlsPort>(SmallEstate.Clean.With(UmCallRouter.Schema, "ATL-EX-001", router => router with { SipTlsListeningPort = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmCallRouterUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<CallRouterTlsPort>(SmallEstate.Clean.Unread(UmCallRouter.Schema), SmallEstate.Exchange);
}
