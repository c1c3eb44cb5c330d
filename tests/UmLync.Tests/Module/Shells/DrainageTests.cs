using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Cmdlets.Shells;
using UmLync.Commands;
using UmLync.Connectors.Runs;
using UmLync.Designers;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Module.Shells;

/// <summary>Servers that were drained take calls again, whatever happens (docs/domain.md C.4: the status of a UM server of 2010).</summary>
[Trait("Feature", "L3")]
public class DrainageTests
{
    private static readonly string[] Servers = ["EX10", "EX11"];

    // In a command that the operator has stopped, PowerShell ends whoever writes a warning.
    [Fact]
    public void Dispose_WarningEndsTheCommand_EveryServerIsToldBefore()
    {
        FailingShell shell = new("EX10");
        Drainage drainage = Drainage.Begin(Calls(), _ => shell, new CallWait(TimeSpan.Zero, _ => { }), _ => throw new OperationCanceledException(), default);

        Assert.Throws<OperationCanceledException>(drainage.Dispose);

        Assert.Equal(["EX10 NoNewCalls", "EX11 NoNewCalls", "EX10 Enabled", "EX11 Enabled"], shell.Told, StringComparer.OrdinalIgnoreCase);
    }

    private static DrainCalls[] Calls()
    {
        Topology estate = SmallEstate.Clean.Put([.. Servers.SelectMany(PartsOf)]);
        return [.. Servers.SelectMany(server => DrainCalls.Of(Integration.PlanFor(estate, Blueprint.Empty, [new RestartDesigner(ComputerOf(server))]), estate))];
    }

    private static string ComputerOf(string server) => server.ToLowerInvariant() + ".litwareinc.com";

    private static Resource[] PartsOf(string server) =>
    [
        SmallEstate.ServerOf(server, "14.3.513.0"), SmallEstate.UmServerOf(server, "Redmond") with { Status = UmStatus.Enabled },
        new WindowsService { Scope = SmallEstate.Exchange, Computer = Fqdn.Parse(ComputerOf(server)), Name = UmService.ServiceName, State = ServiceState.Running, Pending = false },
    ];

    /// <summary>Exchange has no calls, and lets one server take none again.</summary>
    private sealed class FailingShell(string server) : IShell
    {
        public List<string> Told { get; } = [];

        public string Name => nameof(FailingShell);

        public bool IsOpen => true;

        public ShellAnswer Invoke(string command, params IReadOnlyList<ShellParameter> parameters)
        {
            Dictionary<string, object?> given = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
            if (given.TryGetValue("Status", out object? status))
            {
                Told.Add(given["Identity"] + " " + status);
                return (string)status! == "Enabled" && StringComparer.OrdinalIgnoreCase.Equals(given["Identity"], server)
                    ? throw new UmLyncException(new Message("ServerHasNoSession", server))
                    : new ShellAnswer([]);
            }

            return new ShellAnswer([]);
        }

        public ShellAnswer Observe(string command, params IReadOnlyList<ShellParameter> parameters) => throw new InvalidOperationException(command);

        public void Unstopped(Action work) => work();

        public void Dispose()
        {
        }
    }
}
