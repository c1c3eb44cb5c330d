using System.CommandLine;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Directories;
using UmLync.Permissions;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Shows whether the groups of Lync have the rights that they need, as the directory itself says.</summary>
internal sealed class DirectoryPermissionsCommand : DirectoryVerb
{
    public DirectoryPermissionsCommand()
        : base("permissions", nameof(HelpMessages.DirectoryPermissionsSummary)) => AddConnection();

    public override string Examples => nameof(HelpMessages.DirectoryPermissionsExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        using DirectoryPart directory = Open(line, screen);
        Topology topology = directory.Read(ReadRequest.Of([ExchangeOrganization.Schema, AdPermission.Schema]));
        RequiredPermission[] permissions = [.. RequiredPermission.Of(topology)];
        int code = permissions.Length > 0 && permissions.All(permission => permission.State == PermissionState.Granted) ? ExitCode.AsDesired : ExitCode.NotAsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(PermissionsJson.Of(permissions, topology, code));
        }
        else
        {
            screen.Answer(PermissionsView.Of(permissions, topology));
        }

        return code;
    }
}
