using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Commands;
using UmLync.Connectors.Files;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Cli.Commands;

/// <summary>Writes a plan as scripts for the management shells.</summary>
internal sealed class ScriptCommand : Verb
{
    // Windows PowerShell takes a file without this mark for the code page of the machine.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true);

    private readonly Argument<string> _plan = Symbols.Argument("PLAN", nameof(HelpMessages.PlanArgument));
    private readonly Option<string> _out = Symbols.Required("--out", "DIR", nameof(HelpMessages.ScriptOutOption));

    public ScriptCommand()
        : base("script", nameof(HelpMessages.ScriptSummary))
    {
        Add(_plan);
        Add(_out);
    }

    public override string Examples => nameof(HelpMessages.ScriptExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        Plan plan = PlanFile.Read(line.GetRequiredValue(_plan));
        string folder = line.GetRequiredValue(_out);
        Documents.MakeFolder(folder);
        if (Directory.EnumerateFiles(folder, "*.ps1").FirstOrDefault() is { } other)
        {
            throw new UmLyncException(new Message(nameof(CliMessages.FolderHoldsScripts), folder, other));
        }

        List<string> files = [];
        foreach (ScriptFile script in ScriptWriter.ScriptsFor(plan, CultureInfo.CurrentUICulture))
        {
            string file = Path.Combine(folder, script.Name);
            Documents.Write(file, [.. Encoding.GetPreamble(), .. Encoding.GetBytes(script.Content)]);
            files.Add(file);
        }

        WrittenFiles.Show(screen, files);
        return ExitCode.AsDesired;
    }
}
