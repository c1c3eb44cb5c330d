using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using UmLync.Commands;

namespace UmLync.Tests.Commands.Contracts;

/// <summary>What the documentation says of one parameter of a cmdlet.</summary>
internal sealed class ParameterContract
{
    private static readonly string[] Numbers = ["Int32", "UInt16", "UInt32", "Int64"];

    private readonly JsonElement _json;
    private readonly CmdletContract _cmdlet;

    public ParameterContract(JsonProperty property, CmdletContract cmdlet)
    {
        Name = property.Name;
        _json = property.Value;
        _cmdlet = cmdlet;
    }

    public string Name { get; }

    public string Type => _json.GetProperty("type").GetString()!;

    public bool IsSwitch => _json.TryGetProperty("isSwitch", out JsonElement flag) && flag.GetBoolean();

    /// <summary>The values of a closed list; empty where anything of the type goes.</summary>
    public IReadOnlyList<string> Values => _json.TryGetProperty("isOpen", out _) ? [] : CmdletContract.Texts(_json, "values");

    public bool IsIn(string set) => !_json.TryGetProperty("sets", out _) || CmdletContract.Texts(_json, "sets").Contains(set);

    public bool Exists(string release) => (_json.TryGetProperty("releases", out _) ? CmdletContract.Texts(_json, "releases") : _cmdlet.Releases).Contains(release);

    /// <summary>Why the parameter does not take the value, or null.</summary>
    public string? WhyNot(CommandValue value) => value switch
    {
        CommandValue.Switch => IsSwitch ? null : "takes a value and is no switch",
        _ when IsSwitch => "is a switch and takes no value",
        CommandValue.Flag => Type == "Boolean" ? null : $"takes {Type} and no Boolean",
        CommandValue.Number number => Numbers.Contains(Type) ? OutOfRange(number.Value) : $"takes {Type} and no number",
        CommandValue.Edit => Type is "MultiValuedProperty" or "PSListModifier" ? null : $"takes {Type} and no additions and removals",
        CommandValue.Replacement => Type == "PSListModifier" ? null : $"takes {Type} and no replacement",

        // "To unassign a … set PolicyName to a null value", and what is written into the directory is cleared the same way.
        CommandValue.Nothing when Name is "PolicyName" or "LineURI" => null,

        // Set-SettingOverride: "to remove a configured version value …, use the value $null".
        CommandValue.Nothing when Type == "Version" => null,
        CommandValue.Nothing => IsList || Type.EndsWith("Settings", StringComparison.Ordinal) ? null : $"cannot be cleared, being of the type {Type}",
        CommandValue.Texts texts => IsList ? texts.Values.Select(WhyNotText).FirstOrDefault(why => why is not null) : $"takes {Type} and no list",
        CommandValue.Text text => Type == "Boolean" || Numbers.Contains(Type) ? $"takes {Type} and no text" : WhyNotText(text.Value),
        CommandValue.Given { Part: GivenPart.Content } => Type == "Byte[]" ? null : $"takes {Type} and no content of a file",
        CommandValue.Given => Type == "SecureString" ? null : $"takes {Type} and no password",
        _ => throw new InvalidOperationException($"There is no rule for {value.GetType().Name}."),
    };

    private bool IsList => Type == "MultiValuedProperty" || Type.EndsWith("[]", StringComparison.Ordinal);

    private string? OutOfRange(int number) =>
        (_json.TryGetProperty("min", out JsonElement least) && number < least.GetInt64()) || (_json.TryGetProperty("max", out JsonElement most) && number > most.GetInt64())
            ? $"does not take {number}"
            : null;

    private string? WhyNotText(string text)
    {
        if (Values.Count > 0 && !Values.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return $"takes {string.Join(", ", Values)} and not '{text}'";
        }

        return _json.TryGetProperty("maxLength", out JsonElement most) && text.Length > most.GetInt32() ? $"takes {most} characters and not '{text}'"
            : _json.TryGetProperty("prefix", out JsonElement prefix) && !text.StartsWith(prefix.GetString()!, StringComparison.Ordinal) ? $"takes what begins with {prefix} and not '{text}'"
            : _json.TryGetProperty("pattern", out JsonElement pattern) && !Regex.IsMatch(text, pattern.GetString()!) ? $"takes {pattern} and not '{text}'"
            : null;
    }
}
