using System.CommandLine;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Contacts;
using UmLync.Designers;

namespace UmLync.Cli.Commands;

/// <summary>Moves contacts to a pool that can home them.</summary>
internal sealed class ContactMoveCommand : ContactVerb
{
    private readonly Argument<string[]> _contacts = Symbols.Arguments("CONTACT...", nameof(HelpMessages.ContactArgument));
    private readonly Option<string> _pool = Symbols.Required("--pool", "FQDN", nameof(HelpMessages.ContactPoolOption));

    public ContactMoveCommand()
        : base("move", nameof(HelpMessages.ContactMoveSummary))
    {
        Add(_contacts);
        Add(_pool);
        AddRun();
    }

    public override string Examples => nameof(HelpMessages.ContactMoveExamples);

    protected override IDesigner[] Asked(ParseResult line) =>
        [.. line.GetRequiredValue(_contacts).Select(contact => new ContactChangeDesigner(contact, new ContactValues { Pool = line.GetRequiredValue(_pool) }))];
}
