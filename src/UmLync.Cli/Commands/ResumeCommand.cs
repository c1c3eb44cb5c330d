using System.CommandLine;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Planning;

namespace UmLync.Cli.Commands;

/// <summary>Goes on with a run that was interrupted.</summary>
internal sealed class ResumeCommand : ChangingVerb
{
    private readonly Argument<string> _journal = Symbols.Argument("JOURNAL", nameof(HelpMessages.JournalArgument));
    private readonly Option<bool> _acceptCut = Symbols.Flag("--accept-cut", nameof(HelpMessages.AcceptCutOption));

    private readonly PfxOptions _pfx = new();

    public ResumeCommand()
        : base("resume", nameof(HelpMessages.ResumeSummary))
    {
        Add(_journal);
        AddCommon();
        Add(_acceptCut);
        _pfx.AddTo(this);
    }

    public override string Examples => nameof(HelpMessages.ResumeExamples);

    protected override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        string journal = line.GetRequiredValue(_journal);
        bool acceptsCut = line.GetValue(_acceptCut);
        Plan plan = JournalFile.Load(journal, acceptsCut).Plan;
        using PfxFile? file = _pfx.Open(line, screen, expected: null);
        LabEstate lab = LabEstate.Open(line.GetRequiredValue(Lab));
        return Carry(line, screen, interruption, lab, plan, journal, (run, token) => run.Resume(journal, acceptsCut, token), file);
    }
}
