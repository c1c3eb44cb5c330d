using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.CallTrace;

/// <summary>What a trace will do: at which servers it begins, whom it calls, and where it may be sent on.</summary>
public sealed class TracePlan
{
    /// <summary>
    /// How many requests a call takes at most: INVITE, CANCEL where nobody answers, and ACK and BYE where somebody has answered after
    /// all (RFC 3261, sections 9.1, 13.2.2.4 and 15.1.1).
    /// </summary>
    public const int RequestsOfCall = 4;

    private const int RequestsOfOptions = 1;

    private TracePlan(IReadOnlyList<TraceTarget> targets, RedirectPolicy redirects, IReadOnlyList<Message> leftOut, bool invites)
    {
        Targets = targets;
        Redirects = redirects;
        LeftOut = leftOut;
        Invites = invites;
    }

    /// <summary>The servers at which it begins, in the order in which they are tried.</summary>
    public IReadOnlyList<TraceTarget> Targets { get; }

    /// <summary>Where an answer may send it.</summary>
    public RedirectPolicy Redirects { get; }

    /// <summary>What cannot be traced, and why.</summary>
    public IReadOnlyList<Message> LeftOut { get; }

    /// <summary>Whether calls are made; otherwise nobody is called, and servers are only asked what they can do.</summary>
    public bool Invites { get; }

    /// <summary>How many requests are sent at most, everything taken together.</summary>
    public int MostRequests => Targets.Sum(target => (1 + target.MostRedirects) * (RequestsOfOptions + (Invites ? RequestsOfCall : 0)));

    /// <summary>The same without calls.</summary>
    public TracePlan WithoutCalls() => new(Targets, Redirects, LeftOut, invites: false);

    /// <summary>The plan of a trace through an estate.</summary>
    /// <exception cref="UmLyncException">What is to be traced is not in the estate, or nothing of it can be.</exception>
    public static TracePlan Of(IEstateView estate, TraceRequest request)
    {
        if (request.Invites && !request.NamesOne)
        {
            throw new UmLyncException(new Message(nameof(TraceMessages.CallNeedsOneSubject)));
        }

        List<Message> leftOut = [];
        TraceRoutes routes = new(estate, request, leftOut);
        TraceTarget[] targets =
        [
            .. TraceSubject.Of(estate, request).SelectMany(routes.Of)
                .GroupBy(target => (target.Direction, target.Endpoint)).Select(same => same.First()).OrderBy(target => target.Direction),
        ];
        return targets.Length == 0
            ? throw new UmLyncException(leftOut.FirstOrDefault() ?? new Message(nameof(TraceMessages.NothingToTrace)))
            : new TracePlan(targets, routes.Redirects, leftOut.AsReadOnly(), request.Invites);
    }
}
