using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 34 and C.4: <c>Set-UMService -SIPAccessService &lt;pool&gt;:5061</c>, the nearest Lync pool.</summary>
[Trait("Feature", "A3")]
public class SipAccessServicePoolTests
{
    [Fact]
    public void Judge_NameThatIsNoPool_Fails() => Verdict.Fails<SipAccessServicePool>(
            MediaEstate.Whole.Choosing("ATL-EX-001", "gone.litwareinc.com:5061"), Severity.Warning, "SipAccessServiceIsNoPool", "umServices/ATL-EX-001");

    [Fact]
    public void Judge_OtherPort_Fails() => Verdict.Fails<SipAccessServicePool>(
            MediaEstate.Whole.Choosing("ATL-EX-001", SmallEstate.Pool + ":5062"), Severity.Warning, "SipAccessServiceHasOtherPort", "umServices/ATL-EX-001");

    [Fact]
    public void Judge_PoolWithoutEdgeServer_Fails() => Verdict.Fails<SipAccessServicePool>(
            MediaEstate.Whole.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { EdgeServer = Optional<string>.None }),
            Severity.Warning, "SipAccessServiceHasNoEdge", "umServices/ATL-EX-001", "umServices/ATL-EX-002");

    [Fact]
    public void Judge_PoolWithEdgeServer_Passes() => Verdict.Passes<SipAccessServicePool>(MediaEstate.Whole);

    [Fact]
    public void Judge_NothingChosen_PassesWhateverWasRead() => Verdict.Passes<SipAccessServicePool>(SmallEstate.Clean.Unread(LyncPool.Schema));

    [Fact]
    public void Judge_PoolsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<SipAccessServicePool>(MediaEstate.Whole.Unread(LyncPool.Schema), SmallEstate.Exchange);

    [Fact]
    public void Judge_ChoiceUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<SipAccessServicePool>(
            MediaEstate.Whole.With(UmService.Schema, "ATL-EX-001", service => service with { SipAccessService = default }), SmallEstate.Exchange, "PropertiesAreUnread");
}
