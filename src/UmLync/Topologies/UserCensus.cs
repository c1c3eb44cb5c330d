using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Users;

namespace UmLync.Topologies;

/// <summary>
/// How many users each pool homes and which dial plans they have: all that gateways, hunt groups and impact need to know of a
/// hundred thousand users. A user is the pair of a Lync user and a UM mailbox with the same SIP address. Where an address
/// stands twice (two deployments, two mailboxes) the first pool or plan by name counts, whatever the order of reading.
/// </summary>
public sealed class UserCensus
{
    // One table for both halves of a user and for the name of the mailbox, which mostly is the same address: of what counting
    // costs, looking up addresses is the most.
    private readonly Dictionary<string, Person> _people = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Pool> _pools = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DialPlan> _plans = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _mailboxesOfServers = new(StringComparer.OrdinalIgnoreCase);
    private bool _isJoined;

    /// <summary>How many users the pool homes who have Enterprise Voice.</summary>
    public int VoiceUsersOf(string pool) => _pools.TryGetValue(pool, out Pool? home) ? home.VoiceUsers : 0;

    /// <summary>The users of Enterprise Voice of the pool who have no line.</summary>
    public UserTally WithoutLineOn(string pool) => _pools.TryGetValue(pool, out Pool? home) ? home.WithoutLine : new UserTally();

    /// <summary>How many users of Enterprise Voice of the pool were granted the voice policy; null is none of their own.</summary>
    public int VoiceUsersOf(string pool, string? voicePolicy) => _pools.TryGetValue(pool, out Pool? home) ? home.Granted(voicePolicy) : 0;

    /// <summary>Of how many users of Enterprise Voice of the pool the voice policy was not read.</summary>
    public int VoiceUsersOfUnreadPolicy(string pool) => _pools.TryGetValue(pool, out Pool? home) ? home.UnreadPolicies : 0;

    /// <summary>How many users the pool homes.</summary>
    public int UsersOf(string pool) => _pools.TryGetValue(pool, out Pool? home) ? home.Users : 0;

    /// <summary>Whether any user has Enterprise Voice yet.</summary>
    public bool AnyVoiceUser { get; private set; }

    /// <summary>Whether a user or mailbox has the address, without <c>sip:</c>.</summary>
    public bool Knows(string address) => _people.ContainsKey(address);

    /// <summary>How many mailboxes are enabled in the dial plan.</summary>
    public int MailboxesOf(string dialPlan) => _plans.TryGetValue(dialPlan, out DialPlan? plan) ? plan.Mailboxes : 0;

    /// <summary>How many mailboxes the server holds.</summary>
    public int MailboxesOn(string server) => _mailboxesOfServers.TryGetValue(server, out int count) ? count : 0;

    /// <summary>How many mailboxes there are whose server was not read.</summary>
    public int MailboxesOfUnreadServer { get; private set; }

    /// <summary>How many mailboxes there are whose dial plan was not read.</summary>
    public int MailboxesOfUnreadPlan { get; private set; }

    /// <summary>The users of the dial plan whose voice mail is hosted although they have a mailbox in the plan.</summary>
    public UserTally HostedIn(string dialPlan) => TallyOf(dialPlan, plan => plan.Hosted);

    /// <summary>The mailboxes of the dial plan whose SIP address is that of no user, or which have none.</summary>
    public UserTally WithoutUserIn(string dialPlan) => TallyOf(dialPlan, plan => plan.WithoutUser);

    /// <summary>The mailboxes of the dial plan that have no primary EUM address.</summary>
    public UserTally WithoutEumIn(string dialPlan) => TallyOf(dialPlan, plan => plan.WithoutEum);

    /// <summary>The mailboxes of the dial plan whose primary EUM address has another SIP address than the mailbox.</summary>
    public UserTally OtherEumIn(string dialPlan) => TallyOf(dialPlan, plan => plan.OtherEum);

    /// <summary>The mailboxes of the dial plan by the phone context of their primary EUM address.</summary>
    public IReadOnlyDictionary<string, UserTally> EumContextsIn(string dialPlan) =>
        _plans.TryGetValue(dialPlan, out DialPlan? plan) ? plan.Contexts : new Dictionary<string, UserTally>();

    /// <summary>The users of the dial plan who have no Enterprise Voice.</summary>
    public UserTally WithoutVoiceIn(string dialPlan) => TallyOf(dialPlan, plan => plan.WithoutVoice);

    /// <summary>How many users of the dial plan the pool homes.</summary>
    public int UsersOf(string pool, string dialPlan)
    {
        Join();
        return _plans.TryGetValue(dialPlan, out DialPlan? plan) && _pools.TryGetValue(pool, out Pool? home) ? plan.UsersOf(home) : 0;
    }

