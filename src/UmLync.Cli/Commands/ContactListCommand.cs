using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Contacts;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Shows the contacts of an estate, what they serve, and which are missing.</summary>
internal sealed class ContactListCommand : Verb
{
    private readonly Argument<string> _file = Symbols.Argument("FILE", nameof(HelpMessages.EstateArgument));

    public ContactListCommand()
        : base("list", nameof(HelpMessages.ContactListSummary)) => Add(_file);

    public override string Examples => nameof(HelpMessages.ContactListExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        IReadOnlyList<ContactRow> rows = ContactRow.Of(TopologyFile.Read(line.GetRequiredValue(_file), ReadRequest.UsersCounted));
        int code = rows.All(row => row.State is ContactState.Fine or ContactState.Hosted or ContactState.Unknown) ? ExitCode.AsDesired : ExitCode.NotAsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(ContactJson.Of(rows, code));
        }
        else
        {
            screen.Answer(ContactView.Of(rows));
        }

        return code;
    }
}
