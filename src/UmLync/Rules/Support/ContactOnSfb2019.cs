using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Calls to the contact of a subscriber access number or auto attendant fail with SIP 500 (ms-diagnostics 15000) when a pool of
/// Skype for Business Server 2019 homes it.
/// </summary>
public sealed class ContactOnSfb2019() : Rule(
    nameof(RuleMessages.ContactOnSfb2019), Severity.Error, Source.Confirmed("E.2 row 25, D.6"), ExumContact.Schema, LyncPool.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (ExumContact contact in judgement.All(ExumContact.Schema))
        {
            if (judgement.Knows(contact, "registrarPool") && judgement.Estate.Find(contact.Scope, LyncPool.Schema, contact.RegistrarPool) is { } pool
                && judgement.Knows(pool, "release") && pool.Release == LyncRelease.Sfb2019)
            {
                judgement.Fail(contact, nameof(RuleMessages.ContactIsHomedOn2019), contact.SipAddress.ToString(), pool.Fqdn.ToString());
            }
        }
    }
}