    /// <summary>The pools that home users of the dial plan, in the order of their names.</summary>
    public IReadOnlyCollection<string> PoolsOf(string dialPlan)
    {
        Join();
        return _plans.TryGetValue(dialPlan, out DialPlan? plan)
            ? [.. _pools.Values.Where(pool => plan.UsersOf(pool) > 0).Select(pool => pool.Name).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)]
            : [];
    }

    /// <summary>Counts a user or a mailbox; other objects are no users.</summary>
    internal void Add(Resource resource)
    {
        switch (resource)
        {
            case CsUser user:
                AddUser(user.Scope, user.SipAddress.WithoutScheme, user.RegistrarPool, user.EnterpriseVoiceEnabled, user.HostedVoiceMail, user.LineUri, user.VoicePolicy);
                break;
            case UmMailbox mailbox:
                AddMailbox(mailbox.Scope, mailbox.PrimarySmtpAddress, mailbox.SipAddress, mailbox.DialPlan, mailbox.Server, mailbox.ProxyAddresses);
                break;
        }
    }

    /// <summary>
    /// Counts a user by the SIP address without its scheme; null is a pool or a flag that was not read. False when the deployment
    /// that is being read had a user of that address before.
    /// </summary>
    internal bool AddUser(Scope deployment, string address, string? registrarPool, bool? hasVoice, bool? isHosted, Optional<string> line, Optional<string> voicePolicy)
    {
        Person person = PersonAt(address);
        bool isFirst = !ReferenceEquals(person.Deployment, deployment);
        person.Deployment = deployment;
        person.IsHosted |= isHosted == true;
        person.IsHostingUnread |= isHosted is null;
        AnyVoiceUser |= hasVoice == true;
        person.Voice |= hasVoice switch { true => Voice.Enabled, null => Voice.Unread, _ => Voice.None };
        if (registrarPool is not null)
        {
            if (!_pools.TryGetValue(registrarPool, out Pool? pool))
            {
                _pools.Add(registrarPool, pool = new Pool(registrarPool, _pools.Count));
            }

            pool.Add(registrarPool, hasVoice == true);
            if (hasVoice == true)
            {
                pool.AddVoice(address, line, voicePolicy);
            }

            person.Home = person.Home is null || NameOrder.Compare(registrarPool, person.Home.Name) < 0 ? pool : person.Home;
        }

        return isFirst;
    }

    /// <summary>
    /// Counts a mailbox; null is a plan that was not read. False when the organization that is being read had a mailbox of that
    /// name before.
    /// </summary>
    internal bool AddMailbox(Scope organization, string name, Optional<string> sipAddress, string? dialPlan, Optional<string> server, ValueList<string>? proxyAddresses)
    {
        Person named = PersonAt(name);
        bool isFirst = !ReferenceEquals(named.Organization, organization);
        named.Organization = organization;
        MailboxesOfUnreadServer += server.IsRead ? 0 : 1;
        MailboxesOfUnreadPlan += dialPlan is null ? 1 : 0;
        if (server.HasValue)
        {
            _mailboxesOfServers[server.Value] = MailboxesOn(server.Value) + 1;
        }

        if (dialPlan is not null)
        {
            Count(name, sipAddress, dialPlan, proxyAddresses);
        }

        return isFirst;
    }

    /// <summary>Notes a mailbox that need not be enabled. False when the organization that is being read had one of that name before.</summary>
    internal bool AddName(Scope organization, string name)
    {
        Person named = PersonAt(name);
        bool isFirst = !ReferenceEquals(named.Holder, organization);
        named.Holder = organization;
        return isFirst;
    }

    private void Count(string name, Optional<string> sipAddress, string dialPlan, ValueList<string>? proxyAddresses)
    {
        if (!_plans.TryGetValue(dialPlan, out DialPlan? plan))
        {
            _plans.Add(dialPlan, plan = new DialPlan(dialPlan));
        }

        plan.Mailboxes++;
        plan.CountEum(name, sipAddress, proxyAddresses);
        if (!sipAddress.HasValue)
        {
            plan.WithoutUser.Add(name, sipAddress.IsRead ? true : null);
        }
        else
        {
            Person person = PersonAt(sipAddress.Value);
            person.Plan = person.Plan is null || NameOrder.Compare(dialPlan, person.Plan.Name) < 0 ? plan : person.Plan;
        }
    }

    private Person PersonAt(string address)
    {
        if (!_people.TryGetValue(address, out Person? person))
        {
            _people.Add(address, person = new Person());
        }

        return person;
    }

    /// <summary>Counts the users of each plan by pool, once everybody is known.</summary>
    private void Join()
    {
        if (_isJoined)
        {
            return;
        }

        foreach (KeyValuePair<string, Person> item in _people)
        {
            Person person = item.Value;
            if (person.Plan is { } plan)
            {
                plan.Join(item.Key, person, _pools.Count);
            }
        }

        _isJoined = true;
    }

    private UserTally TallyOf(string dialPlan, Func<DialPlan, UserTally> tally)
    {
        Join();
        return _plans.TryGetValue(dialPlan, out DialPlan? plan) ? tally(plan) : new UserTally();
    }

    /// <summary>What the address of a person leads to: the pool of the user, the plan of the mailbox.</summary>
    private sealed class Person
    {
        /// <summary>The deployment in which a user of that address was read last.</summary>
        public Scope? Deployment { get; set; }

        /// <summary>The organization in which a mailbox of that name was read last.</summary>
        public Scope? Organization { get; set; }

        /// <summary>The organization in which a mailbox of that name was read last, enabled or not.</summary>
        public Scope? Holder { get; set; }

        public Pool? Home { get; set; }

        public DialPlan? Plan { get; set; }

        /// <summary>Whether a user of that address has hosted voice mail.</summary>
        public bool IsHosted { get; set; }

        public bool IsHostingUnread { get; set; }

        /// <summary>What was read of the user's Enterprise Voice.</summary>
        public Voice Voice { get; set; }
    }

    [Flags]
    private enum Voice : byte
    {
        None = 0,
        Enabled = 1,
        Unread = 2,
    }

    private sealed class DialPlan(string name)
    {
        private int[] _users = [];

        public string Name { get; } = name;

        public int Mailboxes { get; set; }

        public int UsersOf(Pool pool) => _users.Length == 0 ? 0 : _users[pool.Number];

        public UserTally Hosted { get; } = new();

        public UserTally WithoutUser { get; } = new();

        public UserTally WithoutEum { get; } = new();

        public UserTally OtherEum { get; } = new();

        public Dictionary<string, UserTally> Contexts { get; } = new(StringComparer.OrdinalIgnoreCase);

        public UserTally WithoutVoice { get; } = new();

        /// <summary>Counts by which address Lync finds the plan of a mailbox.</summary>
        public void CountEum(string name, Optional<string> sipAddress, ValueList<string>? proxyAddresses)
        {
            if (proxyAddresses is null)
            {
                WithoutEum.Add(name, null);
                return;
            }

            if (EumAddress.PrimaryOf(proxyAddresses) is not { } primary)
            {
                WithoutEum.Add(name, true);
                return;
            }

            OtherEum.Add(name, sipAddress.IsRead ? sipAddress.HasValue && !StringComparer.OrdinalIgnoreCase.Equals(sipAddress.Value, primary.Address) : null);
            if (!Contexts.TryGetValue(primary.PhoneContext, out UserTally? tally))
            {
                Contexts.Add(primary.PhoneContext, tally = new UserTally());
            }

            tally.Add(name, true);
        }

        /// <summary>Counts somebody whose mailbox is in the plan.</summary>
        public void Join(string address, Person person, int pools)
        {
            if (person.Deployment is null)
            {
                WithoutUser.Add(address, true);
                return;
            }

            Hosted.Add(address, person.IsHosted ? true : person.IsHostingUnread ? null : false);
            WithoutVoice.Add(address, (person.Voice & Voice.Enabled) != 0 ? false : (person.Voice & Voice.Unread) != 0 ? null : true);
            if (person.Home is { } pool)
            {
                _users = _users.Length == 0 ? new int[pools] : _users;
                _users[pool.Number]++;
            }
        }
    }

    private sealed class Pool(string name, int number)
    {
        public string Name { get; private set; } = name;

        /// <summary>Its place among the pools, in the order of reading.</summary>
        public int Number { get; } = number;

        public int Users { get; private set; }

        public int VoiceUsers { get; private set; }

        public UserTally WithoutLine { get; } = new();

        public int UnreadPolicies { get; private set; }

        private readonly Dictionary<string, int> _policies = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>How many have the policy; the empty name is that of those who have none of their own.</summary>
        public int Granted(string? policy) => _policies.TryGetValue(policy ?? string.Empty, out int count) ? count : 0;

        /// <summary>Counts what a user of Enterprise Voice has.</summary>
        public void AddVoice(string address, Optional<string> line, Optional<string> policy)
        {
            WithoutLine.Add(address, line.IsRead ? !line.HasValue : null);
            if (policy.IsRead)
            {
                string name = policy.HasValue ? policy.Value : string.Empty;
                _policies[name] = Granted(name) + 1;
            }
            else
            {
                UnreadPolicies++;
            }
        }

        /// <summary>Counts a user who writes the name of the pool in that case; the first case by order is shown.</summary>
        public void Add(string name, bool hasVoice)
        {
            Users++;
            VoiceUsers += hasVoice ? 1 : 0;
            Name = string.CompareOrdinal(name, Name) < 0 ? name : Name;
        }
    }
}
