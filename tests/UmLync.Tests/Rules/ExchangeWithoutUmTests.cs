using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 43: 15.2 is Exchange 2019 or later, which has no Unified Messaging.</summary>
[Trait("Feature", "A6")]
[Trait("Feature", "A7")]
public class ExchangeWithoutUmTests
{
    [Fact]
    public void Judge_Exchange2019_Fails() => Verdict.Fails<ExchangeWithoutUm>(
            SmallEstate.Clean.Put(SmallEstate.ServerOf("EX19", "15.2.221.12")),
            Severity.Warning, "ServerHasNoUm", "exchangeServers/EX19");

    [Fact]
    public void Judge_Exchange2016_Passes() => Verdict.Passes<ExchangeWithoutUm>(SmallEstate.Clean.Put(SmallEstate.ServerOf("EX16", "15.1.2507.6")));

    [Fact]
    public void Judge_ExchangeServerUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<ExchangeWithoutUm>(SmallEstate.Clean.Unread(ExchangeServer.Schema), SmallEstate.Exchange);
}
