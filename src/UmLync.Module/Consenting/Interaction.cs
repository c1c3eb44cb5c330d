using System;
using System.Linq;
using System.Management.Automation.Host;

namespace UmLync.Cmdlets.Consenting;

/// <summary>Whether a host can ask anybody. PowerShell does not say so before a question is put, and then it is too late.</summary>
internal static class Interaction
{
    // The host of a runspace that a program made without giving one.
    private const string HostOfPrograms = "Default Host";
    private const string Console = "ConsoleHost";

    public static bool IsPossible(PSHost host) =>
        host.Name != HostOfPrograms && (host.Name != Console || !Environment.GetCommandLineArgs().Any(IsNonInteractive));

    /// <summary>-NonInteractive, with any of the dashes that PowerShell takes, as far as it is needed to be told apart (-noni).</summary>
    internal static bool IsNonInteractive(string argument)
    {
        string name = argument.TrimStart('-', '/', '\u2013', '\u2014', '\u2015');
        return name.Length < argument.Length && name.Length >= 4 && "NonInteractive".StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }
}
