using System;
using System.Collections.Generic;

namespace UmLync.Topologies;

/// <summary>
/// How many users each pool homes and which dial plans they have: all that gateways, hunt groups and impact need to know of a
/// hundred thousand users. A user is the pair of a Lync user and a UM mailbox with the same SIP address. Where an address
/// stands twice (two deployments, two mailboxes) the first pool or plan by name counts, whatever the order of reading.
/// </summary>
public sealed class UserCensus
{
    private readonly Dictionary<string, Pool> _homes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _plans = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Pool> _pools = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, SortedDictionary<string, int>>? _poolsOfPlans;

    /// <summary>How many users the pool homes who have Enterprise Voice.</summary>
    public int VoiceUsersOf(string pool) => _pools.TryGetValue(pool, out Pool? home) ? home.VoiceUsers : 0;

    /// <summary>How many users the pool homes.</summary>
    public int UsersOf(string pool) => _pools.TryGetValue(pool, out Pool? home) ? home.Users : 0;

    /// <summary>Whether any user has Enterprise Voice yet.</summary>
    public bool AnyVoiceUser { get; private set; }

    /// <summary>How many mailboxes are enabled in the dial plan.</summary>
    public int MailboxesOf(string dialPlan) => _mailboxes.TryGetValue(dialPlan, out int count) ? count : 0;

    /// <summary>How many users of the dial plan the pool homes.</summary>
    public int UsersOf(string pool, string dialPlan) =>
        PoolsOfPlans.TryGetValue(dialPlan, out SortedDictionary<string, int>? pools) && pools.TryGetValue(pool, out int count) ? count : 0;

    /// <summary>The pools that home users of the dial plan, in the order of their names.</summary>
    public IReadOnlyCollection<string> PoolsOf(string dialPlan) =>
        PoolsOfPlans.TryGetValue(dialPlan, out SortedDictionary<string, int>? pools) ? pools.Keys : Array.Empty<string>();

    private Dictionary<string, SortedDictionary<string, int>> PoolsOfPlans => _poolsOfPlans ??= Join();

    /// <summary>Counts a user or a mailbox; other objects are no users.</summary>
    internal void Add(Resource resource)
    {
        switch (resource)
        {
            case CsUser user:
                AddUser(user.SipAddress.WithoutScheme, user.RegistrarPool, user.EnterpriseVoiceEnabled == true);
                break;
            case UmMailbox mailbox:
                AddMailbox(mailbox.SipAddress.HasValue ? mailbox.SipAddress.Value : null, mailbox.DialPlan);
                break;
        }
    }

    /// <summary>Counts a user by the SIP address without its scheme; null is a pool that was not read.</summary>
    internal void AddUser(string address, string? name, bool hasVoice)
    {
        AnyVoiceUser |= hasVoice;
        if (name is null)
        {
            return;
        }

        if (!_pools.TryGetValue(name, out Pool? pool))
        {
            _pools.Add(name, pool = new Pool(name));
        }

        pool.Add(name, hasVoice);
        if (!_homes.TryAdd(address, pool) && NameOrder.Compare(name, _homes[address].Name) < 0)
        {
            _homes[address] = pool;
        }
    }

    /// <summary>Counts a mailbox; null is a SIP address that it has not or that was not read, or a plan that was not read.</summary>
    internal void AddMailbox(string? sipAddress, string? plan)
    {
        if (plan is null)
        {
            return;
        }

        _mailboxes[plan] = MailboxesOf(plan) + 1;
        if (sipAddress is not null && !_plans.TryAdd(sipAddress, plan) && NameOrder.Compare(plan, _plans[sipAddress]) < 0)
        {
            _plans[sipAddress] = plan;
        }
    }

    private Dictionary<string, SortedDictionary<string, int>> Join()
    {
        Dictionary<string, SortedDictionary<string, int>> joined = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> user in _plans)
        {
            if (!_homes.TryGetValue(user.Key, out Pool? home))
            {
                continue;
            }

            if (!joined.TryGetValue(user.Value, out SortedDictionary<string, int>? pools))
            {
                joined.Add(user.Value, pools = new SortedDictionary<string, int>(StringComparer.OrdinalIgnoreCase));
            }

            pools[home.Name] = pools.TryGetValue(home.Name, out int count) ? count + 1 : 1;
        }

        return joined;
    }

    private sealed class Pool(string name)
    {
        public string Name { get; private set; } = name;

        public int Users { get; private set; }

        public int VoiceUsers { get; private set; }

        /// <summary>Counts a user who writes the name of the pool in that case; the first case by order is shown.</summary>
        public void Add(string name, bool hasVoice)
        {
            Users++;
            VoiceUsers += hasVoice ? 1 : 0;
            Name = string.CompareOrdinal(name, Name) < 0 ? name : Name;
        }
    }
}
