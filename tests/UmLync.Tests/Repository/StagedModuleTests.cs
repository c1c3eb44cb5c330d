using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>What the build of the solution laid out in out/UmLync.</summary>
public class StagedModuleTests
{
    private static readonly string Folder = WorkingTree.PathOf("out/UmLync");

    private static IEnumerable<string> Files =>
        Directory.Exists(Folder)
            ? Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            : throw new DirectoryNotFoundException("There is no out/UmLync: build UmLync.Module.sln.");

    [Fact]
    public void Assemblies_OfPowerShell_AreNotShipped() =>
        Contract.Holds("The stub that the module compiles against is never shipped.",
            Files.Where(file => Path.GetFileName(file).StartsWith("System.Management.Automation", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Assemblies_ForPowerShell7_AreOurs() =>
        Contract.Holds("On PowerShell 7 only our own assemblies ship.",
            Files.Where(file => file.StartsWith(Path.Combine(Folder, "bin", "net8.0"), StringComparison.Ordinal)
                && !Path.GetFileName(file).StartsWith("UmLync", StringComparison.Ordinal)));

    [Fact]
    public void RootModule_OfBothEditions_IsThere() =>
        Contract.Holds("The root module of both editions is there.",
            Manifest.Values("RootModule").Where(file => file.EndsWith(".dll", StringComparison.Ordinal) && !File.Exists(Path.Combine(Folder, file))));

    [Fact]
    public void Manifest_Staged_IsTheSource() =>
        Assert.Equal(WorkingTree.Text("UmLync.psd1"), File.ReadAllText(Path.Combine(Folder, "UmLync.psd1")));
}
