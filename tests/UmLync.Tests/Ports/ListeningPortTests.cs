using System.Collections.Generic;
using System.Linq;
using UmLync.Ports;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Ports;

/// <summary>docs/domain.md J.8 (ports, firewall rules), H 31, H 46, C.4 (Exchange 2010).</summary>
public class ListeningPortTests
{
    public static TheoryData<UmStartupMode, int[]> RouterPorts => new()
    {
        { UmStartupMode.TCP, [5060] },
        { UmStartupMode.TLS, [5061] },
        { UmStartupMode.Dual, [5060, 5061] },
    };

    [Theory]
    [MemberData(nameof(RouterPorts))]
    public void CallRouter_InEachMode_ListensOnTheDocumentedPorts(UmStartupMode mode, int[] ports) =>
        Assert.Equal(ports, Listening(new UmCallRouter { Scope = SmallEstate.Exchange, Server = "EX01", StartupMode = mode, SipTcpListeningPort = 5060, SipTlsListeningPort = 5061 }));

    public static TheoryData<UmStartupMode, int[]> ServicePorts => new()
    {
        { UmStartupMode.TCP, [5062, 5065, 5067] },
        { UmStartupMode.TLS, [5063, 5065, 5067] },
        { UmStartupMode.Dual, [5062, 5063, 5065, 5066, 5067, 5068] },
    };

    [Theory]
    [MemberData(nameof(ServicePorts))]
    public void UmService_InEachMode_ListensOnTheDocumentedPortsAndCarriesVoice(UmStartupMode mode, int[] ports)
    {
        UmService service = new() { Scope = SmallEstate.Exchange, Server = "EX01", StartupMode = mode };

        Assert.Equal(ports, Listening(service));
        ListeningPort voice = Assert.Single(ListeningPort.OfRole(service, "ex01"), port => port.Protocol == PortProtocol.UDP);
        Assert.Equal(("1024-65535", true, true), (voice.Ports, voice.Listens!.Value, voice.IsChangeable));
    }

    // H 46: not a fault, so the port is shown as closed and not left out.
    [Fact]
    public void CallRouter_UnderTls_ShowsThePlainPortAsClosed()
    {
        UmCallRouter router = new() { Scope = SmallEstate.Exchange, Server = "EX01", StartupMode = UmStartupMode.TLS, SipTcpListeningPort = 5060, SipTlsListeningPort = 5071 };

        Assert.Equal([(5060, false), (5071, true)], ListeningPort.OfRole(router, "ex01").Select(port => (port.Port, port.Listens!.Value)));
    }

    // Design, law 2: what was not read is not known.
    [Fact]
    public void Roles_WithoutModeOrPort_AreNotKnownToListen()
    {
        Assert.All(ListeningPort.OfRole(new UmService { Scope = SmallEstate.Exchange, Server = "EX01" }, "ex01"), port => Assert.Null(port.Listens));
        Assert.All(ListeningPort.OfRole(new UmCallRouter { Scope = SmallEstate.Exchange, Server = "EX01", StartupMode = UmStartupMode.Dual }, "ex01"), port => Assert.Null(port.Listens));
    }

    [Fact]
    public void UmServer_OfExchange2010_HasChangeablePorts() =>
        Assert.Equal([(5070, true, true), (5061, false, true)], ListeningPort.OfRole(
            new UmServer { Scope = SmallEstate.Exchange, Server = "EX10", StartupMode = UmStartupMode.TCP, SipTcpListeningPort = 5070, SipTlsListeningPort = 5061 }, "ex10")
            .Select(port => (port.Port, port.Listens!.Value, port.IsChangeable)));

    [Fact]
    public void Rules_OfSetup_AreEightAndComparedWithAnyDash()
    {
        Assert.Equal(8, ExchangeFirewallRules.Names.Count);
        Assert.Empty(ExchangeFirewallRules.MissingFrom(ExchangeFirewallRules.Names.Select(name => name.Replace('\u2013', '-'))));
        Assert.Equal(["UMWorkerProcess \u2013 RPC (TCP-In)"], ExchangeFirewallRules.MissingFrom(ExchangeFirewallRules.Names.Where(name => !name.Contains("RPC"))));
    }

    private static IEnumerable<int> Listening(IUmRole role) =>
        ListeningPort.OfRole(role, "ex01").Where(port => port.Listens == true && port.Protocol == PortProtocol.TCP).Select(port => port.Port);
}
