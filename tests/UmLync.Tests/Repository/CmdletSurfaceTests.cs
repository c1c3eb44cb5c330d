using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using UmLync.Cmdlets;
using Xunit;

namespace UmLync.Tests.Repository;

public class CmdletSurfaceTests
{
    private const string Agreed = "tests/UmLync.Tests/Repository/cmdlet-surface.txt";

    [Fact]
    public void Surface_OfTheModule_IsTheAgreedOne()
    {
        string[] lines = [.. CmdletClass.All.OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal).SelectMany(Lines)];
        string[] agreed = WorkingTree.Text(Agreed).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (!lines.SequenceEqual(agreed, StringComparer.Ordinal))
        {
            File.WriteAllText(WorkingTree.PathOf("out/cmdlet-surface.txt"), string.Join('\n', lines) + "\n");
        }

        Contract.Same($"The cmdlets are those of {Agreed}: a difference is a decision, and out/cmdlet-surface.txt holds the new text.",
            Agreed, agreed, "src/UmLync.Module", lines);
        Assert.Equal(agreed, lines);
    }

    [Fact]
    public void Categories_OfErrors_AreForErrorsThatThereAre()
    {
        HashSet<string> texts = [.. TextResource.English.SelectMany(resource => resource.Texts).Select(text => text.Key)];

        Contract.Holds("A category is given to an error that has a text and an action.",
            Errors.Categories.Keys.Where(id => !texts.Contains(id) || !texts.Contains(id + "_Action")));
    }

    [Fact]
    public void ParameterSets_OfCmdlets_AreConstants() =>
        Contract.Holds("The name of a parameter set is a constant of its class, so that no comparison can miss it.",
            from file in WorkingTree.FilesIn("src/UmLync.Module/Commands/", ".cs")
            where WorkingTree.Text(file).Contains("ParameterSetName = \"", StringComparison.Ordinal)
            select file);

    private static IEnumerable<string> Lines(CmdletClass cmdlet)
    {
        yield return $"{cmdlet.Name}{cmdlet.Consent}: {string.Join(", ", cmdlet.Output.Select(output => output.FullName))}";
        foreach (PropertyInfo property in cmdlet.Type.GetProperties().OrderBy(property => property.Name, StringComparer.Ordinal))
        {
            foreach (CustomAttributeData parameter in Attributes<ParameterAttribute>(property))
            {
                yield return $"  -{property.Name} <{TypeName(property.PropertyType)}>{Traits(parameter, property)}";
            }
        }
    }

    private static string Traits(CustomAttributeData parameter, PropertyInfo property)
    {
        Dictionary<string, object?> named = parameter.NamedArguments.ToDictionary(argument => argument.MemberName, argument => argument.TypedValue.Value);
        IEnumerable<string> traits =
        [
            .. named.TryGetValue("ParameterSetName", out object? set) ? [$"set {set}"] : Array.Empty<string>(),
            .. named.ContainsKey("Mandatory") ? ["mandatory"] : Array.Empty<string>(),
            .. named.TryGetValue("Position", out object? position) ? [$"position {position}"] : Array.Empty<string>(),
            .. named.ContainsKey("ValueFromPipeline") ? ["pipeline by value"] : Array.Empty<string>(),
            .. named.ContainsKey("ValueFromPipelineByPropertyName") ? ["pipeline by name"] : Array.Empty<string>(),
            .. Attributes<AliasAttribute>(property).SelectMany(alias => (IEnumerable<CustomAttributeTypedArgument>)alias.ConstructorArguments[0].Value!).Select(alias => $"alias {alias.Value}"),
            .. Attributes<ArgumentCompleterAttribute>(property).Select(completer => $"completed by {((Type)completer.ConstructorArguments[0].Value!).Name}"),
            .. Attributes<ValidateSetAttribute>(property).Select(values => "one of " + string.Join(" ", ((IEnumerable<CustomAttributeTypedArgument>)values.ConstructorArguments[0].Value!).Select(value => value.Value))),
            .. Attributes<SupportsWildcardsAttribute>(property).Select(_ => "wildcards"),
        ];
        return string.Concat(traits.Select(trait => ", " + trait));
    }

    private static IEnumerable<CustomAttributeData> Attributes<T>(MemberInfo member) =>
        member.GetCustomAttributesData().Where(attribute => attribute.AttributeType == typeof(T));

    private static string TypeName(Type type) => Nullable.GetUnderlyingType(type) is { } value ? value.Name + "?" : type.Name;
}
