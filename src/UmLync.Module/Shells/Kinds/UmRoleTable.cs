using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// What answers calls on the servers: in 2010 the UM server, in 2013 and 2016 the UM service and the call router (domain.md C.4).
/// The shell of one release lacks the cmdlets of the other; where no server is of the release that has the kind, there is none.
/// </summary>
internal sealed class UmRoleTable : KindTable
{
    private readonly Func<ExchangeServer, bool> _carries;

    public UmRoleTable(ResourceKind kind, string command, string nameShown, Func<ExchangeServer, bool> carries, params IReadOnlyList<KindRow> rows)
        : base(kind, command, [new KindRow("server", nameShown), .. rows]) => _carries = carries;

    /// <summary>
    /// The role of servers that are asked one by one where the list lacks them: whether Get-UMCallRouterSettings lists every
    /// server without -Server is not documented.
    /// </summary>
    public string? AskedByRole { get; init; }

    public static bool IsOf2010(ExchangeServer server) => server.Version is null || ExchangeReleases.Of(server) == ExchangeRelease.Exchange2010;

    public static bool IsOf2013Or2016(ExchangeServer server) =>
        server.Version is null || ExchangeReleases.Of(server) is ExchangeRelease.Exchange2013 or ExchangeRelease.Exchange2016;

    public override KindReading Read(ShellQuery query)
    {
        KindReading servers = ExchangeTables.Servers.Read(query);
        ExchangeServer[] carriers = [.. servers.Objects.Cast<ExchangeServer>().Where(_carries)];
        if (servers.Coverage.IsComplete && carriers.Length == 0)
        {
            return KindReading.All([]);
        }

        KindReading listed = base.Read(query);
        return AskedByRole is null || listed.Coverage.State == CoverageState.NotRead ? listed : Completed(listed, carriers, query);
    }

    private KindReading Completed(KindReading listed, ExchangeServer[] carriers, ShellQuery query)
    {
        List<Resource> objects = [.. listed.Objects];
        List<string> reasons = [.. listed.Coverage.Reason is { } reason ? [reason] : Enumerable.Empty<string>()];
        foreach (ExchangeServer server in carriers.Where(server => server.Roles?.Contains(AskedByRole!) == true && !listed.Objects.Any(role => Is(role, server))))
        {
            ShellAnswer answer = query.Ask(Command, TakesDomainController, new ShellParameter(Identity!, server.Name));
            if (answer.Problem is { IsOfMissingObject: false } problem)
            {
                reasons.Add(problem.Message);
            }

            objects.AddRange(Made(new ShellAnswer(answer.Objects), query).Objects.Where(role => Is(role, server)));
        }

        return KindReading.Some(objects, reasons);
    }

    private static bool Is(Resource role, ExchangeServer server) => StringComparer.OrdinalIgnoreCase.Equals(((IUmRole)role).Server, server.Name);
}
