using System;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using UmLync.Connectors.Net;
using UmLync.Connectors.Text;
using UmLync.Sip;
using UmLync.Text;

namespace UmLync.Connectors.Sip;

/// <summary>What is wrong with an endpoint, in sentences: what failed, and what was proven all the same.</summary>
internal static class SipProblems
{
    // SEC_E_UNKNOWN_CREDENTIALS: Windows says so where this account may not use the private key.
    private const int UnknownCredentials = unchecked((int)0x8009030D);
    private const int ServerFailed = 500;
    private const int DeclinedEverywhere = 600;

    /// <summary>Why there is no connection.</summary>
    public static Message OfContact(SipEndpoint endpoint, TcpContact contact) => contact.State switch
    {
        PortState.NameUnresolved => new Message(nameof(CertificateSourceMessages.EndpointNameIsUnknown), endpoint.Host),
        PortState.Closed => new Message(nameof(SipProbeMessages.SipPortIsClosed), endpoint.ToString()),
        PortState.NoAnswer => new Message(nameof(CertificateSourceMessages.EndpointIsSilent), endpoint.ToString()),
        _ => new Message(nameof(CertificateSourceMessages.EndpointCannotBeReached), endpoint.ToString(), contact.Reason ?? string.Empty),
    };

    /// <summary>Why there is no TLS although there is a connection.</summary>
    public static Message OfHandshake(SipEndpoint endpoint, SipSettings settings, Exception fault) =>
        settings.Certificate is { } own && fault.GetBaseException() is (Win32Exception { NativeErrorCode: UnknownCredentials } or CryptographicException)
            ? new Message(nameof(SipProbeMessages.SipOwnKeyCannotBeUsed), own.Subject, fault.GetBaseException().Message)
            : new Message(nameof(CertificateSourceMessages.EndpointSpeaksNoTls), endpoint.ToString(), fault.GetBaseException().Message);

    /// <summary>The server ended TLS after it had shown its certificate.</summary>
    public static Message OfRefusal(SipEndpoint endpoint, SipSettings settings, string words) => settings.Certificate is { } own
        ? new Message(nameof(SipProbeMessages.SipClientCertificateIsRefused), endpoint.ToString(), own.Subject, words)
        : new Message(nameof(SipProbeMessages.SipClientCertificateIsNeeded), endpoint.ToString(), words);

    /// <summary>What the response leaves to be desired; null where it grants the request and is well formed.</summary>
    public static Message? OfAnswer(SipEndpoint endpoint, SipRequest request, SipResponse response)
    {
        string where = endpoint.ToString();
        string answer = response.Status.ToString(CultureInfo.InvariantCulture) + " " + response.Reason;
        if (response.IsSuccess)
        {
            return response.Faults.Count == 0 ? null
                : new Message(nameof(SipProbeMessages.SipAnswerIsMalformed), where, answer, string.Join(", ", response.Faults.Select(fault => fault.Part)));
        }

        // A redirection is an answer, although Lync and Exchange give a diagnostic with it.
        if (response.IsRedirection)
        {
            return new Message(nameof(SipProbeMessages.SipRedirects), where, request.Method, answer, response.Contacts.Select(contact => contact.Uri).FirstOrDefault() ?? "-");
        }

        return response.Diagnostics is { Count: > 0 } all && all[0] is { } diagnostics
            ? new Message(nameof(SipProbeMessages.SipAnswerIsDiagnosed), where, request.Method, answer, diagnostics.Number.ToString(CultureInfo.InvariantCulture), diagnostics.Reason ?? "-")
            : new Message(IdOf(response.Status), where, request.Method, answer);
    }

    private static string IdOf(int status) => status switch
    {
        401 or 403 or 407 => nameof(SipProbeMessages.SipForbids),
        404 or 410 or 480 or 604 => nameof(SipProbeMessages.SipKnowsNobody),
        405 or 501 => nameof(SipProbeMessages.SipKnowsNoMethod),
        415 or 488 or 606 => nameof(SipProbeMessages.SipRefusesMedia),
        >= ServerFailed and < DeclinedEverywhere => nameof(SipProbeMessages.SipServerFails),
        _ => nameof(SipProbeMessages.SipRefuses),
    };
}
