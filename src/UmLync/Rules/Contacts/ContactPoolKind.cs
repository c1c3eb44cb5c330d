using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A contact is homed on a Front End pool or Standard Edition server. A Director homes nobody, and a branch is there for
/// the users of one site.
/// </summary>
public sealed class ContactPoolKind() : Rule(
    nameof(RuleMessages.ContactPoolKind), Severity.Warning, Source.Confirmed("B.3, E.2 row 21"), ExumContact.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (ExumContact contact in judgement.All(ExumContact.Schema))
        {
            if (judgement.Knows(contact, "registrarPool") && judgement.Estate.Find(contact.Scope, LyncPool.Schema, contact.RegistrarPool) is { } pool
                && judgement.Knows(pool, "kind") && pool.PoolKind is PoolKind.Director or PoolKind.Branch)
            {
                judgement.Fail(contact, nameof(RuleMessages.ContactIsHomedElsewhere), contact.SipAddress.ToString(), pool.Fqdn.ToString(), pool.PoolKind.ToString()!);
            }
        }
    }
}
