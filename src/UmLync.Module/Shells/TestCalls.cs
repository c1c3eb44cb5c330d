using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Verification;

namespace UmLync.Cmdlets.Shells;

/// <summary>Places the test calls of the products, and reads what they answer. The credential goes to the cmdlet and nowhere else.</summary>
internal static class TestCalls
{
    public static TestAnswer Answer(IShell shell, TestCall call, PSCredential? credential)
    {
        List<ShellParameter> parameters = [.. ShellValues.Of(call.Call)];
        if (call.CredentialParameter is { } name)
        {
            parameters.Add(new ShellParameter(name, credential));
        }

        ShellAnswer answer = shell.Observe(call.Test, parameters);
        return answer.Problem is { IsOfMissingCommand: true }
            ? TestAnswer.NotThere(call)
            : TestAnswer.Of(call, [.. answer.Objects.Select(Properties)], answer.Warnings, answer.Problem?.Message);
    }

    private static Dictionary<string, string> Properties(PSObject shown) => shown.Properties
        .GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => string.Join(", ", shown.Texts(same.Key) ?? []), StringComparer.OrdinalIgnoreCase);
}
