using UmLync.Planning;
using UmLync.Rules;
using UmLync.Text;

namespace UmLync.Users;

/// <summary>The answer to one question about one user.</summary>
public sealed class UserAnswer
{
    internal UserAnswer(string identity, UserQuestion question, FindingOutcome outcome, Severity severity, Source source, Message reason)
    {
        Identity = identity;
        Question = question;
        Outcome = outcome;
        Severity = severity;
        Source = source;
        Reason = reason;
    }

    /// <summary>The primary SMTP address of the mailbox.</summary>
    public string Identity { get; }

    /// <summary>What is asked.</summary>
    public UserQuestion Question { get; }

    /// <summary>Whether it is as it should be; NotEvaluated where something was not read.</summary>
    public FindingOutcome Outcome { get; }

    /// <summary>How much it matters when it is not: Information is a limit that nothing mends.</summary>
    public Severity Severity { get; }

    /// <summary>The answer in words.</summary>
    public Message Reason { get; }

    /// <summary>What to do about it; empty where there is nothing to do.</summary>
    public string RecommendedAction => Outcome == FindingOutcome.Pass ? string.Empty : Reason.Action?.ToString() ?? string.Empty;

    /// <summary>Where it is documented.</summary>
    public Source Source { get; }

    /// <inheritdoc/>
    public override string ToString() => Identity + " " + Question + ": " + Outcome;
}
