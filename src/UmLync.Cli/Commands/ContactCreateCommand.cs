using System.CommandLine;
using UmLync.Blueprints;
using UmLync.Cli.Text;
using UmLync.Designers;
using UmLync.Values;

namespace UmLync.Cli.Commands;

/// <summary>Makes the contacts that lack: of one dial plan or auto attendant, or of all.</summary>
internal sealed class ContactCreateCommand : ContactVerb
{
    private readonly Argument<string?> _subject = new("[NAME]") { Description = nameof(HelpMessages.ContactSubjectArgument), Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _unit = Symbols.Value("--ou", "DN", nameof(HelpMessages.ContactUnitOption));
    private readonly Option<string> _domain = Symbols.Value("--sip-domain", "FQDN", nameof(HelpMessages.SipDomainOption));
    private readonly Option<string> _pool = Symbols.Value("--pool", "FQDN", nameof(HelpMessages.ContactPoolOption));
    private readonly Option<string> _address = Symbols.Value("--address", "SIP", nameof(HelpMessages.ContactAddressOption));
    private readonly Option<string> _name = Symbols.Value("--name", "TEXT", nameof(HelpMessages.ContactNameOption));
    private readonly Option<string> _key = Symbols.Value("--routing-key", "KEY", nameof(HelpMessages.RoutingKeyOption));

    public ContactCreateCommand()
        : base("create", nameof(HelpMessages.ContactCreateSummary))
    {
        Add(_subject);
        foreach (Option option in new Option[] { _unit, _domain, _pool, _address, _name, _key })
        {
            Add(option);
        }

        AddRun();
    }

    public override string Examples => nameof(HelpMessages.ContactCreateExamples);

    protected override IDesigner[] Asked(ParseResult line) =>
    [
        ContactRequest.Designer(line.GetValue(_subject), null, line.GetValue(_unit), line.GetValue(_domain), new ContactChoice
        {
            Address = line.GetValue(_address) is { } address ? SipUri.Parse(address) : null,
            Pool = line.GetValue(_pool),
            DisplayName = line.GetValue(_name),
            RoutingKey = line.GetValue(_key),
        }),
    ];
}
