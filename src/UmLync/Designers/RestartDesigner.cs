using System;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// Restarts the services of a computer because the operator asks, pending or not; the planner orders them: UM, call router,
/// Front End (domain.md H 43).
/// </summary>
public sealed class RestartDesigner : IDesigner
{
    private static readonly Source Order = Source.Inferred("H 43");

    private readonly string _computer;
    private readonly string? _service;

    /// <summary>A designer for one service of the computer, or for all that UmLync knows there.</summary>
    /// <param name="computer">The FQDN of the computer.</param>
    /// <param name="service">The name of the service, such as MSExchangeUM.</param>
    public RestartDesigner(string computer, string? service = null)
    {
        _computer = computer;
        _service = service;
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        WindowsService[] all = [.. draft.All(WindowsService.OfExchange).Concat(draft.All(WindowsService.OfLync))];
        WindowsService[] asked = [.. all.Where(service => Is(service.Computer.ToString(), _computer) && (_service is null || Is(service.Name, _service)))];
        if (asked.Length == 0)
        {
            string wanted = _service is null ? _computer : _computer + "\\" + _service;
            throw new UmLyncException(new Message(nameof(Messages.ServiceIsNotThere), wanted, Nearest.Listed(wanted, all.Select(service => service.Key.Name))));
        }

        foreach (WindowsService service in asked)
        {
            draft.RestartAnyway(service, new Because(new Message(nameof(ReasonMessages.RestartIsAsked), service.Key.Name), Order));
        }
    }

    private static bool Is(string name, string wanted) => StringComparer.OrdinalIgnoreCase.Equals(name, wanted);
}
