using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Permissions;

/// <summary>The rights in words, one word a right, and back.</summary>
public static class AdRightNames
{
    private static readonly (AdRights Generic, AdRights Meaning)[] Generics =
    [
        (AdRights.AnyRead, AdRights.GenericRead),
        (AdRights.AnyWrite, AdRights.GenericWrite),
        (AdRights.AnyExecute, AdRights.GenericExecute),
        (AdRights.AnyAll, AdRights.GenericAll),
    ];

    /// <summary>The rights that generic ones stand for in Active Directory. Source: [MS-ADTS], section 5.1.3.2.</summary>
    public static AdRights Mapped(this AdRights rights) => Generics.Aggregate(
        rights, (mapped, row) => (mapped & row.Generic) == 0 ? mapped : (mapped & ~row.Generic) | row.Meaning);

    /// <summary>The single rights by name; a bit that has none, as a hexadecimal number.</summary>
    public static NameSet Named(this AdRights rights) => new(
        from bit in Enumerable.Range(0, 32)
        let right = (AdRights)(1u << bit)
        where (rights.Mapped() & right) != 0
        select Enum.IsDefined(typeof(AdRights), right) ? right.ToString() : "0x" + ((uint)right).ToString("X8", CultureInfo.InvariantCulture));

    /// <summary>The rights of these names, among them the four that stand for several; null when one is none of them.</summary>
    public static AdRights? Of(IEnumerable<string> names)
    {
        AdRights rights = AdRights.None;
        foreach (string name in names)
        {
            if (!Enum.TryParse(name, ignoreCase: true, out AdRights right) && !IsNumber(name, out right))
            {
                return null;
            }

            rights |= right;
        }

        return rights.Mapped();
    }

    /// <summary>
    /// The names with those of the single rights that they stand for: GenericRead contains ListChildren and ReadProperty. A name
    /// that is not known stays as it is.
    /// </summary>
    public static NameSet WithContained(NameSet names) => names.With(names.SelectMany(name => Of([name]) is { } rights ? rights.Named() : NameSet.Empty));

    private static bool IsNumber(string name, out AdRights right)
    {
        bool isNumber = name.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            & uint.TryParse(name.Length > 2 ? name.Substring(2) : string.Empty, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint bits);
        right = (AdRights)bits;
        return isNumber;
    }
}
