using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using UmLync.Commands;
using UmLync.Planning;
using UmLync.Tests.Commands;
using UmLync.Tests.Examples;
using UmLync.Tests.Planning;
using Xunit;

namespace UmLync.Tests.Scripts;

/// <summary>
/// PowerShell's own parser finds in exported scripts the calls of the plan, with the names as they are, and nothing else. The
/// scripts are read, not run.
/// </summary>
public sealed class ScriptParserTests : IDisposable
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "umlync-" + Guid.NewGuid().ToString("N"))).FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [FactWithPowerShell]
    public void Scripts_OfHostileNames_HoldTheCallsOfThePlanOnly()
    {
        IEnumerable<string> generated = HostileNames.Arbitrary.Generator.Sample(100, 60).Where(name => name.Length > 0);

        AssertHoldTheCalls([.. HostileNames.All.Concat(generated).Select(HostilePlan.Of)]);
    }

    [FactWithPowerShell]
    public void Scripts_OfAnyPlan_HoldTheCallsOfThePlanOnly() =>
        AssertHoldTheCalls([Litware.Plan, ScriptedPlan.Plan, .. RandomPlans.Scribbles.Take(20).Select(item => item.Plan)]);

    private static string[] CallsOf(Plan plan) => [.. plan.Changes.SelectMany(CommandCatalog.CallsFor).Select(Said)];

    private void AssertHoldTheCalls(IReadOnlyList<Plan> plans)
    {
        for (int i = 0; i < plans.Count; i++)
        {
            foreach (ScriptFile script in ScriptWriter.ScriptsFor(plans[i], CultureInfo.InvariantCulture))
            {
                // A byte order mark, and an error for what UTF-8 cannot hold.
                File.WriteAllText(Path.Combine(_folder, $"{i:000}-{script.Name}"), script.Content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true));
            }
        }

        ILookup<int, string> calls = Read();
        Assert.All(Enumerable.Range(0, plans.Count), i => Assert.Equal(CallsOf(plans[i]), calls[i]));
    }

    /// <summary>The calls that PowerShell sees, by the number of the plan.</summary>
    private ILookup<int, string> Read()
    {
        string result = Path.Combine(_folder, "result.json");
        string reader = Path.Combine(AppContext.BaseDirectory, "Scripts", "Read-Script.ps1");
        ProcessStartInfo start = new(FactWithPowerShellAttribute.Executable!, ["-NoProfile", "-NonInteractive", "-File", reader, "-Folder", _folder, "-Result", result])
        {
            RedirectStandardError = true,
        };
        using Process shell = Process.Start(start)!;
        string errors = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        Assert.True(shell.ExitCode == 0, errors);

        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(result));
        return (from script in document.RootElement.Clone().EnumerateArray()
                let file = script.GetProperty("file").GetString()!
                from call in script.TryGetProperty("error", out JsonElement error) ? throw new FormatException($"{file}: {error}") : script.GetProperty("calls").EnumerateArray()
                select (Plan: int.Parse(file[..3], CultureInfo.InvariantCulture), Call: Said(call))).ToLookup(item => item.Plan, item => item.Call);
    }

    /// <summary>A call as a line of code units, whichever way the script wrote it.</summary>
    private static string Said(CommandCall call) => call.Name + string.Concat(
        call.Parameters.Append(new CommandParameter("ErrorAction", new CommandValue.Text("Stop"))).Select(parameter => $" -{parameter.Name} {Said(parameter.Value)}"));

    private static string Said(CommandValue value) => value switch
    {
        CommandValue.Switch given => given.IsOn ? "true" : "false",
        CommandValue.Flag flag => flag.Value ? "true" : "false",
        CommandValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        CommandValue.Text text => Units([text.Value]),
        CommandValue.Texts texts => Units(texts.Values),
        CommandValue.Edit edit => (edit.Added.Count > 0 ? "+" + Units(edit.Added) : string.Empty) + (edit.Removed.Count > 0 ? "-" + Units(edit.Removed) : string.Empty),
        CommandValue.Replacement list => "=" + Units(list.Values),
        CommandValue.Nothing => "null",
        CommandValue.Given given => "asked:" + given.Part + ":" + given.Thumbprint,
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    private static string Units(IEnumerable<string> texts) =>
        string.Join(",", texts.Select(text => $"[{string.Join(' ', text.Select(unit => ((int)unit).ToString("X4", CultureInfo.InvariantCulture)))}]"));

    private static string Said(JsonElement call) => call.GetProperty("name").GetString() + string.Concat(
        call.GetProperty("parameters").EnumerateObject().Select(parameter => $" -{parameter.Name} {SaidValue(parameter.Value)}"));

    private static string SaidValue(JsonElement value) =>
        value.TryGetProperty("word", out JsonElement word) ? word.GetString()!
        : value.TryGetProperty("number", out JsonElement number) ? number.ToString()
        : value.TryGetProperty("texts", out JsonElement texts) ? string.Join(",", texts.EnumerateArray().Select(text => $"[{string.Join(' ', text.EnumerateArray().Select(unit => unit.GetString()))}]"))
        : Part(value.GetProperty("table"), "Add", "+") + Part(value.GetProperty("table"), "Remove", "-") + Part(value.GetProperty("table"), "Replace", "=");

    private static string Part(JsonElement table, string name, string sign) => table.TryGetProperty(name, out JsonElement part) ? sign + SaidValue(part) : string.Empty;
}
