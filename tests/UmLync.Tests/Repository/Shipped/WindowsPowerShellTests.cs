using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace UmLync.Tests.Repository.Shipped;

/// <summary>
/// What can be said of the module in Windows PowerShell 5.1 without running it there: everything that its assemblies reference is
/// part of .NET Framework 4.7.2 or lies beside them, and the manifest asks for no more than 5.1 has.
/// </summary>
[Trait("Feature", "R2")]
public sealed class WindowsPowerShellTests : IDisposable
{
    // Windows PowerShell 5.1 itself, which hosts the module.
    private const string Host = "System.Management.Automation";

    // The assemblies of .NET Framework 4.7.2 that are used (its redistribution list, FrameworkList.xml), with their versions.
    private static readonly Dictionary<string, Version> Framework = new()
    {
        ["mscorlib"] = new Version(4, 0, 0, 0),
        ["netstandard"] = new Version(2, 0, 0, 0),
        ["System"] = new Version(4, 0, 0, 0),
        ["System.Core"] = new Version(4, 0, 0, 0),
        ["System.Data"] = new Version(4, 0, 0, 0),
        ["System.DirectoryServices.Protocols"] = new Version(4, 0, 0, 0),
        ["System.Numerics"] = new Version(4, 0, 0, 0),
        ["System.Runtime"] = new Version(4, 1, 2, 0),
        ["System.Xml"] = new Version(4, 0, 0, 0),
        ["System.Xml.Linq"] = new Version(4, 0, 0, 0),
        ["System.IO.Compression"] = new Version(4, 2, 0, 0),
        ["System.Net.Http"] = new Version(4, 2, 0, 0),
    };

    private readonly IReadOnlyList<ShippedAssembly> _shipped = ShippedAssembly.In("out/UmLync/bin/net472");

    public void Dispose()
    {
        foreach (ShippedAssembly assembly in _shipped)
        {
            assembly.Dispose();
        }
    }

    [Fact]
    public void References_OfShippedAssemblies_AreOfTheFrameworkOrBeside()
    {
        HashSet<string> beside = [.. _shipped.Select(assembly => assembly.Name)];

        Assert.Contains("UmLync.Module", beside);
        Contract.Holds("What Windows PowerShell loads references .NET Framework 4.7.2, its host, and what is shipped beside it.",
            from assembly in _shipped
            from reference in assembly.References
            where !beside.Contains(reference.Name!)
                && !(reference.Name == Host && assembly.Name == "UmLync.Module" && reference.Version == new Version(3, 0, 0, 0))
                && !(Framework.TryGetValue(reference.Name!, out Version? version) && reference.Version! <= version)
            select $"{assembly}: {reference.Name} {reference.Version}");
    }

    // The loader of .NET Framework binds by the exact version; a resolver hands out what is shipped in the place of an older one.
    [Fact]
    public void References_BetweenShippedAssemblies_AreNoNewerThanWhatIsShipped()
    {
        Dictionary<string, Version> shipped = _shipped.ToDictionary(assembly => assembly.Name, assembly => AssemblyName.GetAssemblyName(assembly.File).Version!);

        Contract.Holds("What is shipped is as new as those who reference it ask for.",
            from assembly in _shipped
            from reference in assembly.References
            where shipped.TryGetValue(reference.Name!, out Version? version) && version < reference.Version
            select $"{assembly}: {reference.Name} {reference.Version}, shipped {shipped[reference.Name!]}");
    }

    // about_Module_Manifests: what Windows PowerShell 5.1 reads before it loads anything.
    [Fact]
    public void Manifest_Requirements_AreThoseOfBothEditions()
    {
        Assert.Equal(["Desktop", "Core"], Manifest.Values("CompatiblePSEditions"));
        Assert.Equal(["5.1"], Manifest.Values("PowerShellVersion"));
        Assert.Equal(["4.7.2"], Manifest.Values("DotNetFrameworkVersion"));
    }

    // Formats are read by both editions; 5.1 knows no view element of later versions, and scripts in them run in 5.1 too.
    [Fact]
    public void Formats_Scripts_UseNoOperatorOfPowerShell7()
    {
        string[] operators = [@"\?\?", @"\?\.", @"\?\[", "&&", @"\|\|", @"\s\?\s[^:]+\s:\s"];

        Contract.Holds("Script blocks of views are in the language of 5.1.",
            from file in WorkingTree.FilesIn("src/UmLync.Module/Formatting/", ".ps1xml")
            from Match script in Regex.Matches(WorkingTree.Text(file), "<ScriptBlock>(?<text>.*?)</ScriptBlock>", RegexOptions.Singleline)
            let text = System.Net.WebUtility.HtmlDecode(script.Groups["text"].Value)
            where operators.Any(later => Regex.IsMatch(text, later))
            select $"{file}: {text}");
    }
}
