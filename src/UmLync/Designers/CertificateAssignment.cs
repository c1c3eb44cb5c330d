using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>
/// One server and the certificate that its UM service and call router are to use. Draws the documented order's parts: a service
/// that listens for TCP only is set to Dual first, then the certificate is enabled; the restart follows from both (domain.md
/// H 14). What no rule lets pass is not assigned.
/// </summary>
internal sealed class CertificateAssignment
{
    private static readonly Source Order = Source.Confirmed("C.5, H 14");

    private readonly PortableCertificate? _file;

    /// <summary>A certificate that the server has.</summary>
    public CertificateAssignment(ExchangeServer server, Certificate certificate)
    {
        Server = server;
        Certificate = certificate;
    }

    /// <summary>A certificate that the server does not have yet, and a file does.</summary>
    public CertificateAssignment(ExchangeServer server, PortableCertificate file)
        : this(server, file.Completed(new Certificate { Scope = server.Scope, Computer = server.Fqdn!, Thumbprint = file.Thumbprint, HasPrivateKey = true, Services = NameSet.Empty })) => _file = file;

    /// <summary>The server.</summary>
    public ExchangeServer Server { get; }

    /// <summary>The certificate, as the topology has it, or the file.</summary>
    public Certificate Certificate { get; }

    /// <summary>The UM services and call routers of the server, as they are drawn.</summary>
    public static IUmRole[] RolesOn(ExchangeServer server, Draft draft) =>
        [.. draft.UmRoles().Where(role => role.Scope.Equals(server.Scope) && StringComparer.OrdinalIgnoreCase.Equals(role.Server, server.Name) && SupportCheck.HasUm(role, draft))];

    /// <summary>The first rule of severity Error, or about its key, that the certificate fails in these roles on the server; null where it fails none.</summary>
    public static Finding? Objection(Certificate certificate, IEnumerable<IUmRole> roles, Topology topology)
    {
        CertificateCase serving = new()
        {
            Subject = certificate.Key.ToString(),
            Certificate = CertificateFacts.Of(certificate),
            Roles = roles.Aggregate(CertificateRoles.None, (sum, role) => sum | (role is UmCallRouter ? CertificateRoles.CallRouter : CertificateRoles.UmService)),
            At = topology.CapturedAt,
            Name = certificate.Computer,
            Computer = certificate.Computer,
            HasPrivateKey = certificate.HasPrivateKey,
            Services = certificate.Services,
            Chain = CertificateChain.Of(certificate),
            Estate = CertificateEstate.Of(topology),
            Resource = certificate,
        };

        // Without its key a certificate can be bound and serves nobody, however little is documented of that.
        return RuleBook.Judge(serving).FirstOrDefault(finding => finding.Outcome == FindingOutcome.Fail && (finding.Severity == Severity.Error || finding.RuleId == nameof(CertificatePrivateKey)));
    }

    /// <summary>Why the certificate cannot be assigned; null where it can.</summary>
    public Message? WhyNot(Draft draft)
    {
        IUmRole[] roles = RolesOn(Server, draft);
        Coverage known = draft.CoverageOf(Server.Scope, Certificate.OfExchange);
        return _file is not null && !known.IsComplete ? new Message(nameof(Messages.KindWasNotRead), Certificate.OfExchange.Id, Server.Scope.ToString(), known.Reason ?? "-")
            : roles.Length == 0 ? new Message(nameof(Messages.ServerAnswersNoCalls), Server.Name)
            : CertificateBinding.On(draft, Server.Scope, Server.Fqdn!).FirstOrDefault(other => other.Services is null && other.Thumbprint != Certificate.Thumbprint) is { } unread
                ? new Message(nameof(Messages.PropertyWasNotRead), CertificateBinding.Services, unread.Key.ToString())
            : Certificate.Services is null ? new Message(nameof(Messages.PropertyWasNotRead), CertificateBinding.Services, Certificate.Key.ToString())
            : Objection(Certificate, roles, draft.Topology) is { } objection ? new Message(nameof(Messages.CertificateIsUnfit), Certificate.Thumbprint.ToString(), Server.Name, objection.RuleId, objection.Reason.ToString())
            : null;
    }

    /// <summary>Draws the assignment.</summary>
    public void Draw(Draft draft)
    {
        Certificate drawn = _file?.DrawOn(Server, draft) ?? Certificate;
        IUmRole[] listening = [.. RolesOn(Server, draft).Where(role => Listens(role, draft))];
        NameSet missing = new NameSet(listening.Select(CertificateBinding.ServiceOf)).Except(Certificate.Services!);
        Thumbprint[] former = [.. missing.Select(service => CertificateBinding.Superseded(service, Certificate, draft.Topology)?.Thumbprint).OfType<Thumbprint>().Distinct()];
        if (missing.Count > 0)
        {
            CertificateBinding.Enable(
                draft, drawn, missing, new Message(nameof(ReasonMessages.CertificateIsAssigned), Certificate.Thumbprint.ToString(), Server.Name, missing.ToString()), Order,
                [.. listening.Select(role => Fact.Of(role.AsResource(), "startupMode")), Fact.Of(drawn, "hasPrivateKey")]);
        }

        new InstantMessagingPlaces(draft).Follow(Server, Certificate, former);
    }

    // Under TCP the cmdlet refuses; Dual goes on to serve the plans that are not secured.
    private bool Listens(IUmRole role, Draft draft)
    {
        Resource resource = role.AsResource();
        if (role.StartupMode is null)
        {
            draft.LeaveOut(resource.Key.ToString(), new Message(nameof(Messages.PropertyWasNotRead), "startupMode", resource.Key.ToString()), Order);
            return false;
        }

        if (role.StartupMode == UmStartupMode.TCP)
        {
            draft.Put(role.WithStartupMode(UmStartupMode.Dual), new Because(new Message(nameof(ReasonMessages.BindingNeedsTls), role.Server, Certificate.Thumbprint.ToString()), Order));
        }

        return true;
    }
}
