using System.CommandLine;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Symptoms;
using UmLync.Diagnosis;

namespace UmLync.Cli.Commands;

/// <summary>Says what the symptoms in exports and traces mean.</summary>
internal sealed class DiagnoseCommand : Verb
{
    private readonly Argument<string[]> _files = Symbols.Arguments("FILE...", nameof(HelpMessages.DiagnoseArgument));
    private readonly Option<bool> _owaSignIn = Symbols.Flag("--owa-sign-in", nameof(HelpMessages.OwaSignInOption));

    public DiagnoseCommand()
        : base("diagnose", nameof(HelpMessages.DiagnoseSummary))
    {
        Add(_files);
        Add(_owaSignIn);
    }

    public override string Examples => nameof(HelpMessages.DiagnoseExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        CauseRanking ranking = new(line.GetValue(_owaSignIn));
        foreach (string file in line.GetRequiredValue(_files))
        {
            foreach (Observation observation in SymptomFile.Read(file))
            {
                ranking.Add(observation);
            }
        }

        int code = ranking.Causes.Count == 0 ? ExitCode.AsDesired : ExitCode.NotAsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(DiagnosisJson.Of(ranking, code));
        }
        else
        {
            screen.Answer(DiagnosisView.Of(ranking));
        }

        return code;
    }
}
