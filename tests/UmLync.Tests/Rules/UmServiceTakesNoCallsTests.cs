using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md C.4: the status of a UM service or UM server is Enabled, Disabled or NoNewCalls.</summary>
[Trait("Feature", "L3")]
public class UmServiceTakesNoCallsTests
{
    [Theory]
    [InlineData(UmStatus.Disabled)]
    [InlineData(UmStatus.NoNewCalls)]
    public void Judge_OtherStatus_Fails(UmStatus status) => Verdict.Fails<UmServiceTakesNoCalls>(
            SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { Status = status })
                .Put(SmallEstate.UmServerOf("EX10", "Redmond") with { Status = status }),
            Severity.Warning, "UmStatusIsNotEnabled", "umServers/EX10", "umServices/ATL-EX-001");

    [Fact]
    public void Judge_AllEnabled_Passes() => Verdict.Passes<UmServiceTakesNoCalls>(SmallEstate.Clean.Put(SmallEstate.UmServerOf("EX10") with { Status = UmStatus.Enabled }));

    // C.4: the status is not available on Mailbox servers of Exchange 2013.
    [Fact]
    public void Judge_StatusOfAUmServiceUnread_Passes() =>
        Verdict.Passes<UmServiceTakesNoCalls>(SmallEstate.Clean.With(UmService.Schema, "ATL-EX-001", service => service with { Status = null }));

    [Fact]
    public void Judge_StatusOfAUmServerUnread_IsNotEvaluated() =>
        Verdict.IsNotEvaluated<UmServiceTakesNoCalls>(SmallEstate.Clean.Put(SmallEstate.UmServerOf("EX10") with { Status = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_UmServicesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UmServiceTakesNoCalls>(SmallEstate.Clean.Unread(UmService.Schema), SmallEstate.Exchange);
}
