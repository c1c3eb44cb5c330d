using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// How many users each pool homes and which dial plans they have: all that gateways, hunt groups and impact need to know of a
/// hundred thousand users. A user is the pair of a Lync user and a UM mailbox with the same SIP address.
/// </summary>
public sealed class UserCensus
{
    private readonly Dictionary<string, Home> _homes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _plans = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Home> _pools = new(StringComparer.OrdinalIgnoreCase);
    private Dictionary<string, Dictionary<string, int>>? _poolsOfPlans;

    /// <summary>How many users the pool homes who have Enterprise Voice.</summary>
    public int VoiceUsersOf(string pool) => _pools.TryGetValue(pool, out Home? home) ? home.VoiceUsers : 0;

    /// <summary>How many users the pool homes.</summary>
    public int UsersOf(string pool) => _pools.TryGetValue(pool, out Home? home) ? home.Users : 0;

    /// <summary>Whether any user has Enterprise Voice yet.</summary>
    public bool AnyVoiceUser => _pools.Values.Any(home => home.VoiceUsers > 0);

    /// <summary>How many mailboxes are enabled in the dial plan.</summary>
    public int MailboxesOf(string dialPlan) => _mailboxes.TryGetValue(dialPlan, out int count) ? count : 0;

    /// <summary>How many users of the dial plan the pool homes.</summary>
    public int UsersOf(string pool, string dialPlan) =>
        PoolsOfPlans.TryGetValue(dialPlan, out Dictionary<string, int>? pools) && pools.TryGetValue(pool, out int count) ? count : 0;

    /// <summary>The pools that home users of the dial plan.</summary>
    public IReadOnlyCollection<string> PoolsOf(string dialPlan) =>
        PoolsOfPlans.TryGetValue(dialPlan, out Dictionary<string, int>? pools) ? pools.Keys : Array.Empty<string>();

    private Dictionary<string, Dictionary<string, int>> PoolsOfPlans => _poolsOfPlans ??= Join();

    /// <summary>Counts a user; false when the SIP address was counted before.</summary>
    internal bool Add(CsUser user)
    {
        Home home = HomeOf(user.RegistrarPool ?? string.Empty);
        home.Users++;
        home.VoiceUsers += user.EnterpriseVoiceEnabled == true ? 1 : 0;
        return _homes.TryAdd(user.SipAddress.WithoutScheme, home);
    }

    /// <summary>Counts a mailbox.</summary>
    internal void Add(UmMailbox mailbox)
    {
        string plan = mailbox.DialPlan ?? string.Empty;
        _mailboxes[plan] = _mailboxes.TryGetValue(plan, out int count) ? count + 1 : 1;
        if (mailbox.SipAddress.HasValue)
        {
            _plans[mailbox.SipAddress.Value] = plan;
        }
    }

    private Home HomeOf(string pool)
    {
        if (!_pools.TryGetValue(pool, out Home? home))
        {
            _pools.Add(pool, home = new Home(pool));
        }

        return home;
    }

    private Dictionary<string, Dictionary<string, int>> Join()
    {
        Dictionary<string, Dictionary<string, int>> joined = new(StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, string> user in _plans)
        {
            if (!_homes.TryGetValue(user.Key, out Home? home))
            {
                continue;
            }

            if (!joined.TryGetValue(user.Value, out Dictionary<string, int>? pools))
            {
                joined.Add(user.Value, pools = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
            }

            pools[home.Pool] = pools.TryGetValue(home.Pool, out int count) ? count + 1 : 1;
        }

        return joined;
    }

    private sealed class Home(string pool)
    {
        public string Pool { get; } = pool;

        public int Users { get; set; }

        public int VoiceUsers { get; set; }
    }
}
