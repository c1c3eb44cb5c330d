using System.CommandLine;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Contacts;
using UmLync.Designers;
using UmLync.Text;

namespace UmLync.Cli.Commands;

/// <summary>Changes contacts: number, name, description, routing key, on or off.</summary>
internal sealed class ContactSetCommand : ContactVerb
{
    private readonly Argument<string[]> _contacts = Symbols.Arguments("CONTACT...", nameof(HelpMessages.ContactArgument));
    private readonly Option<string> _number = Symbols.Value("--number", "E164", nameof(HelpMessages.ContactNumberOption));
    private readonly Option<string> _name = Symbols.Value("--name", "TEXT", nameof(HelpMessages.ContactNameOption));
    private readonly Option<string> _description = Symbols.Value("--description", "TEXT", nameof(HelpMessages.ContactDescriptionOption));
    private readonly Option<string> _key = Symbols.Value("--routing-key", "KEY", nameof(HelpMessages.RoutingKeyOption));
    private readonly Option<string> _enabled = Symbols.Value("--enabled", "yes|no", nameof(HelpMessages.ContactEnabledOption));

    public ContactSetCommand()
        : base("set", nameof(HelpMessages.ContactSetSummary))
    {
        Add(_contacts);
        foreach (Option option in new Option[] { _number, _name, _description, _key, _enabled })
        {
            Add(option);
        }

        AddRun();
    }

    public override string Examples => nameof(HelpMessages.ContactSetExamples);

    protected override IDesigner[] Asked(ParseResult line)
    {
        ContactValues values = new()
        {
            Number = line.GetValue(_number),
            DisplayName = line.GetValue(_name),
            Description = line.GetValue(_description),
            RoutingKey = line.GetValue(_key),
            IsEnabled = line.GetValue(_enabled) switch
            {
                null => null,
                "yes" => true,
                "no" => false,
                { } word => throw new UmLyncException(new Message(nameof(CliMessages.AnswerIsUnknown), "--enabled", word)),
            },
        };
        return [.. line.GetRequiredValue(_contacts).Select(contact => new ContactChangeDesigner(contact, values))];
    }
}
