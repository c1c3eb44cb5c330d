using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.Linq;
using UmLync.Cli.Commands;
using UmLync.Cli.Text;
using UmLync.Cli.Usage;

namespace UmLync.Cli;

/// <summary>
/// The tree of commands. Only the branch that the words name is grown, since every start of the program pays for what is
/// built; the whole tree is for help and for words that name nothing.
/// </summary>
internal static class CommandTree
{
    /// <summary>What the user types.</summary>
    public const string Name = "umlync";

    private static readonly (string Name, Func<Command> Grow)[] Branches =
    [
        ("integrate", () => new IntegrateCommand()),
        ("plan", () => new PlanCommand()),
        ("apply", () => new ApplyCommand()),
        ("undo", () => new UndoCommand()),
        ("resume", () => new ResumeCommand()),
        ("test", () => new TestCommand()),
        ("diff", () => new DiffCommand()),
        ("script", () => new ScriptCommand()),
        ("cert", Cert),
        ("dialplan", DialPlan),
        ("attendant", Attendant),
        ("contact", Contact),
        ("directory", Directory),
        ("diagnose", () => new DiagnoseCommand()),
        ("port", Port),
        ("sip", Sip),
        ("call", Call),
        ("tls", () => new TlsCommand()),
        ("user", User),
        ("voice", Voice),
        ("owa", Owa),
        ("lab", Lab),
    ];

    /// <summary>The tree as far as these words need it.</summary>
    public static Command For(string[] words)
    {
        Command root = new(Name, nameof(HelpMessages.Summary))
        {
            Symbols.Output,
            Symbols.NoColor,
            new VersionOption { Description = nameof(HelpMessages.VersionOption), Action = new ShowVersion() },
            new HelpOption { Description = nameof(HelpMessages.HelpOption), Action = new ShowHelp() },
        };
        string? first = words.FirstOrDefault(word => !word.StartsWith('-'));
        foreach ((string name, Func<Command> grow) in Branches)
        {
            if (first is null || name == first || !Branches.Any(branch => branch.Name == first))
            {
                root.Add(grow());
            }
        }

        return root;
    }

    private static Branch Cert() => new("cert", nameof(HelpMessages.CertSummary), nameof(HelpMessages.CertExamples))
    {
        new CertTestCommand(),
        new CertShowCommand(),
        new CertRequestCommand(),
        new CertAssignCommand(),
    };

    private static Branch DialPlan() => new("dialplan", nameof(HelpMessages.DialPlanSummary), nameof(HelpMessages.DialPlanNewExamples)) { new DialPlanNewCommand() };

    private static Branch Attendant() => new("attendant", nameof(HelpMessages.AttendantSummary), nameof(HelpMessages.AttendantNewExamples)) { new AttendantNewCommand() };

    private static Branch Contact() => new("contact", nameof(HelpMessages.ContactSummary), nameof(HelpMessages.ContactExamples))
    {
        new ContactListCommand(),
        new ContactCreateCommand(),
        new ContactSetCommand(),
        new ContactMoveCommand(),
        new ContactRemoveCommand(),
    };

    private static Branch Directory() => new("directory", nameof(HelpMessages.DirectorySummary), nameof(HelpMessages.DirectoryExamples))
    {
        new DirectoryReadCommand(),
        new DirectoryPermissionsCommand(),
    };

    private static Branch Port() => new("port", nameof(HelpMessages.PortSummary), nameof(HelpMessages.PortExamples))
    {
        new PortListCommand(),
        new PortRequestCommand(),
        new PortTestCommand(),
    };

    private static Branch Sip() => new("sip", nameof(HelpMessages.SipSummary), nameof(HelpMessages.SipExamples)) { new SipTestCommand() };

    private static Branch Call() => new("call", nameof(HelpMessages.CallSummary), nameof(HelpMessages.CallExamples)) { new CallTraceCommand() };

    private static Branch User() => new("user", nameof(HelpMessages.UserSummary), nameof(HelpMessages.UserExamples))
    {
        new UserTestCommand(),
        new UserEnableCommand(),
        new UserMoveCommand(),
    };

    private static Branch Voice() => new("voice", nameof(HelpMessages.VoiceSummary), nameof(HelpMessages.VoiceExamples)) { new VoiceEnableCommand() };

    private static Branch Owa() => new("owa", nameof(HelpMessages.OwaSummary), nameof(HelpMessages.OwaExamples)) { new OwaTestCommand() };

    private static Branch Lab() => new("lab", nameof(HelpMessages.LabSummary), nameof(HelpMessages.LabExamples)) { new LabNewCommand() };
}
