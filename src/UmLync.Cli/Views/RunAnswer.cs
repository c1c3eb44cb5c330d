using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console.Rendering;
using UmLync.Applying;
using UmLync.Cli.Text;
using UmLync.Connectors.Runs;
using UmLync.Planning;
using UmLync.Rules;

namespace UmLync.Cli.Views;

/// <summary>The answer of a command that changes an estate, or says what it would change.</summary>
internal sealed class RunAnswer(IntegrationResult result, IReadOnlyList<ChangeOutcome> outcomes)
{
    public IntegrationResult Result { get; } = result;

    public IReadOnlyList<ChangeOutcome> Outcomes { get; } = outcomes;

    /// <summary>Whether only the preview was asked for.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What the plan leaves out.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>What the rules said of the estate before; null where they were not asked.</summary>
    public IReadOnlyList<Finding>? FindingsBefore { get; init; }

    /// <summary>The folder with the files of the run, where there is one.</summary>
    public RunFolder? Folder { get; init; }

    /// <summary>Shows the answer and returns the exit code.</summary>
    public int Show(Screen screen)
    {
        if (screen.IsJson)
        {
            Screen.Answer(RunAnswerJson.Of(this));
        }
        else
        {
            screen.Answer(Drawings());
        }

        return Result.ExitCode;
    }

    private IEnumerable<IRenderable> Drawings() =>
    [
        .. IsPreview ? Outcomes.Where(outcome => outcome.Outcome == Outcome.Planned).SelectMany(outcome => OutcomeView.Preview(outcome.Change)) : [],
        .. IsPreview ? LeftOut.SelectMany(PlanView.Of) : [],
        .. OutcomeView.Exceptions(Outcomes),
        .. Outcomes.Count > 0 ? [Prose.Of("\n" + OutcomeView.Count(Outcomes) + "\n", Prose.Strong)] : Enumerable.Empty<IRenderable>(),
        .. FindingsBefore is { } before ? Judgement(before) : [],
        .. Places().Select(line => Prose.Of(line + "\n")),
    ];

    private IEnumerable<IRenderable> Judgement(IReadOnlyList<Finding> before)
    {
        if (Result.JournalPath is null)
        {
            return [Prose.Of(FindingsView.Count(before) + "\n")];
        }

        return
        [
            Result.Verified
                ? Prose.Of(CliMessages.RunIsVerified + "\n", Prose.Good)
                : Prose.Of(Phrase.Of(nameof(CliMessages.RunIsNotVerified), Phrase.Number(Result.Remaining?.Changes.Count ?? 0)) + "\n", Prose.Doubtful),
            Prose.Of(FindingsView.Count(before, nameof(CliMessages.FindingsBefore)) + "\n"),
            Prose.Of(FindingsView.Count(Result.Findings, nameof(CliMessages.FindingsAfter)) + "\n"),
            .. FindingsView.Failed(Result.Findings),
        ];
    }

    private IEnumerable<string> Places()
    {
        if (Result.JournalPath is not { } journal)
        {
            return [CliMessages.NothingWasChanged];
        }

        return Folder is { } folder
            ? [Phrase.Of(nameof(CliMessages.FolderIs), folder.Folder, string.Join(", ", folder.Files.Select(file => System.IO.Path.GetFileName(file.Path)))), .. Result.Applied > 0 ? [Phrase.Of(nameof(CliMessages.UndoIs), folder.Journal, folder.After)] : Array.Empty<string>()]
            : [Phrase.Of(nameof(CliMessages.JournalIs), journal)];
    }
}
