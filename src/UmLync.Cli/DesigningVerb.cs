using System;
using System.CommandLine;
using UmLync.Blueprints;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Cli;

/// <summary>A command that changes one subject of a lab: it names the designer, and the rest is the same for all of them.</summary>
internal abstract class DesigningVerb : ChangingVerb
{
    private readonly Option<string> _journal = Symbols.Value("--journal", "FILE", nameof(HelpMessages.JournalOption));
    private readonly Option<string> _note = Symbols.Value("--note", "TEXT", nameof(HelpMessages.NoteOption));

    protected DesigningVerb(string name, string summary)
        : base(name, summary)
    {
    }

    /// <summary>What the words ask for.</summary>
    protected abstract IDesigner DesignerOf(ParseResult line);

    protected void AddJournal()
    {
        Add(_journal);
        Add(_note);
    }

    /// <summary>The items of an option that takes several, parted by commas; null where it is not given.</summary>
    protected static ValueList<string>? Items(ParseResult line, Option<string> option) =>
        line.GetValue(option) is { } items ? new ValueList<string>(items.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : null;

    protected sealed override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        IDesigner designer = DesignerOf(line);
        LabEstate lab = LabEstate.Open(line.GetRequiredValue(Lab));
        Plan plan = Integration.PlanFor(lab.Read(ReadRequest.UsersCounted), Blueprint.Empty, [designer]);
        string journal = line.GetValue(_journal) ?? JournalFolder.NewPath(JournalFolder.DefaultFor(lab.Estate), Here.Clock);
        return Carry(line, screen, interruption, lab, plan, journal, (run, token) => run.Apply(plan, journal, line.GetValue(_note), token));
    }
}
