using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Owa;

/// <summary>
/// One line of the end-to-end check of instant messaging in Outlook Web App: how it stands with one part on one back-end server, why,
/// and what to do. Each server has its list, in the order in which one part builds on the other; a part that fails twice has two lines.
/// </summary>
public sealed class OwaCheck
{
    internal OwaCheck(ExchangeServer server, OwaCheckPart part, OwaCheckOutcome outcome, Message reason, Source source)
    {
        Server = server.Name;
        Part = part;
        Outcome = outcome;
        Reason = reason;
        Source = source;
        Severity = source.Evidence == Evidence.Confirmed ? Severity.Error : Severity.Warning;
    }

    internal OwaCheck(ExchangeServer server, OwaCheckPart part, Finding finding)
        : this(server, part, finding.Outcome switch { FindingOutcome.Pass => OwaCheckOutcome.Pass, FindingOutcome.Fail => OwaCheckOutcome.Fail, _ => OwaCheckOutcome.NotEvaluated }, finding.Reason, finding.Source)
    {
        RuleId = finding.RuleId;
        Severity = finding.Severity;
    }

    /// <summary>The name of the Exchange server.</summary>
    public string Server { get; }

    /// <summary>What was looked at.</summary>
    public OwaCheckPart Part { get; }

    /// <summary>How it stands.</summary>
    public OwaCheckOutcome Outcome { get; }

    /// <summary>How much it matters when it fails.</summary>
    public Severity Severity { get; }

    /// <summary>The rule that says so, whose page is in docs/rules; null where no single one does.</summary>
    public string? RuleId { get; }

    /// <summary>Why.</summary>
    public Message Reason { get; }

    /// <summary>What to do; null where nothing is to be done.</summary>
    public Message? RecommendedAction => Reason.Action;

    /// <summary>Where it comes from, with its evidence.</summary>
    public Source Source { get; }

    /// <summary>The lists of all back-end servers.</summary>
    public static IReadOnlyList<OwaCheck> Of(Topology estate) => [.. new OwaCheckList(estate).Lines()];

    /// <summary>Whether nothing stands against instant messaging but what a person has to look at, or only warns.</summary>
    public static bool Holds(IEnumerable<OwaCheck> lines) => !lines.Any(line => line is { Outcome: OwaCheckOutcome.Fail, Severity: Severity.Error });

    /// <summary>Such as <c>ATL-EX-001 Settings: Pass</c>.</summary>
    public override string ToString() => $"{Server} {Part}: {Outcome}";
}
