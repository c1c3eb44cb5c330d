using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Exchange 2016 asks for the certificate that is assigned to IIS as that of instant messaging in Outlook on the web; in 2013 it is one
/// that is installed on the back-end servers, the one of UM for instance. Any that Lync trusts is accepted, with a warning.
/// </summary>
public sealed class CertificateOwaNotOfIis() : CertificateRule(
    nameof(CertificateMessages.CertificateOwaNotOfIis), Severity.Warning, Source.Confirmed("H 20, D.4"), CertificateRoles.Owa,
    ExchangeServer.Schema, SettingOverride.Schema)
{
    private const string Iis = "IIS";

    private protected override CertificateVerdict VerdictOn(CertificateCase certificate)
    {
        if (certificate.Resource is not { } resource || certificate.Estate is not { } estate || ServerOf(resource, estate) is not { } server)
        {
            return CertificateVerdict.Silent;
        }

        return server.Version is null ? CertificateVerdict.Unknown(nameof(CertificateMessages.VersionOfServerIsUnread), server.Name)
            : ExchangeReleases.Of(server.Version) < ExchangeRelease.Exchange2016 ? CertificateVerdict.Silent
            : resource.Services is not { } services ? CertificateVerdict.Lacks("services")
            : services.Contains(Iis) ? CertificateVerdict.Pass
            : CertificateVerdict.Fail(nameof(CertificateMessages.OwaCertificateIsNotOfIis), certificate.Certificate.Name, server.Name);
    }

    private static ExchangeServer? ServerOf(Certificate certificate, CertificateEstate estate) => estate.Topology.All(certificate.Scope, ExchangeServer.Schema)
        .Cast<ExchangeServer>().FirstOrDefault(server => server.Fqdn == certificate.Computer);
}
