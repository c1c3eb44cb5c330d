using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// A rule of the Windows Firewall of an Exchange server that Exchange setup makes for Unified Messaging: static, inbound, for a program
/// and without restriction of ports. Others are not read. Source: domain.md J.8.
/// </summary>
public sealed record WindowsFirewallRule : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<WindowsFirewallRule> Schema { get; } = new ResourceKind<WindowsFirewallRule>(
            Product.Exchange, "windowsFirewallRules", scope => new WindowsFirewallRule { Scope = scope }, rule => NameOf(rule.Computer, rule.Name))
        .Identity("computer", Codecs.Fqdn, rule => rule.Computer, (rule, value) => rule with { Computer = value })
        .Identity("name", Codecs.Text, rule => rule.Name, (rule, value) => rule with { Name = value })
        .Scalar("enabled", Codecs.Flag, rule => rule.Enabled, (rule, value) => rule with { Enabled = value })
        .Scalar("direction", Codecs.Word<FirewallDirection>(), rule => rule.Direction, (rule, value) => rule with { Direction = value })
        .Scalar("action", Codecs.Word<FirewallAction>(), rule => rule.Action, (rule, value) => rule with { Action = value })
        .Value("profiles", Codecs.Names, rule => rule.Profiles, (rule, value) => rule with { Profiles = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The FQDN of the server.</summary>
    public Fqdn Computer { get; init; } = null!;

    /// <summary>The display name, as the server writes it: its dash differs between editions (domain.md H 31).</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Whether it is in force.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whose connections it is about.</summary>
    public FirewallDirection? Direction { get; init; }

    /// <summary>What it does with them.</summary>
    public FirewallAction? Action { get; init; }

    /// <summary>The profiles in which it counts: Domain, Private, Public, or Any.</summary>
    public NameSet? Profiles { get; init; }

    /// <summary>The name within the scope.</summary>
    public static string NameOf(Fqdn computer, string name) => computer + "\\" + name;
}

/// <summary>Whose connections a rule is about.</summary>
public enum FirewallDirection
{
    /// <summary>Those that come to the server.</summary>
    Inbound,

    /// <summary>Those that the server makes.</summary>
    Outbound,
}

/// <summary>What a rule does with connections.</summary>
public enum FirewallAction
{
    /// <summary>Lets them pass.</summary>
    Allow,

    /// <summary>Stops them, whatever other rules allow.</summary>
    Block,
}
