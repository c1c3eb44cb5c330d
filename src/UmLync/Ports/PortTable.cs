using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Topologies;
using static UmLync.Ports.PortSecurity;
using static UmLync.Topologies.UmStartupMode;

namespace UmLync.Ports;

/// <summary>
/// The ports of Unified Messaging, as data (domain.md J.8). Both ports of a pair are open under Dual only; one that the startup
/// mode closes is no fault (H 46).
/// </summary>
public static class PortTable
{
    /// <summary>The port at which a Lync pool takes the calls and notifications of Exchange (domain.md E.2 row 9).</summary>
    public const int LyncPort = 5061;

    private static readonly Source Listening = Source.Confirmed("J.8");
    private static readonly Source ByMode = Source.Inferred("J.8, H 46");

    private static readonly UmStartupMode[] Plain = [TCP, Dual];
    private static readonly UmStartupMode[] Encrypted = [TLS, Dual];
    private static readonly UmStartupMode[] All = [TCP, TLS, Dual];

    /// <summary>The rows, in the order of the document.</summary>
    public static IReadOnlyList<PortRow> Rows { get; } =
    [
        new(PortService.CallRouter, PortProtocol.TCP, 5060, 5060, Unsecured, Plain, isChangeable: true, ByMode),
        new(PortService.CallRouter, PortProtocol.TCP, 5061, 5061, Secured, Encrypted, isChangeable: true, ByMode),
        new(PortService.UmService, PortProtocol.TCP, 5062, 5062, Unsecured, Plain, isChangeable: false, ByMode),
        new(PortService.UmService, PortProtocol.TCP, 5063, 5063, Secured, Encrypted, isChangeable: false, ByMode),
        new(PortService.UmWorker, PortProtocol.TCP, 5065, 5065, Any, All, isChangeable: false, Listening),
        new(PortService.UmWorker, PortProtocol.TCP, 5066, 5066, Any, [Dual], isChangeable: false, Listening),
        new(PortService.UmWorker, PortProtocol.TCP, 5067, 5067, Any, All, isChangeable: false, Listening),
        new(PortService.UmWorker, PortProtocol.TCP, 5068, 5068, Any, [Dual], isChangeable: false, Listening),
        new(PortService.Media, PortProtocol.UDP, 1024, 65535, Any, All, isChangeable: true, Source.Confirmed("J.8, H 36")),
    ];
}
