using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// The restart of a Windows service: on an Exchange server in its own PowerShell; on a Lync computer through the management
/// shell, which reaches other computers and has no single cmdlet for it (domain.md D.3, J.6).
/// </summary>
internal static class RestartCalls
{
    public static IReadOnlyList<CommandCall> For(WindowsService service)
    {
        CommandParameter name = new("Name", new CommandValue.Text(service.Name));
        if (service.Scope.Product == Product.Exchange)
        {
            // Restart-Service has -Force too, but there it restarts dependent services, which is more than was planned.
            return [new CommandCall(Shell.Server, service.Computer.ToString(), "Restart-Service", [name, .. CommandParameter.Unasked(hasForce: false)])];
        }

        CommandParameter computer = new("ComputerName", new CommandValue.Text(service.Computer.ToString()));
        return
        [
            new CommandCall(Shell.Lync, null, "Stop-CsWindowsService", [name, computer, .. CommandParameter.Unasked(hasForce: true)]),
            new CommandCall(Shell.Lync, null, "Start-CsWindowsService", [name, computer, .. CommandParameter.Unasked(hasForce: true)]),
        ];
    }
}
