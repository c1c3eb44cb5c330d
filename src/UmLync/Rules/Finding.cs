using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Rules;

/// <summary>What a rule says of a topology: about what, with which outcome, why, and what to do.</summary>
public sealed class Finding
{
    internal Finding(Rule rule, FindingOutcome outcome, string subject, Message reason)
    {
        RuleId = rule.Id;
        Severity = rule.Severity;
        Source = rule.Source;
        Outcome = outcome;
        Subject = subject;
        Reason = reason;
    }

    /// <summary>The name of the rule, which is also the name of its page in docs/rules.</summary>
    public string RuleId { get; }

    /// <summary>What the rule found.</summary>
    public FindingOutcome Outcome { get; }

    /// <summary>How much it matters when the rule fails; apart from the outcome.</summary>
    public Severity Severity { get; }

    /// <summary>The address of the object, or the name of the organization, deployment or estate.</summary>
    public string Subject { get; }

    /// <summary>Why.</summary>
    public Message Reason { get; }

    /// <summary>What to do about it; null where nothing is to be done.</summary>
    public Message? RecommendedAction => Reason.Action;

    /// <summary>Where the rule comes from, with its evidence.</summary>
    public Source Source { get; }

    /// <summary>The finding in one line.</summary>
    public override string ToString() => Outcome + " " + RuleId + " " + Subject + ": " + Reason;
}
