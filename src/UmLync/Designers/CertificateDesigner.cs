using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// Every service that has to answer encrypted calls has a certificate. The operator's choice for a server is followed; where there
/// is none, what is bound stays, and a service without a certificate gets the one of its server that passes every rule. Where several
/// do, nothing is guessed; where none does, a person obtains one. Certificates of Exchange 2010 are wanted on the newer servers, too (domain.md C.5, H 13, H 32,
/// J.6).
/// </summary>
public sealed class CertificateDesigner : IDesigner
{
    private static readonly Source Needed = Source.Confirmed("J.3, C.5");
    private static readonly Source Imported = Source.Confirmed("J.6, H 32");

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        HashSet<ResourceKey> chosen = [];
        foreach (KeyValuePair<string, Thumbprint> choice in blueprint.Certificates)
        {
            ExchangeServer server = Named.Server(draft, choice.Key);
            chosen.Add(server.Key);
            Follow(server, choice.Value, draft);
        }

        foreach (Scope organization in draft.ScopesOf(Product.Exchange).Where(scope => draft.CoverageOf(scope, Certificate.OfExchange).IsComplete))
        {
            foreach (ExchangeServer server in draft.All(organization, ExchangeServer.Schema).Cast<ExchangeServer>().Where(server => server.Fqdn is not null && !chosen.Contains(server.Key)).ToArray())
            {
                Complete(server, draft);
            }

            ImportFormer(organization, draft);
        }
    }

    private static void Follow(ExchangeServer server, Thumbprint thumbprint, Draft draft)
    {
        Certificate? certificate = server.Fqdn is { } computer ? draft.Find(server.Scope, Certificate.OfExchange, Certificate.NameOf(computer, thumbprint)) : null;
        if (certificate is null)
        {
            draft.LeaveOut(server.Key.ToString(), new Message(nameof(ReasonMessages.ChosenCertificateIsNotThere), thumbprint.ToString(), server.Name), Needed);
        }
        else if (new CertificateAssignment(server, certificate) is var assignment && assignment.WhyNot(draft) is { } reason)
        {
            draft.LeaveOut(server.Key.ToString(), reason, Needed);
        }
        else
        {
            assignment.Draw(draft);
        }
    }

    /// <summary>Finds a certificate for the services that listen for TLS, carry a secured plan, and have none.</summary>
    private static void Complete(ExchangeServer server, Draft draft)
    {
        Certificate[] there = [.. CertificateBinding.On(draft, server.Scope, server.Fqdn!)];
        IUmRole[] lacking = [.. CertificateAssignment.RolesOn(server, draft).Where(role => NeedsTls(role, draft) && !there.Any(certificate => certificate.Services?.Contains(CertificateBinding.ServiceOf(role)) == true))];
        if (lacking.Length == 0)
        {
            return;
        }

        if (there.FirstOrDefault(certificate => certificate.Services is null) is { } unread)
        {
            draft.LeaveOut(server.Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), CertificateBinding.Services, unread.Key.ToString()), Needed);
            return;
        }

        Certificate[] fit = [.. there.Where(certificate => certificate.HasPrivateKey == true && CertificateAssignment.Objection(certificate, lacking, draft.Topology) is null)];

        // What the other service of the server uses is the obvious one (J.3: one certificate for both).
        Certificate[] preferred = [.. fit.Where(certificate => certificate.Services!.Any(CertificateBinding.Bindable.Contains))];
        Certificate[] candidates = preferred.Length == 1 ? preferred : fit;
        if (candidates.Length == 1)
        {
            Certificate only = candidates[0];
            NameSet services = new(lacking.Select(CertificateBinding.ServiceOf));
            CertificateBinding.Enable(draft, only, services, new Message(nameof(ReasonMessages.ServiceLacksCertificate), server.Name, services.ToString(), only.Thumbprint.ToString()), Needed);
        }
        else if (fit.Length == 0)
        {
            draft.Await(
                ManualTask.Of(ManualTask.CertificateInstallation, server.Scope, server.Name),
                new Because(new Message(nameof(ReasonMessages.NoCertificateFits), server.Name), Needed));
        }
        else
        {
            draft.LeaveOut(
                server.Key.ToString(), new Message(nameof(ReasonMessages.SeveralCertificatesFit), server.Name, string.Join(", ", fit.Select(certificate => certificate.Thumbprint.ToString()))), Needed);
        }
    }

    private static bool NeedsTls(IUmRole role, Draft draft) => role.StartupMode is UmStartupMode.Dual or UmStartupMode.TLS && CarriesSecured(role, draft);

    private static bool CarriesSecured(IUmRole role, Draft draft) => (role.DialPlans ?? NameSet.Empty)
        .Any(plan => draft.Find(role.Scope, UmDialPlan.Schema, plan)?.VoipSecurity is VoipSecurity.SIPSecured or VoipSecurity.Secured);

    /// <summary>An import takes the file with the key and its password, which no plan holds: a person does it.</summary>
    private static void ImportFormer(Scope organization, Draft draft)
    {
        Certificate[] former =
        [
            .. from role in draft.All(organization, UmServer.Schema).Cast<UmServer>()
               where CarriesSecured(role, draft)
               let computer = draft.Find(organization, ExchangeServer.Schema, role.Server)?.Fqdn
               where computer is not null
               let certificate = CertificateBinding.HolderOf(CertificateUses.Um, draft, organization, computer)
               where certificate is not null
               select certificate,
        ];
        IEnumerable<Fqdn> newer = draft.UmRoles().Where(role => role is not UmServer && role.Scope.Equals(organization))
            .Select(role => draft.Find(organization, ExchangeServer.Schema, role.Server)?.Fqdn).OfType<Fqdn>().Distinct();
        foreach (Fqdn computer in former.Length == 0 ? [] : newer.ToArray())
        {
            foreach (Certificate certificate in former.Where(certificate => draft.Find(organization, Certificate.OfExchange, Certificate.NameOf(computer, certificate.Thumbprint)) is null))
            {
                draft.Put(
                    new Certificate { Scope = organization, Computer = computer, Thumbprint = certificate.Thumbprint, Subject = certificate.Subject },
                    new Because(new Message(nameof(ReasonMessages.FormerCertificateIsImported), certificate.Thumbprint.ToString(), certificate.Computer.ToString(), computer.ToString()), Imported));
            }
        }
    }
}
