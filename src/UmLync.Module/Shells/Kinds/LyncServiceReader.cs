using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// The Front End service of the computers of pools: one call a computer, since the cmdlet shows one at a time (domain.md D.3). Which
/// settings a running service has read is not shown, so that a pending restart is unread here.
/// </summary>
internal sealed class LyncServiceReader() : KindReader(WindowsService.OfLync)
{
    private static readonly KindTable Services = new(
        WindowsService.OfLync, "Get-CsWindowsService", new("name", "Name"), new("state", "Status"));

    public override KindReading Read(ShellQuery query)
    {
        KindReading computers = LyncTables.Computers.Read(query);
        List<Resource> services = [];
        List<string> reasons = [.. computers.Coverage.Reason is { } reason ? [reason] : Enumerable.Empty<string>()];
        foreach (LyncComputer computer in computers.Objects.Cast<LyncComputer>())
        {
            ShellAnswer answer = Ask(query, computer.Fqdn.ToString(), WindowsService.FrontEnd);
            KindReading reading = Services.Made(Found(answer), query, ("computer", computer.Fqdn.ToString()));
            services.AddRange(reading.Objects);
            reasons.AddRange(reading.Coverage.Reason is { } shortfall ? [computer.Fqdn + ": " + shortfall] : []);
        }

        return KindReading.Some(services, reasons);
    }

    public override Resource? Read(ShellQuery query, ResourceKey key)
    {
        string[] parts = key.Name.Split(['\\'], 2);
        if (parts.Length < 2 || !Fqdn.TryParse(parts[0], out _))
        {
            return null;
        }

        ShellAnswer answer = Found(Ask(query, parts[0], parts[1]));
        return answer.Problem is { } problem ? throw problem : Services.Made(answer, query, ("computer", parts[0])).Objects.FirstOrDefault(service => service.Key == key);
    }

    private static ShellAnswer Ask(ShellQuery query, string computer, string service) => query.Ask(
        Services.Command, takesDomainController: false, new ShellParameter("Name", service), new ShellParameter("ComputerName", computer), new ShellParameter("ExcludeActivityLevel", true));

    /// <summary>A computer without the service has none to show.</summary>
    private static ShellAnswer Found(ShellAnswer answer) => answer.Problem is { IsOfMissingObject: true } ? new ShellAnswer(answer.Objects) : answer;
}
