namespace UmLync.Tests.Commands.Contracts;

/// <summary>
/// Commands of Windows PowerShell itself, which the Exchange and Lync reference does not describe. Source: Microsoft's reference
/// of the module Microsoft.PowerShell.Management, Windows PowerShell 5.1.
/// </summary>
internal static class WindowsContracts
{
    public const string Release = "Windows PowerShell 5.1";

    /// <summary>
    /// Restarts a service of this computer. Force does not stop a question, as it does elsewhere: it also restarts the services
    /// that depend on this one.
    /// </summary>
    public static CmdletContract RestartService { get; } = CmdletContract.Parse("""
        {
          "name": "Restart-Service",
          "releases": ["Windows PowerShell 5.1"],
          "sets": {
            "InputObject": { "required": ["InputObject"] },
            "Default": { "required": ["Name"] },
            "DisplayName": { "required": ["DisplayName"] }
          },
          "parameters": {
            "Force": { "type": "SwitchParameter", "isSwitch": true },
            "InputObject": { "type": "ServiceController[]", "sets": ["InputObject"] },
            "Name": { "type": "String[]", "sets": ["Default"] },
            "PassThru": { "type": "SwitchParameter", "isSwitch": true },
            "DisplayName": { "type": "String[]", "sets": ["DisplayName"] },
            "Include": { "type": "String[]" },
            "Exclude": { "type": "String[]" },
            "WhatIf": { "type": "SwitchParameter", "isSwitch": true },
            "Confirm": { "type": "SwitchParameter", "isSwitch": true }
          }
        }
        """);

    /// <summary>Recycles an application pool of this computer: of the module WebAdministration, which comes with IIS.</summary>
    public static CmdletContract RestartWebAppPool { get; } = CmdletContract.Parse("""
        {
          "name": "Restart-WebAppPool",
          "releases": ["Windows PowerShell 5.1"],
          "sets": {
            "Default": { "required": ["Name"] }
          },
          "parameters": {
            "Name": { "type": "String[]" },
            "PassThru": { "type": "SwitchParameter", "isSwitch": true }
          }
        }
        """);
}
