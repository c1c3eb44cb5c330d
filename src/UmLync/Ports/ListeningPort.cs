using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Ports;

/// <summary>A port, or range of ports, of one computer of the estate, and whether somebody listens there.</summary>
public sealed class ListeningPort
{
    private ListeningPort(string computer, PortService service, PortProtocol protocol, int port, int last)
    {
        Computer = computer;
        Service = service;
        Protocol = protocol;
        Port = port;
        Last = last;
    }

    /// <summary>The FQDN of the computer, or its name where the FQDN was not read.</summary>
    public string Computer { get; }

    /// <summary>Who listens.</summary>
    public PortService Service { get; }

    /// <summary>The transport protocol.</summary>
    public PortProtocol Protocol { get; }

    /// <summary>The port, or the first of a range.</summary>
    public int Port { get; }

    /// <summary>The last port of a range; the port itself where it is one.</summary>
    public int Last { get; }

    /// <summary>The port or range as people write it.</summary>
    public string Ports => Port == Last ? Text(Port) : Text(Port) + "-" + Text(Last);

    /// <summary>Whether connections are encrypted.</summary>
    public PortSecurity Security { get; private init; }

    /// <summary>
    /// Whether the service listens there in its startup mode; null where the mode or the port was not read. A port that the
    /// mode closes is no fault (domain.md H 46).
    /// </summary>
    public bool? Listens { get; private init; }

    /// <summary>Whether the port can be changed.</summary>
    public bool IsChangeable { get; private init; }

    /// <summary>Where it is documented.</summary>
    public Source Source { get; private init; } = null!;

    /// <summary>The ports of the estate, by computer, service and number.</summary>
    public static IReadOnlyList<ListeningPort> Of(IEstateView estate) =>
    [
        .. estate.UmRoles().Where(role => SupportCheck.HasUm(role, estate)).SelectMany(role => OfRole(role, ComputerOf(role, estate)))
            .Concat(estate.FrontEnds().Select(OfFrontEnd))
            .OrderBy(port => port.Computer, StringComparer.OrdinalIgnoreCase).ThenBy(port => port.Service).ThenBy(port => port.Port),
    ];

    /// <summary>The ports of one role on the named computer.</summary>
    public static IEnumerable<ListeningPort> OfRole(IUmRole role, string computer) => role switch
    {
        UmCallRouter router => Rows(PortService.CallRouter).Select(row => Of(row, computer, role.StartupMode, row.Security == PortSecurity.Secured ? router.SipTlsListeningPort : router.SipTcpListeningPort)),
        UmServer server =>
        [
            OfServer(server, computer, server.SipTcpListeningPort, PortSecurity.Unsecured, UmStartupMode.TCP),
            OfServer(server, computer, server.SipTlsListeningPort, PortSecurity.Secured, UmStartupMode.TLS),
        ],
        _ => Rows(PortService.UmService, PortService.UmWorker, PortService.Media).Select(row => Of(row, computer, role.StartupMode, row.First)),
    };

    /// <summary>The name of the computer of the role: its FQDN where the server was read.</summary>
    public static string ComputerOf(IUmRole role, IEstateView estate) =>
        estate.Find(role.Scope, ExchangeServer.Schema, role.Server)?.Fqdn?.ToString() ?? role.Server;

    /// <inheritdoc/>
    public override string ToString() => Computer + " " + Protocol + " " + Ports;

    private static IEnumerable<PortRow> Rows(params PortService[] services) => PortTable.Rows.Where(row => Array.IndexOf(services, row.Service) >= 0);

    // A port that was not read has its default number, and whether anybody listens there is not known; 0 is no port at all.
    private static ListeningPort Of(PortRow row, string computer, UmStartupMode? mode, int? port)
    {
        int first = port is > 0 ? port.Value : row.First;
        return new ListeningPort(computer, row.Service, row.Protocol, first, row.First == row.Last ? first : row.Last)
        {
            Security = row.Security,
            Listens = mode is null || port is null ? null : port > 0 && row.Modes.Contains(mode.Value),
            IsChangeable = row.IsChangeable,
            Source = row.Source,
        };
    }

    // Exchange 2010 has the ports of a call router on the UM server (domain.md C.4).
    private static ListeningPort OfServer(UmServer server, string computer, int? port, PortSecurity security, UmStartupMode mode)
    {
        int number = port is > 0 ? port.Value : security == PortSecurity.Secured ? 5061 : 5060;
        return new ListeningPort(computer, PortService.UmServer, PortProtocol.TCP, number, number)
        {
            Security = security,
            Listens = port is null || server.StartupMode is null ? null : port > 0 && (server.StartupMode == mode || server.StartupMode == UmStartupMode.Dual),
            IsChangeable = true,
            Source = Source.Confirmed("C.4"),
        };
    }

    private static ListeningPort OfFrontEnd(LyncComputer computer) =>
        new(computer.Fqdn.ToString(), PortService.FrontEnd, PortProtocol.TCP, PortTable.LyncPort, PortTable.LyncPort)
        {
            Security = PortSecurity.Secured,
            Listens = true,
            Source = Source.Confirmed("E.2 row 9"),
        };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
