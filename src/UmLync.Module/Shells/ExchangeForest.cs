using System;
using System.Linq;
using UmLync.Cmdlets.Shells.Kinds;
using UmLync.Cmdlets.Text;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells;

/// <summary>In which forest an Exchange organization is: its object lies in the configuration of the forest (domain.md C.2).</summary>
internal static class ExchangeForest
{
    /// <summary>The forest of the organization that the shell shows.</summary>
    /// <param name="shell">The shell.</param>
    /// <param name="otherwise">The forest where the shell does not tell; null where none is known.</param>
    /// <exception cref="UmLyncException">The shell does not tell.</exception>
    public static Fqdn Of(IShell shell, Fqdn? otherwise)
    {
        ShellAnswer answer = shell.Invoke(ExchangeTables.Organization.Command);
        string? name = answer.Whole().First?.Text("DistinguishedName");
        return TryParse(name, out Fqdn? forest) ? forest! : otherwise ?? throw new UmLyncException(new Message(nameof(CmdletMessages.ForestIsUnknown), shell.Name));
    }

    private static bool TryParse(string? text, out Fqdn? forest)
    {
        forest = null;
        if (!DistinguishedName.TryParse(text, out DistinguishedName? name))
        {
            return false;
        }

        string[] labels = [.. Ancestry(name).Where(level => level.FirstAttribute.Equals("DC", StringComparison.OrdinalIgnoreCase)).Select(level => level.FirstValue)];
        return Fqdn.TryParse(string.Join(".", labels), out forest);
    }

    private static System.Collections.Generic.IEnumerable<DistinguishedName> Ancestry(DistinguishedName name)
    {
        for (DistinguishedName? level = name; level is not null; level = level.Parent)
        {
            yield return level;
        }
    }
}
