using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// How a server is made to take no new calls before its UM service restarts, how its calls are counted, and how it takes calls again.
/// Exchange 2010 has a status of the UM server; Exchange 2013 and 2016 a component state of the call router, since there the status
/// is not available on Mailbox servers (domain.md C.4). That state keeps calls from this call router alone: nothing documents how the
/// call routers of other servers are told to send no calls to the UM service here, which is why calls are counted, and the wait has a limit.
/// </summary>
public sealed class DrainCalls
{
    private const string Component = "UMCallRouter";

    private DrainCalls(string server, CommandCall begin, CommandCall end)
    {
        Server = server;
        Begin = begin;
        End = end;
        Count = new CommandCall(Shell.Exchange, null, "Get-UMActiveCalls", [Named("Server", server)]);
    }

    /// <summary>Shows in its property State whether the server takes calls; null where that is known already.</summary>
    public CommandCall? Look { get; private init; }

    /// <summary>The state of a server that takes calls.</summary>
    public static string Taking => "Active";

    /// <summary>The name of the server.</summary>
    public string Server { get; }

    /// <summary>The server takes no new calls, and keeps those that it has.</summary>
    public CommandCall Begin { get; }

    /// <summary>Shows the calls that the server has, one object each.</summary>
    public CommandCall Count { get; }

    /// <summary>The server takes calls again.</summary>
    public CommandCall End { get; }

    /// <summary>Where it is documented.</summary>
    public static Source Source { get; } = Source.Confirmed("C.4");

    /// <summary>The servers whose UM service the plan restarts, in its order; not those of 2010 that take no new calls anyway.</summary>
    public static IReadOnlyList<DrainCalls> Of(Plan plan, Topology now) =>
    [
        .. from change in plan.Changes
           where change.Action == ChangeAction.Operate
           let service = change.After as WindowsService
           where service is { Name: UmService.ServiceName }
           let calls = Of(service, now)
           where calls is not null
           select calls,
    ];

    /// <summary>The command that has the server take calls again, as a person types it.</summary>
    public override string ToString() => End.Name + string.Concat(
        from parameter in End.Parameters let text = parameter.Value as CommandValue.Text where text is not null select " -" + parameter.Name + " " + PowerShellLiteral.Of(text.Value));

    private static DrainCalls? Of(WindowsService service, Topology now)
    {
        string server = service.Computer.FirstLabel;
        return now.Find(service.Scope, UmServer.Schema, server) is not { } role
            ? new DrainCalls(server, State(server, "Draining"), State(server, Taking))
            {
                Look = new CommandCall(Shell.Exchange, null, "Get-ServerComponentState", [Named("Identity", server), Named("Component", Component)]),
            }
            : role.Status is null or UmStatus.Enabled ? new DrainCalls(server, Status(server, UmStatus.NoNewCalls), Status(server, UmStatus.Enabled))
            : null;
    }

    private static CommandCall Status(string server, UmStatus status) =>
        new(Shell.Exchange, null, "Set-UMServer", [Named("Identity", server), Named("Status", status.ToString()), .. CommandParameter.Unasked(hasForce: false)]);

    private static CommandCall State(string server, string state) => new(
        Shell.Exchange, null, "Set-ServerComponentState",
        [Named("Identity", server), Named("Component", Component), Named("State", state), Named("Requester", "Maintenance"), .. CommandParameter.Unasked(hasForce: false)]);

    private static CommandParameter Named(string name, string value) => new(name, new CommandValue.Text(value));
}
