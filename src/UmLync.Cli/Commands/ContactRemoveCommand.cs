using System.CommandLine;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Designers;

namespace UmLync.Cli.Commands;

/// <summary>Removes contacts.</summary>
internal sealed class ContactRemoveCommand : ContactVerb
{
    private readonly Argument<string[]> _contacts = Symbols.Arguments("CONTACT...", nameof(HelpMessages.ContactArgument));

    public ContactRemoveCommand()
        : base("remove", nameof(HelpMessages.ContactRemoveSummary))
    {
        Add(_contacts);
        AddRun();
    }

    public override string Examples => nameof(HelpMessages.ContactRemoveExamples);

    protected override IDesigner[] Asked(ParseResult line) => [.. line.GetRequiredValue(_contacts).Select(contact => new ContactRemovalDesigner(contact))];
}
