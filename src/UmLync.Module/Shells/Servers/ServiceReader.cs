using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// The UM service and the UM call router as Windows services (domain.md C.4). A process that is younger than the last change of its
/// settings has read them all, and no restart is pending (E.2 row 3). Of an older one that cannot be told, and stays unread: most
/// changes, such as that of the dial plans, need no restart, and the time is that of the whole object.
/// </summary>
internal sealed class ServiceReader(Func<SettingTimes> changes) : ServerReader(WindowsService.OfExchange)
{
    private SettingTimes? _changes;

    public override void Begin() => _changes = changes();

    public override bool Concerns(ExchangeServer server) => server.Roles is null || server.Roles.Any(role => role is "Mailbox" or "ClientAccess" or "UnifiedMessaging");

    public override bool IsOf(ResourceKey key, ExchangeServer server) => key.Name.StartsWith(server.Fqdn + "\\", StringComparison.OrdinalIgnoreCase);

    public override IReadOnlyList<Resource> Read(IShell shell, ExchangeServer server)
    {
        IReadOnlyDictionary<string, DateTimeOffset> starts = ProcessTimes.Of(shell, UmService.ServiceName, UmCallRouter.ServiceName);
        return
        [
            .. from service in shell.Services(UmService.ServiceName, UmCallRouter.ServiceName)
               let name = service.Text("ServiceName")
               where name is not null
               select new WindowsService
               {
                   Scope = server.Scope,
                   Computer = server.Fqdn!,
                   Name = name,
                   State = Enum.TryParse(service.Text("Status"), ignoreCase: true, out ServiceState state) ? state : null,
                   Pending = starts.TryGetValue(name, out DateTimeOffset start) && _changes?.Of(server.Name, name) < start ? false : null,
               },
        ];
    }
}
