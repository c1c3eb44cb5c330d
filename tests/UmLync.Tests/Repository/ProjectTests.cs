using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace UmLync.Tests.Repository;

public class ProjectTests
{
    // design.md, "The house": dependencies point one way: Module, Cli → Connectors → UmLync.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["UmLync"] = [],
        ["UmLync.Connectors"] = ["UmLync"],
        ["UmLync.Module"] = ["UmLync.Connectors", "UmLync"],
        ["UmLync.Cli"] = ["UmLync.Connectors", "UmLync"],
    };

    [Fact]
    public void ProjectReferences_OfSource_PointOneWay() =>
        Contract.Holds("Module and Cli know Connectors, Connectors knows UmLync, and nobody the other way.",
            from project in WorkingTree.FilesIn("src/", ".csproj")
            from reference in References(project)
            where !Allowed[Path.GetFileNameWithoutExtension(project)].Contains(reference)
            select $"{project} references {reference}");

    [Fact]
    public void Solution_Projects_AreAllProjects()
    {
        string solution = WorkingTree.Text("UmLync.Module.sln").Replace('\\', '/');

        Contract.Holds("UmLync.Module.sln lists every project.",
            WorkingTree.FilesIn(string.Empty, ".csproj").Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void PackageVersions_OfProjects_StandInTheCentralFile() =>
        Contract.Holds("Package versions stand in src/Directory.Packages.props.",
            from project in WorkingTree.FilesIn(string.Empty, ".csproj")
            from package in XDocument.Parse(WorkingTree.Text(project)).Descendants("PackageReference")
            where package.Attribute("Version") is not null || package.Attribute("VersionOverride") is not null
            select $"{project}: {package.Attribute("Include")?.Value}");

    private static IEnumerable<string> References(string project) =>
        XDocument.Parse(WorkingTree.Text(project)).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
