using UmLync.Permissions;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Lync reads the dial plans, auto attendants and servers of Unified Messaging from Active Directory, as administrator and as
/// service. Without the rights it sees none of them, and OcsUmUtil shows nothing.
/// </summary>
public sealed class ReadPermissionMissing() : Rule(
    nameof(RuleMessages.ReadPermissionMissing), Severity.Error, Source.Confirmed("E.2 row 17, A.5"),
    ExchangeOrganization.Schema, AdPermission.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach ((AdPermission wanted, AdPermission? present) in ReadPermissions.Of(judgement))
        {
            if (present is null)
            {
                judgement.Fail(wanted, nameof(RuleMessages.GroupHasNoRights), wanted.Group, wanted.Container, wanted.Allowed!.ToString());
            }
            else if (judgement.Knows(present, "allowed") && wanted.Allowed!.Except(AdRightNames.WithContained(present.Allowed!)) is { Count: > 0 } missing)
            {
                judgement.Fail(present, nameof(RuleMessages.GroupHasNoRights), wanted.Group, wanted.Container, missing.ToString());
            }
            else if (wanted.Inheritance == AdInheritance.All && judgement.Knows(present, "inheritance") && present.Inheritance != AdInheritance.All)
            {
                judgement.Fail(present, nameof(RuleMessages.RightsReachNothingBelow), wanted.Group, wanted.Container);
            }
        }
    }
}
