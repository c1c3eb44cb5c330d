using System.CommandLine;
using UmLync.Blueprints;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>A command that changes contacts of Unified Messaging: one plan, one journal, one question.</summary>
internal abstract class ContactVerb : ChangingVerb
{
    private readonly Option<string> _journal = Symbols.Value("--journal", "FILE", nameof(HelpMessages.JournalOption));
    private readonly Option<string> _note = Symbols.Value("--note", "TEXT", nameof(HelpMessages.NoteOption));

    protected ContactVerb(string name, string summary)
        : base(name, summary)
    {
    }

    /// <summary>Adds what all of them take, after what each takes itself.</summary>
    protected void AddRun()
    {
        AddCommon();
        Add(_journal);
        Add(_note);
    }

    /// <summary>What the words ask for.</summary>
    protected abstract IDesigner[] Asked(ParseResult line);

    protected override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        IDesigner[] designers = Asked(line);
        LabEstate lab = LabEstate.Open(line.GetRequiredValue(Lab));
        Plan plan = Integration.PlanFor(lab.Read(ReadRequest.UsersCounted), Blueprint.Empty, designers);
        string journal = line.GetValue(_journal) ?? JournalFolder.NewPath(JournalFolder.DefaultFor(lab.Estate), Here.Clock);
        return Carry(line, screen, interruption, lab, plan, journal, (run, token) => run.Apply(plan, journal, line.GetValue(_note), token));
    }
}
