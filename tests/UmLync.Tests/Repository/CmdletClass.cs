using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using UmLync.Cmdlets.Loading;

namespace UmLync.Tests.Repository;

/// <summary>A cmdlet of the module, as its attributes describe it.</summary>
internal sealed class CmdletClass(Type type, CustomAttributeData cmdlet)
{
    public static IReadOnlyList<CmdletClass> All { get; } =
    [
        .. from type in typeof(ModuleLifetime).Assembly.GetTypes()
           from attribute in type.GetCustomAttributesData()
           where attribute.AttributeType == typeof(CmdletAttribute)
           select new CmdletClass(type, attribute),
    ];

    public Type Type => type;

    public string Verb => (string)cmdlet.ConstructorArguments[0].Value!;

    public string Noun => (string)cmdlet.ConstructorArguments[1].Value!;

    public string Name => $"{Verb}-{Noun}";

    public bool SupportsShouldProcess =>
        cmdlet.NamedArguments.Any(argument => argument is { MemberName: "SupportsShouldProcess", TypedValue.Value: true });

    /// <summary>How it asks for consent: not at all, or with which impact.</summary>
    public string Consent => SupportsShouldProcess ? $" (asks, {Impact} impact)" : string.Empty;

    private ConfirmImpact Impact => cmdlet.NamedArguments.Where(argument => argument.MemberName == nameof(CmdletAttribute.ConfirmImpact))
        .Select(argument => (ConfirmImpact)argument.TypedValue.Value!).DefaultIfEmpty(ConfirmImpact.Medium).Single();

    public bool HasOutputType => type.GetCustomAttributesData().Any(attribute => attribute.AttributeType == typeof(OutputTypeAttribute));

    /// <summary>What it declares to write.</summary>
    public IReadOnlyList<Type> Output =>
    [
        .. from attribute in type.GetCustomAttributesData()
           where attribute.AttributeType == typeof(OutputTypeAttribute)
           from output in (IEnumerable<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!
           select (Type)output.Value!,
    ];
}
