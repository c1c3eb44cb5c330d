using System;
using UmLync.Blueprints;
using UmLync.Connectors.Files;

namespace UmLync.Cmdlets;

/// <summary>What an operator gives as a blueprint: the blueprint itself, or the file that holds one. PowerShell makes it from either.</summary>
public sealed class BlueprintReference
{
    private readonly Blueprint? _blueprint;
    private readonly string _path = string.Empty;

    /// <summary>The blueprint itself.</summary>
    public BlueprintReference(Blueprint blueprint) => _blueprint = blueprint;

    /// <summary>The file that holds it.</summary>
    public BlueprintReference(string path) => _path = path;

    /// <inheritdoc/>
    public override string ToString() => _blueprint is null ? _path : nameof(Blueprint);

    internal Blueprint Read(Func<string, string> pathOf) => _blueprint ?? BlueprintFile.Read(pathOf(_path));
}
