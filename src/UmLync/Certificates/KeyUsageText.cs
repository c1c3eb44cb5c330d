using System;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Certificates;

/// <summary>Key usages as a topology writes them: their names, none where the certificate has no such extension.</summary>
internal static class KeyUsageText
{
    /// <summary>Every use, which is what a certificate without the extension allows.</summary>
    public const KeyUsages Any = (KeyUsages)511;

    public static KeyUsages Read(NameSet names) =>
        names.Count == 0 ? Any : names.Aggregate(KeyUsages.None, (usages, name) => usages | Parse(name));

    private static KeyUsages Parse(string name) => Enum.TryParse(name, ignoreCase: true, out KeyUsages usage) ? usage : KeyUsages.None;
}
