using System.Management.Automation;
using System.Reflection;

namespace UmLync.Cmdlets.Consenting;

/// <summary>What the operator said beforehand about asking: the common parameters, and the preference variables behind them.</summary>
internal sealed class Preferences
{
    private Preferences(PSCmdlet cmdlet)
    {
        bool? confirm = SwitchOf(cmdlet, "Confirm");
        IsWhatIf = SwitchOf(cmdlet, "WhatIf") ?? IsTrue(cmdlet.GetVariableValue("WhatIfPreference"));
        AsksForAll = confirm == true;
        NeverAsks = confirm == false || (confirm is null && ConfirmPreference(cmdlet) == ConfirmImpact.None);
    }

    /// <summary>Whether nothing is to be changed.</summary>
    public bool IsWhatIf { get; }

    /// <summary>Whether every change is to be asked for (-Confirm).</summary>
    public bool AsksForAll { get; }

    /// <summary>Whether nothing is to be asked (-Confirm:$false, or $ConfirmPreference is None).</summary>
    public bool NeverAsks { get; }

    public static Preferences Of(PSCmdlet cmdlet) => new(cmdlet);

    /// <summary>Whether the cmdlet does nothing but dangerous things, so that PowerShell itself asks for each.</summary>
    public static bool IsAlwaysDangerous(PSCmdlet cmdlet) =>
        cmdlet.GetType().GetCustomAttribute<CmdletAttribute>()?.ConfirmImpact == ConfirmImpact.High;

    private static bool? SwitchOf(PSCmdlet cmdlet, string name) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(name, out object? value) ? IsTrue(value) : null;

    private static bool IsTrue(object? value) => LanguagePrimitives.IsTrue(value);

    private static ConfirmImpact ConfirmPreference(PSCmdlet cmdlet) =>
        LanguagePrimitives.TryConvertTo(cmdlet.GetVariableValue("ConfirmPreference"), out ConfirmImpact impact) ? impact : ConfirmImpact.High;
}
