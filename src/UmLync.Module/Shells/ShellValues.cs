using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;
using UmLync.Connectors.Certificates;

namespace UmLync.Cmdlets.Shells;

/// <summary>The parameters of a call as values that a pipeline passes on.</summary>
internal static class ShellValues
{
    /// <summary>The parameters of a call that takes no file.</summary>
    public static IEnumerable<ShellParameter> Of(CommandCall call) => Of(call, new LentFiles());

    /// <summary>The parameters of a call. Of the files that a run has lent, content and password go from here to the command and nowhere else.</summary>
    /// <exception cref="UmLync.Text.UmLyncException">CertificateFileIsNeeded: the call imports a certificate whose file is not lent.</exception>
    public static IEnumerable<ShellParameter> Of(CommandCall call, LentFiles files) => call.Parameters
        .Where(parameter => parameter.Value is not CommandValue.Given { Part: GivenPart.Password } given || files.Of(given.Thumbprint).Password.Length > 0)
        .Select(parameter => new ShellParameter(parameter.Name, Of(parameter.Value, files)));

    private static object? Of(CommandValue value, LentFiles files) => value switch
    {
        CommandValue.Given { Part: GivenPart.Content } given => files.Of(given.Thumbprint).Content,
        CommandValue.Given given => files.Of(given.Thumbprint).Password,
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
