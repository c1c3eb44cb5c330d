using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// One thing that the documents say of a working integration. A rule looks at a topology, changes nothing, and knows neither
/// designers nor other rules' findings. Where it meets what was not read it answers NotEvaluated, once for each organization
/// or deployment; it passes only where everything that it needs was read and is as it should be.
/// </summary>
public abstract class Rule
{
    private protected Rule(string requirement, Severity severity, Source source, params ResourceKind[] reads)
    {
        Requirement = new Message(requirement);
        Severity = severity;
        Source = source;
        Reads = reads;
    }

    /// <summary>The name of the rule.</summary>
    public string Id => GetType().Name;

    /// <summary>What should be the case, in one sentence.</summary>
    public Message Requirement { get; }

    /// <summary>How much it matters when it is not.</summary>
    public Severity Severity { get; }

    /// <summary>Where the rule comes from, with its evidence; only confirmed facts make errors.</summary>
    public Source Source { get; }

    /// <summary>The kinds that the rule looks at; a source is asked for those.</summary>
    public IReadOnlyList<ResourceKind> Reads { get; }

    /// <summary>What the rule says of the estate: its failures, what it could not evaluate, or one Pass.</summary>
    public IEnumerable<Finding> Judge(Topology topology)
    {
        List<Finding> findings = [];
        Scope[] scopes = [.. ScopesOf(topology)];
        foreach (Scope scope in scopes)
        {
            Judgement judgement = new(this, topology, scope);
            if (!judgement.LacksAnyOf(NeededFor(scope)))
            {
                Judge(judgement);
            }

            findings.AddRange(judgement.Findings);
        }

        if (scopes.Length == 0)
        {
            findings.Add(new Finding(this, FindingOutcome.NotEvaluated, topology.Estate, Judgement.SideIsUnread(Reads[0].Product)));
        }

        return findings.Count > 0 ? findings : [new Finding(this, FindingOutcome.Pass, topology.Estate, Requirement)];
    }

    /// <inheritdoc/>
    public override string ToString() => Id;

    /// <summary>What is judged one by one: by default the organizations or deployments that hold the first of the kinds.</summary>
    private protected virtual IEnumerable<Scope> ScopesOf(Topology topology) => topology.ScopesOf(Reads[0].Product);

    /// <summary>The kinds without which the rule can say nothing of the scope; by default all that it looks at.</summary>
    private protected virtual IEnumerable<ResourceKind> NeededFor(Scope scope) => Reads;

    /// <summary>Judges one organization or deployment, of which everything needed was read.</summary>
    private protected abstract void Judge(Judgement judgement);
}
