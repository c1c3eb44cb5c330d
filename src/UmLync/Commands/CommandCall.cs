using System.Collections.Generic;

namespace UmLync.Commands;

/// <summary>Where a command runs.</summary>
public enum Shell
{
    /// <summary>The Exchange Management Shell.</summary>
    Exchange,

    /// <summary>The Lync Server or Skype for Business Server Management Shell.</summary>
    Lync,

    /// <summary>Windows PowerShell on one server.</summary>
    Server,
}

/// <summary>One call of a cmdlet: its name and its parameters, in order.</summary>
public sealed record CommandCall(Shell Shell, string? Computer, string Name, IReadOnlyList<CommandParameter> Parameters)
{
    /// <summary>Whether the cmdlet takes the domain controller on which it works: those that change the directory do.</summary>
    public bool TakesDomainController => Shell == Shell.Exchange ? Name != "Get-ExchangeDiagnosticInfo" : Name is "Set-CsUser" or "Grant-CsDialPlan" or "Grant-CsVoicePolicy" or "Set-CsExUmContact" or "Move-CsExUmContact";
}

/// <summary>A parameter of a call.</summary>
public sealed record CommandParameter(string Name, CommandValue Value)
{
    /// <summary>
    /// What ends every writing call: the product does not ask again, because UmLync has asked. Never <c>-WhatIf</c>: what is only
    /// previewed is not called at all.
    /// </summary>
    internal static IEnumerable<CommandParameter> Unasked(bool hasForce)
    {
        yield return new CommandParameter("Confirm", new CommandValue.Switch(IsOn: false));
        if (hasForce)
        {
            yield return new CommandParameter("Force", new CommandValue.Switch(IsOn: true));
        }
    }
}
