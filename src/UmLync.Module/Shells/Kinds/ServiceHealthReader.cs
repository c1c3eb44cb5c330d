using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// What Test-ServiceHealth says of the Exchange servers: one call a server, which gives an object for each of its roles. A Client
/// Access server of Exchange 2013 gives what is not to be expected, and is not asked (domain.md C.4).
/// </summary>
internal sealed class ServiceHealthReader() : KindReader(ServiceHealth.Schema)
{
    public override KindReading Read(ShellQuery query)
    {
        KindReading servers = ExchangeTables.Servers.Read(query);
        List<Resource> healths = [];
        List<string> reasons = [.. servers.Coverage.Reason is { } reason ? [reason] : Enumerable.Empty<string>()];
        foreach (ExchangeServer server in servers.Objects.Cast<ExchangeServer>().Where(IsAsked))
        {
            ShellAnswer answer = query.Ask("Test-ServiceHealth", takesDomainController: true, new ShellParameter("Server", server.Name));
            IReadOnlyList<string>?[] lists = [.. answer.Objects.Select(role => role.Texts("ServicesNotRunning"))];
            if (answer.Problem is { } problem)
            {
                reasons.Add(problem.Message);
            }
            else
            {
                healths.Add(new ServiceHealth
                {
                    Scope = query.Scope,
                    Server = server.Name,
                    NotRunning = lists.Length == 0 || Array.Exists(lists, list => list is null) ? null : new NameSet(lists.SelectMany(list => list!)),
                });
            }
        }

        return KindReading.Some(healths, reasons);
    }

    private static bool IsAsked(ExchangeServer server) =>
        ExchangeReleases.Of(server) != ExchangeRelease.Exchange2013 || server.Roles?.Contains("Mailbox") == true;
}
