using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Exchange 2019 and later have no Unified Messaging, and none of its cmdlets. In an organization that has no older server there is
/// nothing that Lync could be joined with.
/// </summary>
public sealed class UnsupportedPair() : Rule(
    nameof(RuleMessages.UnsupportedPair), Severity.Error, Source.Confirmed("E.2 row 43, D.6"), ExchangeServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        if (judgement.KnowsOfAll(judgement.All(ExchangeServer.Schema), "version")
            && SupportCheck.OrganizationsWithoutUm(judgement.Estate).Contains(judgement.Scope))
        {
            judgement.Fail(judgement.Scope.ToString(), nameof(RuleMessages.OrganizationHasNoUm), judgement.Scope.ToString());
        }
    }
}
