using System.Collections.Generic;
using System.Globalization;

namespace UmLync.Designers;

/// <summary>A name that no object has yet: the wanted one, or the first free of <c>name-2</c>, <c>name-3</c> ….</summary>
internal static class FreeName
{
    public static string For(string wanted, HashSet<string> taken)
    {
        string name = wanted;
        for (int number = 2; !taken.Add(name); number++)
        {
            string suffix = "-" + number.ToString(CultureInfo.InvariantCulture);
            name = wanted.Substring(0, System.Math.Min(wanted.Length, GatewayDesigner.LongestName - suffix.Length)) + suffix;
        }

        return name;
    }
}
