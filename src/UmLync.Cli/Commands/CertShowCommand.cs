using System.CommandLine;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Certificates;

namespace UmLync.Cli.Commands;

/// <summary>Shows what a server presents, or what a file holds.</summary>
internal sealed class CertShowCommand : CertificateVerb
{
    private readonly Argument<string> _certificate = Symbols.Argument("CERTIFICATE", nameof(HelpMessages.CertificateArgument));

    public CertShowCommand()
        : base("show", nameof(HelpMessages.CertShowSummary))
    {
        Add(_certificate);
        AddSource();
    }

    public override string Examples => nameof(HelpMessages.CertShowExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        using Interruption interruption = new();
        CertificateInquiry inquiry = new() { At = Here.Clock(), Roots = Roots(line) };
        FoundCertificate found = inquiry.WithChain(Source(line).Read(line.GetRequiredValue(_certificate), interruption.Token));
        if (screen.IsJson)
        {
            Screen.Answer(CertificateJson.Of(found));
        }
        else
        {
            screen.Answer(CertificateView.Of(found));
        }

        return ExitCode.AsDesired;
    }
}
