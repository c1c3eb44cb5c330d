using System;
using System.Collections.Generic;
using Spectre.Console;
using UmLync.Applying;
using UmLync.Cli.Text;
using UmLync.Cli.Views;

namespace UmLync.Cli.Runs;

/// <summary>Lets a run go on and shows how far it is: a bar on a terminal, a line for each outcome elsewhere.</summary>
internal sealed class Progressing(Screen screen, int total)
{
    private readonly List<ChangeOutcome> _outcomes = [];

    /// <summary>What has come out so far.</summary>
    public IReadOnlyList<ChangeOutcome> Outcomes => _outcomes;

    /// <summary>Runs to the end.</summary>
    public void Follow(IEnumerable<ChangeOutcome> run)
    {
        if (Terminal.ErrorsAreRedirected)
        {
            Take(run, outcome => Screen.Note(OutcomeView.Line(outcome, _outcomes.Count, total)));
        }
        else
        {
            Progress progress = screen.Canvas(Terminal.Errors, isRedirected: false).Progress().AutoClear(true)
                .Columns(new ProgressBarColumn(), new CountColumn(), new TaskDescriptionColumn { Alignment = Justify.Left });
            progress.Start(bar => Draw(bar.AddTask(CliMessages.ApplyingWord, maxValue: Math.Max(total, 1)), run));
        }
    }

    private void Draw(ProgressTask bar, IEnumerable<ChangeOutcome> run) => Take(run, outcome =>
    {
        bar.Description = Markup.Escape(Prose.Harmless(outcome.Change.Key.ToString()));
        bar.Increment(1);
    });

    private void Take(IEnumerable<ChangeOutcome> run, Action<ChangeOutcome> show)
    {
        foreach (ChangeOutcome outcome in run)
        {
            _outcomes.Add(outcome);
            show(outcome);
        }
    }
}
