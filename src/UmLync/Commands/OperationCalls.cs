using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>The one call of each operation (domain.md D.3, D.4, J.7). None of them asks, or has anything that could be previewed.</summary>
internal static class OperationCalls
{
    /// <summary>The application pool in which Outlook Web App runs on the back end.</summary>
    public const string OwaPool = "MSExchangeOWAAppPool";

    public static IReadOnlyList<CommandCall> For(Operation operation) =>
        operation.Kind == Operation.Publication ? [new CommandCall(Shell.Lync, null, "Enable-CsTopology", [.. CommandParameter.Unasked(hasForce: true)])]
        : operation.Kind == Operation.PinReset ? [new CommandCall(Shell.Exchange, null, "Set-UMMailboxPIN", [new("Identity", new CommandValue.Text(operation.Name)), .. CommandParameter.Unasked(hasForce: false)])]
        : operation.Kind == Operation.SettingRefresh ? [Refresh(operation.Name)]
        : [new CommandCall(Shell.Server, operation.Name, "Restart-WebAppPool", [new("Name", new CommandValue.Text(OwaPool))])];

    /// <summary>A reading cmdlet with an effect: it has neither <c>-Confirm</c> nor <c>-DomainController</c>.</summary>
    private static CommandCall Refresh(string server) => new(
        Shell.Exchange, null, "Get-ExchangeDiagnosticInfo",
        [
            new("Server", new CommandValue.Text(server)),
            new("Process", new CommandValue.Text("Microsoft.Exchange.Directory.TopologyService")),
            new("Component", new CommandValue.Text("VariantConfiguration")),
            new("Argument", new CommandValue.Text("Refresh")),
        ]);
}
