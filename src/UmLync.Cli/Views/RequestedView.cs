using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Connectors.Certificates;

namespace UmLync.Cli.Views;

/// <summary>A certificate that is asked for, line by line; the commands at the end, each on a line of its own, to be copied.</summary>
internal static class RequestedView
{
    public static IEnumerable<IRenderable> Of(RequestedCertificate requested)
    {
        (string Label, string? Text)[] lines =
        [
            (CliMessages.NamesLabel, string.Join(", ", requested.DnsNames)),
            (CliMessages.RolesLabel, requested.Roles.ToString()),
            (CliMessages.KeyLabel, "RSA " + requested.KeySize.ToString(CultureInfo.InvariantCulture)),
            (CliMessages.RequestLabel, requested.RequestPath),
            (CliMessages.KeyPlaceLabel, requested.KeyPlace),
        ];
        int width = lines.Max(line => line.Label.Length) + 2;
        yield return Prose.Of("CN=" + requested.CommonName + "\n", Prose.Strong);
        foreach ((string label, string? text) in lines.Where(line => !string.IsNullOrEmpty(line.Text)))
        {
            yield return Prose.Of("  " + label.PadRight(width), Prose.Quiet).With(text + "\n");
        }

        foreach ((string lead, string? command) in new[] { (CliMessages.SubmitLead, requested.SubmitCommand), (CliMessages.ExchangeLead, requested.ExchangeCommand) }.Where(row => row.Item2 is not null))
        {
            yield return Prose.Of("\n" + lead + "\n", Prose.Quiet).With(command + "\n");
        }
    }
}
