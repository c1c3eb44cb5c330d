using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;

namespace UmLync.Commands;

/// <summary>
/// Writes a plan as numbered PowerShell scripts that a person can review and run where UmLync is not: one for each stretch of
/// changes that one shell carries out. Names from the estate are only ever data in them.
/// </summary>
public static class ScriptWriter
{
    /// <summary>The scripts of the plan in the order in which they are run, in the language of the current user interface.</summary>
    public static IReadOnlyList<ScriptFile> ScriptsFor(Plan plan) => ScriptsFor(plan, CultureInfo.CurrentUICulture);

    /// <summary>The scripts of the plan in the order in which they are run, with comments in the given language.</summary>
    public static IReadOnlyList<ScriptFile> ScriptsFor(Plan plan, CultureInfo culture)
    {
        IReadOnlyList<ScriptRun> runs = ScriptRun.Of(plan);
        ScriptText text = new(culture);
        List<ScriptFile> files = [];
        foreach (ScriptRun run in runs)
        {
            string? previous = files.Count == 0 ? null : files[files.Count - 1].Name;
            IEnumerable<string> lines = [.. text.Head(plan, run, files.Count + 1, runs.Count, previous), .. run.Changes.SelectMany(text.Body)];
            files.Add(new ScriptFile(NameOf(run, files.Count + 1, runs.Count), string.Concat(lines.Select(line => line + "\n"))));
        }

        return files;
    }

    private static string NameOf(ScriptRun run, int number, int count)
    {
        int digits = Math.Max(2, count.ToString(CultureInfo.InvariantCulture).Length);
        string place = run.Place switch
        {
            (Shell.Exchange, _) => "exchange",
            (Shell.Lync, _) => "lync",
            (_, { } computer) => "server-" + FirstLabel(computer),
            _ => "by-hand",
        };
        return number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0') + "-" + place + ".ps1";
    }

    /// <summary>The computer's own name, of which only what every file system takes is kept.</summary>
    private static string FirstLabel(string computer) =>
        new([.. computer.ToLowerInvariant().TakeWhile(character => character != '.').Where(character => char.IsAsciiLetterOrDigit(character) || character == '-')]);
}
