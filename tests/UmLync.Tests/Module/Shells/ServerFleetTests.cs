using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Cmdlets.Shells;
using UmLync.Cmdlets.Shells.Servers;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Module.Shells;

/// <summary>Many servers are asked at a time, and the failure of one is its own.</summary>
public class ServerFleetTests
{
    private static readonly Fqdn[] Servers = [Fqdn.Parse("um1.contoso.com"), Fqdn.Parse("um2.contoso.com"), Fqdn.Parse("um3.contoso.com")];

    [Fact]
    public void AskAll_OperatorStops_IsOneStop()
    {
        using ServerFleet fleet = new(Reached);

        Assert.Throws<OperationCanceledException>(() => fleet.AskAll<int>(Servers, (_, _) => throw new OperationCanceledException()));
    }

    [Fact]
    public void AskAll_OneServerFails_TheOthersAnswer()
    {
        using ServerFleet fleet = new(Reached);
        UmLyncException problem = new(new Message("ServerHasNoSession", "um2.contoso.com"));

        IReadOnlyDictionary<Fqdn, ServerReply<string>> replies = fleet.AskAll(Servers, (server, _) => server == Servers[1] ? throw problem : server.ToString());

        Assert.Equal(["um1.contoso.com", null, "um3.contoso.com"], Servers.Select(server => replies[server].Answer));
        Assert.Same(problem, replies[Servers[1]].Problem);
    }

    private static Dictionary<Fqdn, ServerLine> Reached(IReadOnlyList<Fqdn> servers) => servers.ToDictionary(server => server, _ => new ServerLine(new OpenShell(), null));

    private sealed class OpenShell : IShell
    {
        public string Name => nameof(OpenShell);

        public bool IsOpen => true;

        public ShellAnswer Invoke(string command, params IReadOnlyList<ShellParameter> parameters) => throw new InvalidOperationException(command);

        public ShellAnswer Observe(string command, params IReadOnlyList<ShellParameter> parameters) => throw new InvalidOperationException(command);

        public void Unstopped(Action work) => work();

        public void Dispose()
        {
        }
    }
}
