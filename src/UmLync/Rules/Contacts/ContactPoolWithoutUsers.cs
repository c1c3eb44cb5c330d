using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A contact is preferably homed on the pool that homes the users of Enterprise Voice. One that stayed on a pool without users keeps
/// that pool from being retired. Where all users moved to pools that home no contacts, it stays with reason.
/// </summary>
public sealed class ContactPoolWithoutUsers() : Rule(
    nameof(RuleMessages.ContactPoolWithoutUsers), Severity.Information, Source.Confirmed("B.3"), ExumContact.Schema, LyncPool.Schema, CsUser.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        UserCensus census = judgement.Estate.Census;
        string[] better = [.. judgement.All(LyncPool.Schema).Where(MayHomeContacts).Select(pool => pool.Fqdn.ToString()).Where(pool => census.VoiceUsersOf(pool) > 0)];
        foreach (ExumContact contact in judgement.All(ExumContact.Schema))
        {
            if (judgement.Knows(contact, "registrarPool") && better.Length > 0
                && judgement.Estate.Find(contact.Scope, LyncPool.Schema, contact.RegistrarPool) is { } pool && census.UsersOf(pool.Fqdn.ToString()) == 0)
            {
                judgement.Fail(
                    contact, nameof(RuleMessages.PoolOfContactHomesNobody), contact.SipAddress.ToString(), pool.Fqdn.ToString(), string.Join(", ", better));
            }
        }
    }

    /// <summary>Contacts do not work on Skype for Business Server 2019 (E.2 row 25), and are homed on no Director or branch (B.3).</summary>
    private static bool MayHomeContacts(LyncPool pool) => pool.MayPlaceOutcalls && pool.Release is not null and not LyncRelease.Sfb2019;
}
