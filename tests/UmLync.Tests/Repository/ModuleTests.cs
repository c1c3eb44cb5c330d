using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace UmLync.Tests.Repository;

public class ModuleTests
{
    private static readonly HashSet<string> ApprovedVerbs =
    [
        .. from verbs in (Type[])[typeof(VerbsCommon), typeof(VerbsCommunications), typeof(VerbsData), typeof(VerbsDiagnostic),
               typeof(VerbsLifecycle), typeof(VerbsOther), typeof(VerbsSecurity)]
           from verb in verbs.GetFields(BindingFlags.Public | BindingFlags.Static)
           select (string)verb.GetRawConstantValue()!,
    ];

    // Verbs that read, judge or write a file that the operator names; every other verb changes something.
    private static readonly HashSet<string> ReadingVerbs =
        ["Get", "Test", "Compare", "Connect", "Disconnect", "Resolve", "Trace", "Import", "Export", "ConvertTo", "ConvertFrom"];

    // What these make is an object in memory.
    private static readonly HashSet<string> Makers = ["New-UmLyncBlueprint", "New-UmLyncPlan"];

    [Fact]
    public void CmdletsToExport_Manifest_AreTheCmdletClasses() =>
        Contract.Same("The manifest exports exactly the cmdlets of the module.",
            "CmdletsToExport of UmLync.psd1", Manifest.Values("CmdletsToExport"),
            "src/UmLync.Module", [.. CmdletClass.All.Select(cmdlet => cmdlet.Name)]);

    [Fact]
    public void CmdletsToExport_Manifest_StandOneALineAndOnce() =>
        Contract.Holds("The manifest exports one cmdlet a line, each once.", [
            .. Manifest.Lines("CmdletsToExport").Where(line => line.Count(character => character == '\'') != 2),
            .. Manifest.Values("CmdletsToExport").GroupBy(name => name).Where(name => name.Count() > 1).Select(name => name.Key)]);

    [Theory]
    [InlineData("FunctionsToExport")]
    [InlineData("AliasesToExport")]
    [InlineData("VariablesToExport")]
    public void OtherExports_Manifest_AreEmpty(string entry) => Assert.Empty(Manifest.Values(entry));

    [Fact]
    public void ModuleVersion_Manifest_IsTheVersionOfTheAssemblies()
    {
        string version = XDocument.Parse(WorkingTree.Text("src/Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

        Assert.Equal([version], Manifest.Values("ModuleVersion"));
    }

    [Fact]
    public void FormatsAndTypes_Manifest_AreTheFilesOfTheModule() =>
        Contract.Same("The manifest names every format and type file, and only those.",
            "UmLync.psd1", [.. Manifest.Values("FormatsToProcess"), .. Manifest.Values("TypesToProcess")],
            "src/UmLync.Module/Formatting",
            [.. WorkingTree.FilesIn("src/UmLync.Module/Formatting/", ".ps1xml").Select(file => file["src/UmLync.Module/".Length..])]);

    [Fact]
    public void Cmdlets_Classes_AreSealedAndNamedAfterThemselves() =>
        Contract.Holds("A cmdlet is a sealed class <Verb><Noun>Command in a file of its own.",
            from cmdlet in CmdletClass.All
            let name = cmdlet.Verb + cmdlet.Noun + "Command"
            where !cmdlet.Type.IsSealed || cmdlet.Type.Name != name
                || !WorkingTree.FilesIn("src/UmLync.Module/", $"/{name}.cs").Any()
            select cmdlet.Name);

    [Fact]
    public void Cmdlets_Names_HaveApprovedVerbsAndOurNoun() =>
        Contract.Holds("A cmdlet has an approved verb and a noun that begins with UmLync.",
            CmdletClass.All.Where(cmdlet => !ApprovedVerbs.Contains(cmdlet.Verb) || !cmdlet.Noun.StartsWith("UmLync", StringComparison.Ordinal))
                .Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Cmdlets_Output_IsDeclared() =>
        Contract.Holds("A cmdlet declares what it writes.",
            CmdletClass.All.Where(cmdlet => !cmdlet.HasOutputType).Select(cmdlet => cmdlet.Name));

    [Fact]
    public void Cmdlets_ThatChange_SupportWhatIf() =>
        Contract.Holds("A cmdlet that changes something supports ShouldProcess.",
            CmdletClass.All.Where(cmdlet => !ReadingVerbs.Contains(cmdlet.Verb) && !Makers.Contains(cmdlet.Name) && !cmdlet.SupportsShouldProcess)
                .Select(cmdlet => cmdlet.Name));
}
