using System.CommandLine;
using System.IO;
using System.Linq;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Files;
using UmLync.Posture;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cli.Commands;

/// <summary>Says whether TLS 1.0 and 1.1 can be turned off: in an estate by its builds, at endpoints by what they agree on.</summary>
internal sealed class TlsCommand : Verb
{
    private const string Yes = "yes";
    private const string No = "no";

    private readonly Argument<string[]> _places = Symbols.Arguments("PLACE...", nameof(HelpMessages.TlsArgument));
    private readonly Option<string> _phones = Symbols.Value("--lync-phones", "yes|no", nameof(HelpMessages.TlsPhonesOption));

    public TlsCommand()
        : base("tls", nameof(HelpMessages.TlsSummary))
    {
        Add(_places);
        Add(_phones);
    }

    public override string Examples => nameof(HelpMessages.TlsExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        TlsPosture posture = PostureOf(line.GetRequiredValue(_places), Phones(line.GetValue(_phones)));
        int code = posture.CanTurnOff == true ? ExitCode.AsDesired : ExitCode.NotAsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(TlsJson.Of(posture, code));
        }
        else
        {
            screen.Answer(TlsView.Of(posture));
        }

        return code;
    }

    // A file that is there is meant, whatever its name looks like.
    private static TlsPosture PostureOf(string[] places, bool? phones)
    {
        if (places.Length == 1 && (File.Exists(places[0]) || CertificateEndpoint.Parse(places[0]) is null))
        {
            return TlsPosture.Of(TopologyFile.Read(places[0], ReadRequest.Of([ExchangeServer.Schema, LyncPool.Schema])), phones);
        }

        using Interruption interruption = new();
        CertificateSource source = new();
        return TlsPosture.Of(places.Select(place => source.Read(place, interruption.Token)).Select(found => TlsRow.OfEndpoint(found.Place, found.Protocol)).ToArray());
    }

    private static bool? Phones(string? word) => word switch
    {
        null => null,
        Yes => true,
        No => false,
        _ => throw new UmLyncException(new Message(nameof(CliMessages.AnswerIsNotYesOrNo), word, "--lync-phones")),
    };
}
