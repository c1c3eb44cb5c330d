namespace UmLync.Topologies;

/// <summary>
/// A Lync dial plan (location profile): how what users dial becomes a number. Only Exchange before 2010 SP1 needs one whose
/// simple name is the phone context of each UM dial plan; otherwise the names need not match. Source: domain.md B.2, D.3, J.5,
/// H row 9.
/// </summary>
public sealed record LyncDialPlan : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<LyncDialPlan> Schema { get; } = new ResourceKind<LyncDialPlan>(
            Product.Lync, "lyncDialPlans", scope => new LyncDialPlan { Scope = scope }, plan => plan.Identity)
        .Identity("identity", Codecs.Text, plan => plan.Identity, (plan, value) => plan with { Identity = value })
        .Value("simpleName", Codecs.Text, plan => plan.SimpleName, (plan, value) => plan with { SimpleName = value })
        .Optional("description", Codecs.Text, plan => plan.Description, (plan, value) => plan with { Description = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary><c>Global</c>, <c>Site:&lt;SiteId&gt;</c>, <c>Service:&lt;role&gt;:&lt;FQDN&gt;</c>, or the name of a plan for users.</summary>
    public string Identity { get; init; } = string.Empty;

    /// <summary>The name shown to users: unique, at most 256 characters.</summary>
    public string? SimpleName { get; init; }

    /// <summary>What the plan is for, in the words of the administrator.</summary>
    public Optional<string> Description { get; init; }
}
