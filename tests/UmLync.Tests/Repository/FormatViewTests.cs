using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using UmLync.Cmdlets;
using UmLync.Connectors.Lab;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>The format views name types and properties as text; these tests hold them against the assemblies.</summary>
public class FormatViewTests
{
    private const int Widest = 120;

    private static readonly Assembly[] Assemblies = [typeof(Topology).Assembly, typeof(LabEstate).Assembly, typeof(UmLyncCommand).Assembly];

    private static readonly (string Type, XElement View)[] Views =
    [
        .. from file in WorkingTree.FilesIn("src/UmLync.Module/Formatting/", ".ps1xml")
           from view in XDocument.Parse(WorkingTree.Text(file)).Descendants("View")
           from type in view.Element("ViewSelectedBy")!.Elements("TypeName")
           select (type.Value, view),
    ];

    [Fact]
    public void Types_OfViews_AreThere() =>
        Contract.Holds("A view is for a type of ours.", Views.Where(view => TypeOf(view.Type) is null).Select(view => view.Type));

    [Fact]
    public void Types_OfViews_HaveTableListAndWideView() =>
        Contract.Holds("A type has a table, a list and a wide view.",
            from views in Views.GroupBy(view => view.Type)
            from control in (string[])["TableControl", "ListControl", "WideControl"]
            where views.Count(view => view.View.Element(control) is not null) != 1
            select $"{views.Key}: {control}");

    [Fact]
    public void Output_OfCmdlets_HasViews() =>
        Contract.Holds("What a cmdlet of ours writes has views.",
            from cmdlet in CmdletClass.All
            from output in cmdlet.Output
            where Assemblies.Contains(output.Assembly) && !Views.Any(view => view.Type == output.FullName)
            select $"{cmdlet.Name} writes {output.FullName}");

    [Fact]
    public void Properties_OfViews_AreThere() =>
        Contract.Holds("A view shows properties that there are.",
            from view in Views
            from property in view.View.Descendants("PropertyName")
            where TypeOf(view.Type)?.GetProperty(property.Value) is null
            select $"{view.Type}.{property.Value}");

    [Fact]
    public void Scripts_OfViews_ReadWhatIsThere() =>
        Contract.Holds("The scripts of a view read properties and methods that there are.",
            from view in Views
            from script in view.View.Descendants("ScriptBlock")
            from Match path in Regex.Matches(script.Value, @"\$_((?:\.\w+(?:\(\))?)*)")
            where !Reads(TypeOf(view.Type), path.Groups[1].Value)
            select $"{view.Type}: {script.Value}");

    [Fact]
    public void Scripts_OfViews_CallCellsThatAreThere() =>
        Contract.Holds("The scripts of a view call public methods of one class.",
            from view in Views
            from script in view.View.Descendants("ScriptBlock")
            from Match call in Regex.Matches(script.Value, @"\[([\w.]+)\]::(\w+)\(")
            where TypeOf(call.Groups[1].Value)?.GetMethods().Any(method => method.IsStatic && method.Name == call.Groups[2].Value) != true
            select $"{view.Type}: {script.Value}");

    [Fact]
    public void Tables_OfViews_Fit() =>
        Contract.Holds($"The columns of a table have widths that make {Widest} characters at most.",
            from view in Views
            let columns = view.View.Descendants("TableColumnHeader").ToArray()
            where columns.Length > 0
            let width = columns.Sum(column => (int?)column.Element("Width") ?? Widest) + columns.Length - 1
            where width > Widest
            select $"{view.Type}: {width}");

    [Fact]
    public void Tables_OfViews_HaveACellForEachColumn() =>
        Contract.Holds("A table has as many cells as columns.",
            from view in Views
            where view.View.Descendants("TableColumnHeader").Count() != view.View.Descendants("TableColumnItem").Count()
            select view.Type);

    private static bool Reads(Type? type, string path)
    {
        foreach (string step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            string name = step.TrimEnd('(', ')');
            type = name == step ? type?.GetProperty(name)?.PropertyType ?? CountOf(type, name) : type?.GetMethod(name, Type.EmptyTypes)?.ReturnType;
        }

        return type is not null;
    }

    // A list that is published as an interface inherits Count from another.
    private static Type? CountOf(Type? type, string name) =>
        name == "Count" && type?.GetInterfaces().Any(parent => parent.IsGenericType && parent.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)) == true ? typeof(int) : null;

    private static Type? TypeOf(string name) => Assemblies.Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is { IsPublic: true });
}
