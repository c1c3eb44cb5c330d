using System.CommandLine;
using UmLync.Blueprints;
using UmLync.Cli.Text;
using UmLync.Designers;

namespace UmLync.Cli.Commands;

/// <summary>Makes an auto attendant of a SIP URI dial plan, and lets it answer.</summary>
internal sealed class AttendantNewCommand : DesigningVerb
{
    private readonly Argument<string> _name = Symbols.Argument("NAME", nameof(HelpMessages.AttendantNameArgument));
    private readonly Option<string> _plan = Symbols.Required("--dial-plan", "NAME", nameof(HelpMessages.AttendantPlanOption));
    private readonly Option<string> _numbers = Symbols.Value("--number", "NUMBERS", nameof(HelpMessages.AttendantNumberOption));
    private readonly Option<string> _language = Symbols.Value("--language", "CULTURE", nameof(HelpMessages.AttendantLanguageOption));
    private readonly Option<bool> _noSpeech = Symbols.Flag("--no-speech", nameof(HelpMessages.AttendantNoSpeechOption));

    public AttendantNewCommand()
        : base("new", nameof(HelpMessages.AttendantNewSummary))
    {
        Add(_name);
        Add(_plan);
        AddCommon();
        Add(_numbers);
        Add(_language);
        Add(_noSpeech);
        AddJournal();
    }

    public override string Examples => nameof(HelpMessages.AttendantNewExamples);

    protected override IDesigner DesignerOf(ParseResult line) => new AutoAttendantDesigner(new AutoAttendantChoice
    {
        Name = line.GetRequiredValue(_name),
        DialPlan = line.GetRequiredValue(_plan),
        PilotIdentifiers = Items(line, _numbers),
        SpeechEnabled = line.GetValue(_noSpeech) ? false : null,
        Language = line.GetValue(_language),
    });
}
