using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Users;
using UmLync.Cli.Views;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Users;

namespace UmLync.Cli;

/// <summary>A command that carries out a file of users: the whole file is held against the estate before anything is asked or done.</summary>
internal abstract class UserChangingVerb : ChangingVerb
{
    private readonly Option<string> _file = Symbols.Required("--file", "FILE", nameof(HelpMessages.UserFileOption));
    private readonly Option<bool> _skip = Symbols.Flag("--skip-faulty", nameof(HelpMessages.SkipFaultyOption));
    private readonly Option<string> _journal = Symbols.Value("--journal", "FILE", nameof(HelpMessages.JournalOption));
    private readonly Option<string> _note = Symbols.Value("--note", "TEXT", nameof(HelpMessages.NoteOption));
    private readonly UserTask _task;

    protected UserChangingVerb(string name, string summary, UserTask task)
        : base(name, summary)
    {
        _task = task;
        Add(_file);
        AddCommon();
        Add(_skip);
        Add(_journal);
        Add(_note);
    }

    /// <summary>Whether those who stay in their dial plan get a new PIN.</summary>
    protected virtual bool ResetsPin(ParseResult line) => false;

    protected sealed override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        UserFile file = UserFile.Read(line.GetRequiredValue(_file), needsExtension: _task == UserTask.Enable);
        if (file.Faults.Count > 0)
        {
            return file.Faults.Aggregate(ExitCode.Error, (_, fault) => Complaint.Say(screen, fault));
        }

        List<UserRemark> remarks = [];
        UserDesigner designer = new(file.Orders, _task) { SkipsFaulty = line.GetValue(_skip), ResetsPin = ResetsPin(line), Tell = remarks.Add };
        LabEstate lab = LabEstate.Open(line.GetRequiredValue(Lab));
        Plan plan;
        try
        {
            plan = Integration.PlanFor(lab.Read(UserDesigner.Reads), Blueprint.Empty, [designer]);
        }
        catch (UserBatchException refused)
        {
            int code = Complaint.Say(screen, refused);
            screen.Note(UserRemarkView.Of(refused.Faults));
            return code;
        }

        screen.Note(UserRemarkView.Counted(remarks));
        string journal = line.GetValue(_journal) ?? JournalFolder.NewPath(JournalFolder.DefaultFor(lab.Estate), Here.Clock);
        return Carry(line, screen, interruption, lab, plan, journal, (run, token) => run.Apply(plan, journal, line.GetValue(_note), token));
    }
}
