using System;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab.Generation;

/// <summary>The users of a generated estate, each with a mailbox. Every pair of plan and pool of the layout gets one at least.</summary>
internal sealed class Staff(EstateLayout layout, Fqdn forest, Draws draws)
{
    private readonly Scope _deployment = new(Product.Lync, forest);
    private readonly Scope _organization = new(Product.Exchange, forest);
    private readonly string[] _pools = [.. layout.Pools.Select(pool => pool.Fqdn.ToString())];
    private readonly string[] _policies = [.. layout.Plans.Select(plan => plan + UmMailboxPolicy.DefaultSuffix)];
    private readonly string[] _mailboxServers =
        [.. Enumerable.Range(0, layout.Size.Servers).Where(ExchangeServers.HoldsMailboxes).Select(ExchangeServers.NameOf)];

    private readonly int _digits = DigitsOf(layout);

    /// <summary>As many digits as give every user of the estate an extension of its own.</summary>
    public static int DigitsOf(EstateLayout layout) => Math.Max(5, Names.Number(layout.Size.Users + layout.Size.Prospects - 1).Length);

    public void AddTo(TopologyBuilder builder)
    {
        builder.Cover(_deployment, CsUser.Schema, Coverage.Read).Cover(_organization, UmMailbox.Schema, Coverage.Read);
        for (int number = 0; number < layout.Size.Users; number++)
        {
            bool isFirst = number < layout.Homes.Count;
            (int plan, PlannedPool pool) = layout.Homes[isFirst ? number : draws.Below(layout.Homes.Count)];
            string address = Names.Alias(draws.Below(Names.FirstNameCount), draws.Below(Names.LastNameCount), number) + "@" + forest;
            builder.Add(UserOf(number, address, _pools[pool.Index], isFirst));
            UmMailbox mailbox = MailboxOf(number, address, plan, isFirst);
            builder.Add(mailbox);
            if (layout.Size.Prospects > 0)
            {
                builder.Add(new Mailbox { Scope = _organization, PrimarySmtpAddress = address, Server = mailbox.Server, SipAddresses = new ValueList<string>([address]), OwaMailboxPolicy = Optional<string>.None });
            }
        }

        AddProspects(builder);
    }

    /// <summary>People as they are before they are enabled: who comes last in a file of a hundred thousand is no one's namesake.</summary>
    private void AddProspects(TopologyBuilder builder)
    {
        for (int number = layout.Size.Users; number < layout.Size.Users + layout.Size.Prospects; number++)
        {
            string address = Names.Alias(number % Names.FirstNameCount, number / 7 % Names.LastNameCount, number) + "@" + forest;
            builder.Add(UserOf(number, address, _pools[layout.Homes[number % layout.Homes.Count].Pool.Index], isFirst: true) with { HostedVoiceMail = false });
            builder.Add(new Mailbox
            {
                Scope = _organization,
                PrimarySmtpAddress = address,
                Server = _mailboxServers[number % _mailboxServers.Length],
                SipAddresses = new ValueList<string>([address]),
                OwaMailboxPolicy = Optional<string>.None,
            });
        }
    }

    /// <summary>One user in twenty has no Enterprise Voice, one in a thousand a hosted mailbox by mistake (E.2 row 23).</summary>
    private CsUser UserOf(int number, string address, string pool, bool isFirst)
    {
        bool hasVoice = isFirst || number % 20 != 19;
        return new CsUser
        {
            Scope = _deployment,
            SipAddress = SipUri.Parse("sip:" + address),
            RegistrarPool = pool,
            EnterpriseVoiceEnabled = hasVoice,
            LineUri = hasVoice ? "tel:+1425" + Names.Number(number, 7) + ";ext=" + Extension(number) : Optional<string>.None,
            HostedVoiceMail = number % 1000 == 999,
            DialPlan = Optional<string>.None,
            VoicePolicy = LyncSide.VoicePolicies[number % LyncSide.VoicePolicies.Count],
        };
    }

    /// <summary>One mailbox in a thousand kept the SIP address from before its user was renamed (E.2 row 32).</summary>
    private UmMailbox MailboxOf(int number, string address, int plan, bool isFirst)
    {
        string sipAddress = !isFirst && number % 1000 == 500 ? "former." + address : address;
        string phoneContext = ";phone-context=" + layout.Plans[plan] + "." + forest;
        return new UmMailbox
        {
            Scope = _organization,
            PrimarySmtpAddress = address,
            DialPlan = layout.Plans[plan],
            SipAddress = sipAddress,
            MailboxPolicy = _policies[plan],
            Extensions = new ValueList<string>([Extension(number)]),
            ProxyAddresses = new ValueList<string>(["EUM:" + sipAddress + phoneContext, "eum:" + Extension(number) + phoneContext]),
            Server = _mailboxServers[number % _mailboxServers.Length],
        };
    }

    private string Extension(int number) => Names.Number(number, _digits);
}
