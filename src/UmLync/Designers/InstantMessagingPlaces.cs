using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// The other places that hold the thumbprint of a certificate: the web.config of Outlook Web App on Exchange 2013, a setting
/// override on 2016. They follow where they name a certificate that the new one takes the place of, and nowhere else. An override
/// is for several servers: it follows only when each of them has the new certificate (domain.md C.5, D.4, H 10, H 20, J.7).
/// </summary>
internal sealed class InstantMessagingPlaces(Draft draft)
{
    private const string Parameter = WebConfig.CertificateThumbprintKey + "=";

    private static readonly Source InWebConfig = Source.Confirmed("J.7, D.4");
    private static readonly Source InOverride = Source.Confirmed("D.4, H 10, H 20");

    /// <summary>Lets the places of the server follow from the former certificates to this one.</summary>
    public void Follow(ExchangeServer server, Certificate certificate, IReadOnlyCollection<Thumbprint> former)
    {
        switch (ExchangeReleases.Of(server))
        {
            case ExchangeRelease.Exchange2013:
                NoteUnread(server, OwaWebConfig.Schema);
                FollowInWebConfig(server, certificate, former);
                break;
            case ExchangeRelease.Exchange2016:
                NoteUnread(server, SettingOverride.Schema);
                foreach (SettingOverride setting in InstantMessagingOverride.In(draft, server.Scope).Where(setting => setting.Servers is not null && InstantMessagingOverride.Reaches(setting, server)).ToArray())
                {
                    FollowInOverride(setting, certificate, former);
                }

                break;
        }
    }

    /// <summary>Where the front ends offer instant messaging and the place was not read, it may name the former certificate, and stays behind.</summary>
    private void NoteUnread(ExchangeServer server, ResourceKind kind)
    {
        Coverage coverage = draft.CoverageOf(server.Scope, kind);
        if (!coverage.IsComplete && OwaIntegration.FrontEnds(draft, server.Scope).Any(OwaIntegration.Offers))
        {
            draft.LeaveOut(server.Key.ToString(), new Message(nameof(Messages.KindWasNotRead), kind.Id, server.Scope.ToString(), coverage.Reason ?? "-"), InWebConfig);
        }
    }

    private void FollowInWebConfig(ExchangeServer server, Certificate certificate, IReadOnlyCollection<Thumbprint> former)
    {
        if (draft.Find(server.Scope, OwaWebConfig.Schema, server.Name) is { ImCertificateThumbprint: { HasValue: true, Value: var text } } config && Takes(text, certificate, former))
        {
            draft.Put(config with { ImCertificateThumbprint = certificate.Thumbprint.ToString() }, new Because(
                new Message(nameof(ReasonMessages.WebConfigFollowsCertificate), server.Name, text, certificate.Thumbprint.ToString()), InWebConfig));
        }
    }

    private void FollowInOverride(SettingOverride setting, Certificate certificate, IReadOnlyCollection<Thumbprint> former)
    {
        string[] named = [.. (setting.Parameters ?? NameSet.Empty).Where(parameter => parameter.StartsWith(Parameter, StringComparison.OrdinalIgnoreCase))];
        if (named.Length != 1 || !Takes(named[0].Substring(Parameter.Length), certificate, former))
        {
            return;
        }

        string[] lacking = [.. InstantMessagingOverride.ServersOf(setting, draft).Where(server => !Has(server, certificate.Thumbprint)).Select(server => server.Name)];
        if (lacking.Length > 0)
        {
            draft.LeaveOut(setting.Key.ToString(), new Message(
                nameof(ReasonMessages.OverrideServersLackCertificate), setting.Name, certificate.Thumbprint.ToString(), string.Join(", ", lacking)), InOverride);
            return;
        }

        // Always the whole list: what is not repeated is lost (H 10).
        draft.Put(setting with { Parameters = setting.Parameters!.Except(new NameSet(named)).With([Parameter + certificate.Thumbprint]) }, new Because(
            new Message(nameof(ReasonMessages.OverrideFollowsCertificate), setting.Name, named[0].Substring(Parameter.Length), certificate.Thumbprint.ToString()), InOverride));
    }

    /// <summary>Whether the new certificate takes the place of the named one: of one that the services used, or of its own predecessor.</summary>
    private bool Takes(string text, Certificate certificate, IReadOnlyCollection<Thumbprint> former)
    {
        if (!Thumbprint.TryParse(text, out Thumbprint? named) || named == certificate.Thumbprint)
        {
            return false;
        }

        return former.Contains(named) || (CertificateBinding.On(draft.Topology, certificate.Scope, certificate.Computer).FirstOrDefault(other => other.Thumbprint == named) is { } other
            && other.Subject is not null && StringComparer.OrdinalIgnoreCase.Equals(other.Subject, certificate.Subject) && other.NotAfter < certificate.NotAfter);
    }

    private bool Has(ExchangeServer server, Thumbprint thumbprint) => server.Fqdn is { } computer
        && CertificateBinding.On(draft.Topology, server.Scope, computer).Any(certificate => certificate.Thumbprint == thumbprint && certificate.HasPrivateKey != false);
}
