using System;
using System.IO;
using System.Linq;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Net;
using UmLync.Connectors.Text;
using UmLync.Rules;
using UmLync.Sip;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Connectors.Sip;

/// <summary>
/// Asks SIP servers over TCP, TLS and mutual TLS. Each inquiry has a line of its own, and is bounded in time, bytes and requests,
/// whatever the server does. What fails is part of the answer and no exception.
/// </summary>
public sealed class SipClient(SipSettings settings)
{
    // Servers compare the name in SIP with that in the certificate (domain.md C.5); one with a wildcard names nobody.
    private readonly string? _localName = settings.LocalName
        ?? (Fqdn.TryParse(settings.Certificate?.GetNameInfo(X509NameType.DnsName, forIssuer: false), out Fqdn? name) ? name.ToString() : null);

    /// <summary>Asks one endpoint once.</summary>
    /// <param name="endpoint">Who is asked.</param>
    /// <param name="inquiry">What is asked.</param>
    /// <param name="identity">As what its certificate is judged; over TCP in the clear there is none.</param>
    /// <param name="cancellation">The operator's.</param>
    /// <exception cref="OperationCanceledException">The operator stopped it; a call that had been begun was ended first.</exception>
    /// <exception cref="UmLyncException">The inquiry itself cannot be sent: a name or number in it is malformed.</exception>
    public async Task<SipExchange> AskAsync(SipEndpoint endpoint, SipInquiry inquiry, CertificateInquiry identity, CancellationToken cancellation)
    {
        SipExchange exchange = new(endpoint);
        SipLayerLog log = new();
        using SipDeadline deadline = new(settings.Limit, cancellation);
        using TcpContact contact = await TcpContact.TryAsync(settings.AddressOf?.Invoke(endpoint.Host) ?? endpoint.Host, endpoint.Port, deadline.Line).ConfigureAwait(false);
        if (IsOpen(contact, endpoint, log))
        {
            exchange.Address = contact.There;
            SipDialog dialog = new(inquiry, endpoint, contact.Here!, _localName);
            SipWriter.Write(dialog.First);
            using Stream line = contact.Line();
            using SecuredLine? secured = endpoint.Transport == SipTransport.Tls ? await SecureAsync(line, exchange, identity, log, deadline).ConfigureAwait(false) : null;
            if (endpoint.Transport == SipTransport.Tcp)
            {
                log.Note(SipLayer.Tls, SipLayerOutcome.NotUsed);
                log.Note(SipLayer.Identity, SipLayerOutcome.NotUsed);
                await TalkAsync(line, dialog, exchange, log, deadline).ConfigureAwait(false);
            }
            else if (secured?.Stream is { } stream)
            {
                await (MayAsk(inquiry, log) ? TalkAsync(stream, dialog, exchange, log, deadline) : Task.CompletedTask).ConfigureAwait(false);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        exchange.Layers = log.Results;
        exchange.Elapsed = log.Elapsed;
        return exchange;
    }

    private static bool IsOpen(TcpContact contact, SipEndpoint endpoint, SipLayerLog log)
    {
        bool isNamed = contact.State != PortState.NameUnresolved;
        log.Note(SipLayer.Name, isNamed ? SipLayerOutcome.Passed : SipLayerOutcome.Failed, isNamed ? null : SipProblems.OfContact(endpoint, contact));
        if (isNamed)
        {
            bool isOpen = contact.State == PortState.Open;
            log.Note(SipLayer.Connection, isOpen ? SipLayerOutcome.Passed : SipLayerOutcome.Failed, isOpen ? null : SipProblems.OfContact(endpoint, contact));
        }

        return contact.State == PortState.Open;
    }

    private async Task<SecuredLine?> SecureAsync(Stream line, SipExchange exchange, CertificateInquiry identity, SipLayerLog log, SipDeadline deadline)
    {
        SipEndpoint endpoint = exchange.Endpoint;
        try
        {
            SecuredLine secured = await SecuredLine.OpenAsync(line, endpoint.Host, endpoint.ToString(), settings.Certificate, deadline.Line).ConfigureAwait(false);
            log.Note(SipLayer.Tls, secured.Stream is null ? SipLayerOutcome.Failed : SipLayerOutcome.Passed,
                secured.Stream is null ? SipProblems.OfRefusal(endpoint, settings, secured.Found?.Refusal?.Arguments[1] ?? string.Empty) : null);
            Judge(secured.Found, exchange, identity, log);
            return secured;
        }
        catch (OperationCanceledException)
        {
            log.Note(SipLayer.Tls, SipLayerOutcome.Failed, new Message(nameof(CertificateSourceMessages.EndpointIsSilent), endpoint.ToString()));
        }
        catch (Exception fault) when (fault is IOException or AuthenticationException or ObjectDisposedException)
        {
            log.Note(SipLayer.Tls, SipLayerOutcome.Failed, SipProblems.OfHandshake(endpoint, settings, fault));
        }

        return null;
    }

    private static void Judge(FoundCertificate? found, SipExchange exchange, CertificateInquiry identity, SipLayerLog log)
    {
        if (found is null)
        {
            log.Note(SipLayer.Identity, SipLayerOutcome.Failed, new Message(nameof(CertificateSourceMessages.EndpointShowsNoCertificate), exchange.Endpoint.ToString()));
            return;
        }

        exchange.Certificate = identity.WithChain(found);
        exchange.Findings = identity.Judge(found);
        Finding? worst = exchange.Findings.Where(finding => finding.Severity == Severity.Error && finding.Outcome != FindingOutcome.Pass)
            .OrderByDescending(finding => finding.Outcome == FindingOutcome.Fail).FirstOrDefault();
        log.Note(
            SipLayer.Identity,
            worst is null ? SipLayerOutcome.Passed : worst.Outcome == FindingOutcome.Fail ? SipLayerOutcome.Failed : SipLayerOutcome.InPart,
            worst?.Reason);
    }

    private bool MayAsk(SipInquiry inquiry, SipLayerLog log) =>
        inquiry.Method == "OPTIONS" || settings.CallsStrangers || log.Results.First(result => result.Layer == SipLayer.Identity).Outcome != SipLayerOutcome.Failed;

    private async Task TalkAsync(Stream stream, SipDialog dialog, SipExchange exchange, SipLayerLog log, SipDeadline deadline)
    {
        SipConversation talk = new(stream, exchange.Endpoint, settings);
        SipTransaction transaction = new(talk, dialog, deadline);
        string where = exchange.Endpoint.ToString();
        Message? problem = null;
        try
        {
            bool isAnswered = await transaction.RunAsync().ConfigureAwait(false);
            problem = isAnswered ? null : new Message(nameof(SipProbeMessages.SipHangsUp), where);
        }
        catch (Exception fault) when (fault is OperationCanceledException || (deadline.Patience.IsCancellationRequested && fault is IOException or ObjectDisposedException))
        {
            // When the time is over the line is closed, too, and either is noticed first.
            problem = new Message(transaction.WasTakenBack ? nameof(SipProbeMessages.SipOnlyRings) : nameof(SipProbeMessages.SipIsSilent), where);
        }
        catch (UmLyncException fault)
        {
            problem = talk.BytesReceived > 0 && fault.Id != nameof(SipProbeMessages.SipSendsTooMuch)
                ? new Message(nameof(SipProbeMessages.SipIsNotSpoken), where, fault.Problem.ToString())
                : fault.Problem;
        }
        catch (Exception fault) when (fault is IOException or AuthenticationException or ObjectDisposedException)
        {
            string words = fault.GetBaseException().Message;
            problem = new Message(nameof(SipProbeMessages.SipLineBroke), where, words);
            if (exchange.Endpoint.Transport == SipTransport.Tls && talk.BytesReceived == 0)
            {
                // Under TLS 1.3 the server judges the certificate of the client after the handshake has ended for the client.
                log.Note(SipLayer.Tls, SipLayerOutcome.Failed, SipProblems.OfRefusal(exchange.Endpoint, settings, words));
                problem = null;
            }
        }

        exchange.Request = dialog.First;
        exchange.Responses = transaction.Responses;
        exchange.RequestsSent = talk.RequestsSent;
        exchange.BytesReceived = talk.BytesReceived;
        Conclude(problem, exchange, log);
    }

    private static void Conclude(Message? problem, SipExchange exchange, SipLayerLog log)
    {
        Message? found = problem ?? (exchange.Final is { } final ? SipProblems.OfAnswer(exchange.Endpoint, exchange.Request!, final) : null);
        if (exchange.SpeaksSip || found is not null)
        {
            log.Note(SipLayer.Sip, found is null ? SipLayerOutcome.Passed : exchange.SpeaksSip ? SipLayerOutcome.InPart : SipLayerOutcome.Failed, found);
        }
    }
}
