using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;

namespace UmLync.Cmdlets.Shells;

/// <summary>The parameters of a call as values that a pipeline passes on.</summary>
internal static class ShellValues
{
    public static IEnumerable<ShellParameter> Of(CommandCall call) => call.Parameters.Select(parameter => new ShellParameter(parameter.Name, Of(parameter.Value)));

    private static object? Of(CommandValue value) => value switch
    {
        CommandValue.Text text => text.Value,
        CommandValue.Flag flag => flag.Value,
        CommandValue.Number number => number.Value,
        CommandValue.Switch option => option.IsOn,
        CommandValue.Texts texts => texts.Values.ToArray(),
        CommandValue.Edit edit => Table(edit),
        CommandValue.Replacement list => new System.Collections.Hashtable { ["Replace"] = list.Values.ToArray() },
        _ => null,
    };

    // A Hashtable, since that is what the type converters of the products know.
    private static System.Collections.Hashtable Table(CommandValue.Edit edit)
    {
        System.Collections.Hashtable table = [];
        foreach ((string name, IReadOnlyList<string> values) in new[] { ("Add", edit.Added), ("Remove", edit.Removed) })
        {
            if (values.Count > 0)
            {
                table.Add(name, values.ToArray());
            }
        }

        return table;
    }
}
