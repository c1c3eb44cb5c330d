using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Ports;
using UmLync.Values;

namespace UmLync.CallTrace;

/// <summary>
/// Whether a trace goes where an answer sends it. A server that answers is not therefore to be believed: a trace goes only to the UM
/// servers of the estate and to hosts that the operator names, there only to ports of Unified Messaging, never from an encrypted
/// line to one that is not, nowhere twice, and not further than calls are documented to be sent.
/// </summary>
public sealed class RedirectPolicy
{
    private static readonly HashSet<int> KnownPorts =
        [.. PortTable.Rows.Where(row => row.Protocol == PortProtocol.TCP).Select(row => row.First)];

    private readonly HashSet<string> _hosts;
    private readonly HashSet<string> _endpoints;

    internal RedirectPolicy(IEnumerable<string> hosts, IEnumerable<string> endpoints)
    {
        _hosts = new HashSet<string>(hosts, StringComparer.OrdinalIgnoreCase);
        _endpoints = new HashSet<string>(endpoints, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a trace may go there at all.</summary>
    public bool Allows(TraceEndpoint endpoint) =>
        _endpoints.Contains(endpoint.ToString()) || (_hosts.Contains(endpoint.Host) && KnownPorts.Contains(endpoint.Port));

    /// <summary>Whether a trace that began at a server, and has come this way, goes where it is sent now.</summary>
    /// <param name="begin">Where it began.</param>
    /// <param name="way">Where it has been, the last one being who answers.</param>
    /// <param name="answer">What it is answered.</param>
    public RedirectDecision Decide(TraceTarget begin, IReadOnlyList<TraceEndpoint> way, TraceAnswer answer)
    {
        TraceEndpoint here = way[way.Count - 1];
        if (answer.Contact?.From(here.IsTls) is not { } next)
        {
            return RedirectDecision.Refuse(TraceFaults.RedirectNamesNobody(here, answer));
        }

        TraceFault? fault = here.IsTls && !next.IsTls ? TraceFaults.RedirectDropsTls(here, next)
            : way.Contains(next) ? TraceFaults.RedirectsInCircle(here, next)
            : !Allows(next) ? TraceFaults.RedirectLeavesEstate(here, next)
            : way.Count > begin.MostRedirects ? TraceFaults.RedirectsTooOften(here, next, begin.MostRedirects)
            : null;
        return fault is null ? RedirectDecision.Follow(TargetAt(next, begin, answer.Contact.Uri)) : RedirectDecision.Refuse(fault);
    }

    private static TraceTarget TargetAt(TraceEndpoint endpoint, TraceTarget begin, string callee) =>
        new(begin.Direction, endpoint, ServiceAt(endpoint.Port, begin), begin.Source)
        {
            Name = Fqdn.TryParse(endpoint.Host, out Fqdn? name) ? name : null,
            Callee = callee,
            EncryptsVoice = begin.EncryptsVoice,
            Known = begin.Known.WithoutPorts(),
        };

    private static PortService ServiceAt(int port, TraceTarget begin) =>
        PortTable.Rows.FirstOrDefault(row => row.Protocol == PortProtocol.TCP && row.First == port && row.Service != PortService.CallRouter)?.Service ?? begin.Service;
}
