using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Commands;

/// <summary>The text of one script: what it is, then each change with what a reviewer asks, and its calls.</summary>
internal sealed class ScriptText(CultureInfo culture)
{
    private const int Deep = 5;
    private const int Deeper = 3;

    /// <summary>
    /// The head, in the form of comment-based help: Get-Help shows it. There is no Set-StrictMode: a script uses no variable but the
    /// one that it sets on the line before, and where it is run in the shell's own scope, strictness would reach the functions of
    /// the shell.
    /// </summary>
    public IEnumerable<string> Head(Plan plan, ScriptRun run, int number, int count, string? previous) =>
    [
        ScriptComment.Line(".SYNOPSIS"),
        Line(Deep, nameof(ScriptMessages.ScriptSynopsis), Text(number), Text(count)),
        ScriptComment.Line(".DESCRIPTION"),
        Line(Deep, nameof(ScriptMessages.ScriptEstate), plan.Estate.Name),
        Line(Deep, nameof(ScriptMessages.ScriptReleases), string.Join(", ", plan.Estate.Releases)),
        Line(Deep, nameof(ScriptMessages.ScriptPlan), PlanWriter.HashOf(plan)),
        Place(run),
        Line(Deep, nameof(ScriptMessages.ScriptRights), string.Join(", ", run.Changes.SelectMany(change => change.Rights).Distinct())),
        previous is null ? Line(Deep, nameof(ScriptMessages.ScriptIsFirst)) : Line(Deep, nameof(ScriptMessages.ScriptComesAfter), previous),
        .. Handwork(run),
        Contents(run.Changes),
        "#",
        Line(Deep, nameof(ScriptMessages.ScriptStops)),
        Line(Deep, nameof(ScriptMessages.ScriptIsBlind)),
        string.Empty,
        "$ErrorActionPreference = 'Stop'",
    ];

    /// <summary>The change.</summary>
    public IEnumerable<string> Body(PlannedChange change)
    {
        IReadOnlyList<CommandCall> calls = CommandCatalog.CallsFor(change);
        return
        [
            string.Empty,
            Line(1, nameof(ScriptMessages.ScriptChange), change.Id, change.Key.ToString()),
            .. WhatIfText.Of(change).Select(sentence => Line(Deeper, nameof(ScriptMessages.ScriptWhat), sentence.In(culture))),
            .. change.Reasons.Select(because => Line(Deeper, nameof(ScriptMessages.ScriptWhy), because.Reason.In(culture), because.Source.ToString())),
            .. change.Facts.Select(fact => Line(Deeper, nameof(ScriptMessages.ScriptValidWhile), fact.Property.Name, fact.Key.ToString(), fact.Property.Show(fact.Value))),
            .. Impact(change.Impact),
            change.DependsOn.Count == 0
                ? Line(Deeper, nameof(ScriptMessages.ScriptDependsOnNothing))
                : Line(Deeper, nameof(ScriptMessages.ScriptDependsOn), string.Join(", ", change.DependsOn)),
            .. calls.Count == 0 ? [Line(Deeper, nameof(ScriptMessages.ScriptWaits))] : calls.SelectMany(ScriptCall.Lines),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Place(ScriptRun run) => run.Place switch
    {
        (Shell.Exchange, _) => Line(Deep, nameof(ScriptMessages.ScriptIsForExchange)),
        (Shell.Lync, _) => Line(Deep, nameof(ScriptMessages.ScriptIsForLync)),
        (_, { } computer) => Line(Deep, nameof(ScriptMessages.ScriptIsForServer), computer),
        _ => Line(Deep, nameof(ScriptMessages.ScriptHandworkOnly)),
    };

    private string Contents(IReadOnlyList<PlannedChange> changes) => changes.Count == 1
        ? Line(Deep, nameof(ScriptMessages.ScriptContainsOne), changes[0].Id)
        : Line(Deep, nameof(ScriptMessages.ScriptContains), Text(changes.Count), changes[0].Id, changes[changes.Count - 1].Id);

    private IEnumerable<string> Handwork(ScriptRun run)
    {
        string ids = string.Join(", ", run.Handwork.Select(change => change.Id));
        return ids.Length == 0 || run.Place is null ? [] : [Line(Deep, nameof(ScriptMessages.ScriptHandwork), ids)];
    }

    private IEnumerable<string> Impact(Impact impact)
    {
        if (impact.Restarts is { } service)
        {
            yield return Line(Deeper, nameof(ScriptMessages.ScriptRestarts), service);
        }

        if (impact.DropsCalls)
        {
            yield return Line(Deeper, nameof(ScriptMessages.ScriptDropsCalls));
        }

        if (impact.Users > 0)
        {
            yield return Line(Deeper, nameof(ScriptMessages.ScriptTouchesUsers), Text(impact.Users));
        }

        if (impact.FirewallRules.Count > 0)
        {
            yield return Line(Deeper, nameof(ScriptMessages.ScriptConcernsFirewall), string.Join(", ", impact.FirewallRules));
        }

        if (impact is { Restarts: null, DropsCalls: false, Users: 0, FirewallRules.Count: 0 })
        {
            yield return Line(Deeper, nameof(ScriptMessages.ScriptHasNoImpact));
        }
    }

    private string Line(int indent, string id, params string[] arguments) => ScriptComment.Line(new Message(id, arguments).In(culture), indent);
}
