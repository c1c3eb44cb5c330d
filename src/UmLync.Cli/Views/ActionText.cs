using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using UmLync.Cli.Text;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Cli.Views;

/// <summary>What a change does, in few signs.</summary>
internal static class ActionText
{
    /// <summary>The sign of an action: <c>+ ~ -</c> as everywhere, and two more for what changes no setting.</summary>
    public static string Sign(ChangeAction action) => action switch
    {
        ChangeAction.Create => "+",
        ChangeAction.Update => "~",
        ChangeAction.Remove => "-",
        ChangeAction.Operate => "*",
        _ => "?",
    };

    /// <summary>The action in a word.</summary>
    public static string Word(ChangeAction action) => action switch
    {
        ChangeAction.Create => CliMessages.CreateWord,
        ChangeAction.Update => CliMessages.UpdateWord,
        ChangeAction.Remove => CliMessages.RemoveWord,
        ChangeAction.Operate => CliMessages.OperateWord,
        _ => CliMessages.ManualWord,
    };

    /// <summary>The colour of an action.</summary>
    public static Style Color(ChangeAction action) => action switch
    {
        ChangeAction.Create => Prose.Good,
        ChangeAction.Remove => Prose.Bad,
        _ => Prose.Doubtful,
    };

    /// <summary>The properties that change, one a line. The address says the name already; a restart changes no setting.</summary>
    public static IEnumerable<string> Lines(PlannedChange change) => change.Action is ChangeAction.Operate or ChangeAction.Remove
        ? []
        : change.Properties.Where(row => !row.Property.IsIdentity && !(row.Before is null && row.AfterText.Length == 0)).Select(Line);

    /// <summary>The impact in words, or null where there is none.</summary>
    public static string? Impact(PlannedChange change) => change.Impact switch
    {
        { DropsCalls: true } impact => Phrase.Of(nameof(CliMessages.CallsEnd), Phrase.Number(impact.Users)),
        { Restarts: not null } => CliMessages.NoCallsEnd,
        { FirewallRules: { Count: > 0 } rules } => Phrase.Of(nameof(CliMessages.FirewallRulesToAdapt), string.Join(", ", rules)),
        _ => null,
    };

    private static string Line(PropertyChange row) => row switch
    {
        { Before: NameSet before, After: NameSet after } => row.Property.Name + ": " + string.Join(", ", after.Except(before).Select(name => "+" + name).Concat(before.Except(after).Select(name => "-" + name))),
        { Before: null } => row.Property.Name + ": " + row.AfterText,
        _ => row.ToString(),
    };
}
