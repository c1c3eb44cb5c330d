using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;

namespace UmLync.Tests.Commands.Contracts;

/// <summary>Binds a call to the contract of its cmdlet as PowerShell would, in one release of the product.</summary>
internal static class ContractBinder
{
    /// <summary>Why the call does not bind; empty when it does.</summary>
    public static IReadOnlyList<string> Faults(CommandCall call, string release)
    {
        if (!CmdletContract.Documented.TryGetValue(call.Name, out CmdletContract? cmdlet))
        {
            return [$"there is no {call.Name}"];
        }

        return cmdlet.Releases.Contains(release) ? Faults(call, cmdlet, release) : [$"{release} has no {call.Name}"];
    }

    /// <summary>Why the call does not bind to the contract; empty when it does.</summary>
    public static IReadOnlyList<string> Faults(CommandCall call, CmdletContract cmdlet, string release)
    {
        List<string> faults = [.. call.Parameters.SelectMany(parameter => Faults(parameter, cmdlet, release))];
        faults.AddRange(call.Parameters.GroupBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1).Select(same => $"-{same.Key} is given twice"));
        if (faults.Count == 0)
        {
            string[] fitting = [.. cmdlet.Sets.Keys.Where(set => Fits(call, cmdlet, set))];
            if (fitting.Length != 1)
            {
                faults.Add($"{fitting.Length} parameter sets fit, of {string.Join("; ", cmdlet.Sets.Select(set => $"{set.Key} ({string.Join(", ", set.Value)})"))}");
            }
        }

        return faults;
    }

    private static IEnumerable<string> Faults(CommandParameter given, CmdletContract cmdlet, string release)
    {
        if (!cmdlet.Parameters.TryGetValue(given.Name, out ParameterContract? parameter))
        {
            yield return $"there is no -{given.Name}";
        }
        else if (!parameter.Exists(release))
        {
            yield return $"{release} has no -{given.Name}";
        }
        else if (parameter.WhyNot(given.Value) is { } why)
        {
            yield return $"-{given.Name} {why}";
        }
        else if (given.Value is CommandValue.Text { Value.Length: 0 } && cmdlet.Sets.Values.Any(required => required.Contains(given.Name)))
        {
            yield return $"-{given.Name} is mandatory and takes no empty text";
        }
    }

    private static bool Fits(CommandCall call, CmdletContract cmdlet, string set) =>
        call.Parameters.All(given => cmdlet.Parameters[given.Name].IsIn(set))
        && cmdlet.Sets[set].All(required => call.Parameters.Any(given => string.Equals(given.Name, required, StringComparison.OrdinalIgnoreCase)));
}
