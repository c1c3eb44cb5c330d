using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Planning;

namespace UmLync.Cli.Views;

/// <summary>A plan for people: each change with its reason, what it all means for users, who may do it, and what is left out.</summary>
internal static class PlanView
{
    /// <summary>The plan.</summary>
    public static IEnumerable<IRenderable> Of(Plan plan) => Of(plan, plan.Changes);

    /// <summary>Those changes of the plan that are still to be made.</summary>
    public static IEnumerable<IRenderable> Of(Plan plan, IReadOnlyCollection<PlannedChange> pending) =>
    [
        .. pending.SelectMany(Of),
        pending.Count == 0 ? Nothing(plan) : Summary(pending),
        .. pending.Count > 0 && pending.Count < plan.Changes.Count ? [Done(plan.Changes.Count - pending.Count)] : Enumerable.Empty<IRenderable>(),
        .. plan.LeftOut.SelectMany(Of),
    ];

    /// <summary>The head of a change: its id, what is done, and to which object.</summary>
    public static Entry Head(PlannedChange change) => new Entry()
        .Head(change.Id)
        .Head(ActionText.Sign(change.Action) + " " + ActionText.Word(change.Action), ActionText.Color(change.Action))
        .Head(change.Key);

    /// <summary>What is left out, and why.</summary>
    public static IEnumerable<IRenderable> Of(LeftOut note) => new Entry()
        .Head(CliMessages.LeftOutWord, Prose.Doubtful).Head(note.Subject, Prose.Strong)
        .Body(note.Reason + " (" + note.Source + ")")
        .Body(note.Reason.Action?.ToString(), Prose.Quiet)
        .Drawings;

    private static IEnumerable<IRenderable> Of(PlannedChange change) => Head(change)
        .Body(ActionText.Lines(change))
        .Body(ActionText.Impact(change), Prose.Doubtful)
        .Body(change.Action == ChangeAction.Manual ? [Instructions.For(change).ToString()] : [], Prose.Doubtful)
        .Body(change.Reasons.Select(because => because.Reason + " (" + because.Source + ")"), Prose.Quiet)
        .Drawings;

    private static Paragraph Nothing(Plan plan) => Prose.Of(Phrase.Of(nameof(CliMessages.NothingIsPlanned), plan.Estate.Name) + "\n", Prose.Good);

    private static Paragraph Done(int count) => Prose.Of(Phrase.Of(nameof(CliMessages.ChangesAreDone), Phrase.Number(count)) + "\n");

    private static Paragraph Summary(IReadOnlyCollection<PlannedChange> changes)
    {
        IEnumerable<string> counts = changes.GroupBy(change => change.Action).OrderBy(group => group.Key)
            .Select(group => ActionText.Word(group.Key) + " " + Phrase.Number(group.Count()));
        int ending = changes.Count(change => change.Impact.DropsCalls);
        Paragraph summary = Prose.Of("\n" + Phrase.Of(nameof(CliMessages.ChangesAreCounted), Phrase.Number(changes.Count), string.Join(", ", counts)) + "\n", Prose.Strong);
        if (ending > 0)
        {
            summary.With(Phrase.Of(nameof(CliMessages.RestartsEndCalls), Phrase.Number(ending)) + "\n", Prose.Doubtful);
        }

        return summary.With(Phrase.Of(nameof(CliMessages.RightsAreNeeded), string.Join("; ", changes.SelectMany(change => change.Rights).Distinct())) + "\n");
    }
}
