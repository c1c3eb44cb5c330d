using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Planning;

namespace UmLync.Cli;

/// <summary>A command that changes an estate: it can be tried first, it asks before, and it can be interrupted.</summary>
internal abstract class ChangingVerb : Verb
{
    private readonly Option<bool> _yes = Symbols.Flag("--yes", nameof(HelpMessages.YesOption));
    private readonly Option<bool> _whatIf = Symbols.Flag("--what-if", nameof(HelpMessages.WhatIfOption));

    protected ChangingVerb(string name, string summary)
        : base(name, summary)
    {
    }

    /// <summary>The file that stands for the estate.</summary>
    protected Option<string> Lab { get; } = Symbols.Required("--lab", "FILE", nameof(HelpMessages.LabOption));

    protected sealed override int Run(ParseResult line, Screen screen)
    {
        using Interruption interruption = new();
        return Run(line, screen, interruption);
    }

    protected abstract int Run(ParseResult line, Screen screen, Interruption interruption);

    protected void AddCommon()
    {
        Add(Lab);
        AddConsent();
    }

    protected void AddConsent()
    {
        Add(_yes);
        Add(_whatIf);
    }

    /// <summary>Whether only the preview is asked for.</summary>
    protected bool IsPreview(ParseResult line) => line.GetValue(_whatIf);

    /// <summary>The run that the words ask for.</summary>
    protected Execution Execution(ParseResult line, Screen screen, Interruption interruption, PfxFile? file = null) =>
        new(screen, line.GetValue(_yes), interruption.Token) { Files = file is null ? [] : [file] };

    /// <summary>Applies a plan to a lab that is there: preview, question, run, answer.</summary>
    protected int Carry(
        ParseResult line, Screen screen, Interruption interruption, LabEstate lab, Plan plan, string journal, Func<ApplyRun, CancellationToken, IEnumerable<ChangeOutcome>> start,
        PfxFile? file = null)
    {
        string target = line.GetRequiredValue(Lab);
        Execution execution = Execution(line, screen, interruption, file);
        IReadOnlyList<ChangeOutcome> preview = execution.Preview(lab, plan);
        if (IsPreview(line))
        {
            return new RunAnswer(IntegrationResult.Of(preview, null), preview) { IsPreview = true, LeftOut = plan.LeftOut }.Show(screen);
        }

        PlannedChange[] pending = [.. preview.Where(outcome => outcome.Outcome == Outcome.Planned).Select(outcome => outcome.Change)];
        if (execution.Consent(plan, pending, target) is not { } approval)
        {
            IReadOnlyList<ChangeOutcome> declined = [.. preview.Select(outcome => outcome.Outcome == Outcome.Planned ? new ChangeOutcome(outcome.Change, Outcome.Declined) : outcome)];
            return new RunAnswer(IntegrationResult.Of(declined, null), declined) { LeftOut = plan.LeftOut }.Show(screen);
        }

        IReadOnlyList<ChangeOutcome> outcomes = execution.Carry(lab, target, approval, plan.Changes.Count, journal, start);
        return new RunAnswer(IntegrationResult.Of(outcomes, journal), outcomes) { LeftOut = plan.LeftOut }.Show(screen);
    }
}
