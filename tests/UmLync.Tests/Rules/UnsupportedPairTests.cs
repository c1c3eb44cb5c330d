using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 43, D.6: Unified Messaging does not exist in Exchange 2019.</summary>
[Trait("Feature", "A7")]
public class UnsupportedPairTests
{
    [Fact]
    public void Judge_Exchange2019Only_Fails() => Verdict.Fails<UnsupportedPair>(
            SmallEstate.Clean.None(ExchangeServer.Schema).Put(SmallEstate.ServerOf("EX19", "15.2.1118.7")),
            Severity.Error, "OrganizationHasNoUm", "exchange:litwareinc.com");

    [Fact]
    public void Judge_Exchange2019Beside2013_Passes() => Verdict.Passes<UnsupportedPair>(SmallEstate.Clean.Put(SmallEstate.ServerOf("EX19", "15.2.1118.7")));

    [Fact]
    public void Judge_OrganizationWithoutServers_Passes() => Verdict.Passes<UnsupportedPair>(SmallEstate.Clean.None(ExchangeServer.Schema));

    [Fact]
    public void Judge_VersionUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UnsupportedPair>(SmallEstate.Clean.With(ExchangeServer.Schema, "ATL-EX-001", server => server with { Version = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_ExchangeServerUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UnsupportedPair>(SmallEstate.Clean.Unread(ExchangeServer.Schema), SmallEstate.Exchange);
}
