using System.CommandLine;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Connectors.Files;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Planning;

namespace UmLync.Cli.Commands;

/// <summary>Applies exactly a plan, or less of it.</summary>
internal sealed class ApplyCommand : ChangingVerb
{
    private readonly Argument<string> _plan = Symbols.Argument("PLAN", nameof(HelpMessages.PlanArgument));
    private readonly Option<string> _journal = Symbols.Value("--journal", "FILE", nameof(HelpMessages.JournalOption));
    private readonly Option<string> _note = Symbols.Value("--note", "TEXT", nameof(HelpMessages.NoteOption));

    public ApplyCommand()
        : base("apply", nameof(HelpMessages.ApplySummary))
    {
        Add(_plan);
        AddCommon();
        Add(_journal);
        Add(_note);
    }

    public override string Examples => nameof(HelpMessages.ApplyExamples);

    protected override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        Plan plan = PlanFile.Read(line.GetRequiredValue(_plan));
        LabEstate lab = LabEstate.Open(line.GetRequiredValue(Lab));
        string journal = line.GetValue(_journal) ?? JournalFolder.NewPath(JournalFolder.DefaultFor(lab.Estate), Here.Clock);
        return Carry(line, screen, interruption, lab, plan, journal, (run, token) => run.Apply(plan, journal, line.GetValue(_note), token));
    }
}
