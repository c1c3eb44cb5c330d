using System;
using System.Linq;
using UmLync.Commands;

namespace UmLync.Tests.Commands;

/// <summary>A call in one line, for expectations and failures; not PowerShell, since nothing is quoted.</summary>
internal static class Said
{
    public static string By(CommandCall call) => string.Concat(
        call.Computer is null ? string.Empty : call.Computer + "> ", call.Name, string.Concat(call.Parameters.Select(parameter => " -" + parameter.Name + Value(parameter.Value))));

    private static string Value(CommandValue value) => value switch
    {
        CommandValue.Switch { IsOn: true } => string.Empty,
        CommandValue.Switch => ":off",
        CommandValue.Flag flag => " " + flag.Value,
        CommandValue.Number number => " " + number.Value,
        CommandValue.Text text => " " + text.Value,
        CommandValue.Texts texts => " [" + string.Join(", ", texts.Values) + "]",
        CommandValue.Edit edit => " +[" + string.Join(", ", edit.Added) + "] -[" + string.Join(", ", edit.Removed) + "]",
        CommandValue.Replacement list => " =[" + string.Join(", ", list.Values) + "]",
        CommandValue.Nothing => " nothing",
        CommandValue.Given given => " <" + given.Part + " of " + given.Thumbprint + ">",
        _ => throw new InvalidOperationException(value.GetType().Name),
    };
}
