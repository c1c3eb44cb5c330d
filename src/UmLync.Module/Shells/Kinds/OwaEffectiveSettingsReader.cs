using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Owa;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// The settings of instant messaging with which each Exchange 2016 server works: one call a server, asked as its build wants it
/// (domain.md D.4, H 11). A server that does not answer, or of which the build was not read, leaves the list partial.
/// </summary>
internal sealed class OwaEffectiveSettingsReader() : KindReader(OwaEffectiveSettings.Schema)
{
    public override KindReading Read(ShellQuery query)
    {
        KindReading servers = ExchangeTables.Servers.Read(query);
        List<Resource> settings = [];
        List<string> reasons = [.. servers.Coverage.Reason is { } reason ? [reason] : Enumerable.Empty<string>()];
        foreach (ExchangeServer server in servers.Objects.Cast<ExchangeServer>().Where(InstantMessagingOverride.Reads))
        {
            try
            {
                settings.Add(Of(query, server));
            }
            catch (UmLyncException problem)
            {
                reasons.Add(problem.Message);
            }
        }

        return KindReading.Some(settings, reasons);
    }

    private static OwaEffectiveSettings Of(ShellQuery query, ExchangeServer server)
    {
        OwaDiagnosticQuestion question = OwaDiagnosticQuestion.For(server.Version!);
        ShellAnswer answer = query.Ask(
            OwaDiagnosticQuestion.Command, takesDomainController: false,
            new ShellParameter("Server", server.Name), new ShellParameter("Process", question.Process),
            new ShellParameter("Component", OwaDiagnosticQuestion.Component), new ShellParameter("Argument", question.Argument)).Whole();
        OwaDiagnosticAnswer shown = OwaDiagnosticAnswer.Read(string.Join(Environment.NewLine, answer.Objects.Select(line => line.ToString())), server.Name);
        return new OwaEffectiveSettings { Scope = server.Scope, Server = server.Name, ImServerName = shown.ServerName, ImCertificateThumbprint = shown.CertificateThumbprint };
    }
}
