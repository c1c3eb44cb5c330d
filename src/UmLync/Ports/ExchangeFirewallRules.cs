using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Ports;

/// <summary>
/// The eight inbound rules of the Windows Firewall that Exchange setup makes. They are static, and allow inbound traffic of
/// their program without restriction of ports (domain.md J.8): what narrows them has to be adapted when a port changes.
/// </summary>
public static class ExchangeFirewallRules
{
    /// <summary>The names, in the order of the document.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "SESWorker (GFW) (TCP-In)",
        "UMCallRouter (GFW) (TCP-In)",
        "UMCallRouter (TCP-In)",
        "UMService (GFW) (TCP-In)",
        "UMService (TCP-In)",
        "UMWorkerProcess \u2013 RPC (TCP-In)",
        "UMWorkerProcess (GFW) (TCP-In)",
        "UMWorkerProcess (TCP-In)",
    ];

    /// <summary>The rules through which connections to the service pass.</summary>
    public static IEnumerable<string> Of(PortService service) => Names.Where(name => name.StartsWith(
        service switch
        {
            PortService.CallRouter => "UMCallRouter ",
            PortService.UmService or PortService.UmServer => "UMService ",
            PortService.UmWorker or PortService.Media => "UMWorkerProcess ",
            _ => "\0",
        },
        StringComparison.Ordinal));

    /// <summary>Whether the display name is that of one of the rules, whichever dash it has.</summary>
    public static bool Contain(string name) => Find(name) is not null;

    /// <summary>The rule as the document writes it; null where the name is none of them.</summary>
    public static string? Find(string name) => Names.FirstOrDefault(known => StringComparer.OrdinalIgnoreCase.Equals(Plain(known), Plain(name)));

    /// <summary>The rules that are not among the given names. Editions differ in the dash of one of them (H 31).</summary>
    public static IReadOnlyList<string> MissingFrom(IEnumerable<string> names)
    {
        HashSet<string> present = new(names.Select(Plain), StringComparer.OrdinalIgnoreCase);
        return [.. Names.Where(name => !present.Contains(Plain(name)))];
    }

    private static string Plain(string name) => string.Concat(name.Trim().Select(character => character is (>= '\u2010' and <= '\u2015') or '\u2212' ? '-' : character));
}
