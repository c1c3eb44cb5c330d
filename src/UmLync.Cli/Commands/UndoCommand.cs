using System.CommandLine;
using UmLync.Applying;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;

namespace UmLync.Cli.Commands;

/// <summary>Takes the changes of a journal back.</summary>
internal sealed class UndoCommand : ChangingVerb
{
    private readonly Argument<string> _journal = Symbols.Argument("JOURNAL", nameof(HelpMessages.JournalArgument));
    private readonly Option<string> _to = Symbols.Value("--to", "ID", nameof(HelpMessages.ToOption));
    private readonly Option<bool> _acceptCut = Symbols.Flag("--accept-cut", nameof(HelpMessages.AcceptCutOption));
    private readonly Option<string> _ownJournal = Symbols.Value("--journal", "FILE", nameof(HelpMessages.JournalOption));

    public UndoCommand()
        : base("undo", nameof(HelpMessages.UndoSummary))
    {
        Add(_journal);
        AddCommon();
        Add(_to);
        Add(_acceptCut);
        Add(_ownJournal);
    }

    public override string Examples => nameof(HelpMessages.UndoExamples);

    protected override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        Journal taken = JournalFile.Load(line.GetRequiredValue(_journal), line.GetValue(_acceptCut));
        LabEstate lab = LabEstate.Open(line.GetRequiredValue(Lab));
        Plan plan = Integration.PlanUndo(lab.Read(Integration.ReadFor(taken)), taken, line.GetValue(_to));
        string journal = line.GetValue(_ownJournal) ?? JournalFolder.NewPath(JournalFolder.DefaultFor(lab.Estate), Here.Clock);
        return Carry(line, screen, interruption, lab, plan, journal, (run, token) => run.Apply(plan, journal, null, token));
    }
}
