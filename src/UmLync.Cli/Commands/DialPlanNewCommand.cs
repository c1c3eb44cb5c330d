using System.CommandLine;
using UmLync.Blueprints;
using UmLync.Cli.Text;
using UmLync.Designers;

namespace UmLync.Cli.Commands;

/// <summary>Makes a SIP URI dial plan with its default mailbox policy.</summary>
internal sealed class DialPlanNewCommand : DesigningVerb
{
    private readonly Argument<string> _name = Symbols.Argument("NAME", nameof(HelpMessages.DialPlanNameArgument));
    private readonly Option<string> _country = Symbols.Required("--country", "CODE", nameof(HelpMessages.DialPlanCountryOption));
    private readonly Option<string> _digits = Symbols.Required("--digits", "COUNT", nameof(HelpMessages.DialPlanDigitsOption));
    private readonly Option<string> _numbers = Symbols.Value("--number", "NUMBERS", nameof(HelpMessages.DialPlanNumberOption));
    private readonly Option<string> _language = Symbols.Value("--language", "CULTURE", nameof(HelpMessages.DialPlanLanguageOption));
    private readonly Option<bool> _noPolicy = Symbols.Flag("--no-policy", nameof(HelpMessages.DialPlanNoPolicyOption));

    public DialPlanNewCommand()
        : base("new", nameof(HelpMessages.DialPlanNewSummary))
    {
        Add(_name);
        Add(_country);
        Add(_digits);
        AddCommon();
        Add(_numbers);
        Add(_language);
        Add(_noPolicy);
        AddJournal();
    }

    public override string Examples => nameof(HelpMessages.DialPlanNewExamples);

    protected override IDesigner DesignerOf(ParseResult line) => new DialPlanDesigner(new DialPlanChoice
    {
        Name = line.GetRequiredValue(_name),
        CountryOrRegionCode = line.GetRequiredValue(_country),
        NumberOfDigitsInExtension = WholeNumber.Of(line, _digits, DialPlanChoice.FewestDigits, DialPlanChoice.FewestDigits, DialPlanChoice.MostDigits),
        AccessTelephoneNumbers = Items(line, _numbers),
        DefaultLanguage = line.GetValue(_language),
        MailboxPolicy = !line.GetValue(_noPolicy),
    });
}
