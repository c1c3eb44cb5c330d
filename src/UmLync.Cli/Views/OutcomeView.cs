using System.Collections.Generic;
using System.Linq;
using Spectre.Console.Rendering;
using UmLync.Applying;
using UmLync.Cli.Text;
using UmLync.Planning;

namespace UmLync.Cli.Views;

/// <summary>What became of the changes of a run.</summary>
internal static class OutcomeView
{
    /// <summary>The outcome in a word.</summary>
    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Planned => CliMessages.PlannedWord,
        Outcome.Applied => CliMessages.AppliedWord,
        Outcome.AlreadyDone => CliMessages.AlreadyDoneWord,
        Outcome.Declined => CliMessages.DeclinedWord,
        Outcome.Blocked => CliMessages.BlockedWord,
        Outcome.Waiting => CliMessages.WaitingWord,
        Outcome.Stale => CliMessages.StaleWord,
        Outcome.Diverged => CliMessages.DivergedWord,
        _ => CliMessages.FailedWord,
    };

    /// <summary>One outcome as a line of a log.</summary>
    public static string Line(ChangeOutcome outcome, int number, int total)
    {
        string position = Phrase.Number(number).PadLeft(Phrase.Number(total).Length) + "/" + Phrase.Number(total);
        string reason = outcome.Reason is { } message ? ": " + message : string.Empty;
        return Prose.Harmless($"{position} {Word(outcome.Outcome)} {outcome.Change.Id} {ActionText.Word(outcome.Change.Action)} {outcome.Change.Key}{reason}");
    }

    /// <summary>Those changes that are not as planned now, each with the reason and what to do; nothing where all are.</summary>
    public static IEnumerable<IRenderable> Exceptions(IEnumerable<ChangeOutcome> outcomes) =>
        outcomes.Where(outcome => !outcome.IsAsPlanned && outcome.Outcome != Outcome.Planned).SelectMany(Of);

    /// <summary>How many changes came out how, in one sentence.</summary>
    public static string Count(IReadOnlyCollection<ChangeOutcome> outcomes) => Phrase.Of(
        nameof(CliMessages.ChangesAreCounted),
        Phrase.Number(outcomes.Count),
        string.Join(", ", outcomes.GroupBy(outcome => outcome.Outcome).OrderBy(group => group.Key).Select(group => Word(group.Key) + " " + Phrase.Number(group.Count()))));

    /// <summary>What a change would do, in sentences. The first names the object, or the object stands before them.</summary>
    public static IEnumerable<IRenderable> Preview(PlannedChange change)
    {
        string[] sentences = [.. WhatIfText.Of(change).Select(sentence => sentence.ToString())];
        Entry entry = new Entry().Head(change.Id);
        return change.Action == ChangeAction.Update
            ? entry.Head(change.Key).Body(sentences).Drawings
            : entry.Head(sentences[0], Prose.Strong).Body(sentences[1..]).Drawings;
    }

    private static IEnumerable<IRenderable> Of(ChangeOutcome outcome) => new Entry()
        .Head(outcome.Change.Id)
        .Head(Word(outcome.Outcome), outcome.Outcome is Outcome.Failed or Outcome.Diverged ? Prose.Bad : Prose.Doubtful)
        .Head(outcome.Change.Key)
        .Body(outcome.Reason?.ToString())
        .Body(outcome.Reason?.Action?.ToString(), Prose.Quiet)
        .Drawings;
}
