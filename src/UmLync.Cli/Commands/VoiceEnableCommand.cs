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
using UmLync.Values;

namespace UmLync.Cli.Commands;

/// <summary>Enables a user of Lync for Enterprise Voice, with line, voice policy and dial plan.</summary>
internal sealed class VoiceEnableCommand : ChangingVerb
{
    private readonly Argument<string> _user = Symbols.Argument("ADDRESS", nameof(HelpMessages.VoiceUserArgument));
    private readonly Option<string> _line = Symbols.Value("--line", "TEL-URI", nameof(HelpMessages.VoiceLineOption));
    private readonly Option<string> _policy = Symbols.Value("--voice-policy", "NAME", nameof(HelpMessages.VoicePolicyOption));
    private readonly Option<string> _dialPlan = Symbols.Value("--dial-plan", "NAME", nameof(HelpMessages.VoiceDialPlanOption));
    private readonly Option<string> _journal = Symbols.Value("--journal", "FILE", nameof(HelpMessages.JournalOption));
    private readonly Option<string> _note = Symbols.Value("--note", "TEXT", nameof(HelpMessages.NoteOption));

    public VoiceEnableCommand()
        : base("enable", nameof(HelpMessages.VoiceEnableSummary))
    {
        Add(_user);
        AddCommon();
        Add(_line);
        Add(_policy);
        Add(_dialPlan);
        Add(_journal);
        Add(_note);
    }

    public override string Examples => nameof(HelpMessages.VoiceEnableExamples);

    protected override int Run(ParseResult line, Screen screen, Interruption interruption)
    {
        string user = line.GetRequiredValue(_user);
        SipUri address = SipUri.Parse(user.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? user : "sip:" + user);
        EnterpriseVoiceDesigner designer = new EnterpriseVoiceDesigner().Ask(address, line.GetValue(_line), line.GetValue(_policy), line.GetValue(_dialPlan));
        LabEstate lab = LabEstate.Open(line.GetRequiredValue(Lab));
        Plan plan = Integration.PlanFor(lab.Read(ReadRequest.Everything), Blueprint.Empty, [designer]);
        string journal = line.GetValue(_journal) ?? JournalFolder.NewPath(JournalFolder.DefaultFor(lab.Estate), Here.Clock);
        return Carry(line, screen, interruption, lab, plan, journal, (run, token) => run.Apply(plan, journal, line.GetValue(_note), token));
    }
}
