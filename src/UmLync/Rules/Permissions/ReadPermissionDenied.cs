using System.Linq;
using UmLync.Permissions;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A denied right wins over an allowed one. UmLync reports a denial and never overrides it: somebody meant it.
/// </summary>
public sealed class ReadPermissionDenied() : Rule(
    nameof(RuleMessages.ReadPermissionDenied), Severity.Error, Source.Confirmed("E.2 row 17, A.5"),
    ExchangeOrganization.Schema, AdPermission.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((AdPermission wanted, AdPermission? present) in ReadPermissions.Of(judgement))
        {
            if (present is not null && judgement.Knows(present, "denied")
                && wanted.Allowed!.Where(AdRightNames.WithContained(present.Denied!).Contains).ToArray() is { Length: > 0 } denied)
            {
                judgement.Fail(present, nameof(RuleMessages.GroupIsDenied), wanted.Group, wanted.Container, string.Join(", ", denied));
            }
        }
    }
}
