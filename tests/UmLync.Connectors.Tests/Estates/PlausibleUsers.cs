using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>Users with and without Enterprise Voice, and their mailboxes in plans of either kind.</summary>
internal sealed class PlausibleUsers(Scope organization, Scope[] deployments, IReadOnlyList<LyncPool> pools, UmDialPlan[] plans, TopologyBuilder builder, Dice dice)
{
    public void Add()
    {
        foreach (int number in Enumerable.Range(0, dice.Below(20)))
        {
            LyncPool pool = dice.Pick(pools);
            UmDialPlan plan = dice.Pick<UmDialPlan>(plans);
            string address = "user" + number.ToString(CultureInfo.InvariantCulture) + "@" + organization.Forest;
            if (pool.PoolKind != PoolKind.Director && deployments.Contains(pool.Scope))
            {
                builder.Put(new CsUser { Scope = pool.Scope, SipAddress = SipUri.Parse("sip:" + address), RegistrarPool = pool.Fqdn.ToString(), EnterpriseVoiceEnabled = dice.Chance(70) });
            }

            builder.Put(new UmMailbox { Scope = organization, PrimarySmtpAddress = address, SipAddress = address, DialPlan = plan.Name, MailboxPolicy = plan.Name + " Default Policy" });
        }
    }
}
