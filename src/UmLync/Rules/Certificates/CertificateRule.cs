using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// A rule about one certificate. In a topology it judges every certificate that serves; and it judges one that lies in a file
/// or that a server presents, before anything is configured with it.
/// </summary>
public abstract class CertificateRule : Rule
{
    /// <summary>The roles of an Exchange server.</summary>
    private protected const CertificateRoles Um = CertificateRoles.UmService | CertificateRoles.CallRouter;

    /// <summary>The roles of a Lync server.</summary>
    private protected const CertificateRoles Lync = CertificateRoles.LyncFrontEnd | CertificateRoles.MediationServer;

    /// <summary>Every role, and certificates that serve in none.</summary>
    private protected const CertificateRoles Any = CertificateRoles.None;

    private const CertificateRoles OfExchange = Um | CertificateRoles.Owa;

    private protected CertificateRule(string requirement, Severity severity, Source source, CertificateRoles roles, params ResourceKind[] more)
        : base(requirement, severity, source, [.. KindsOf(roles), .. more]) => Roles = roles;

    /// <summary>The roles to which the rule applies; none where it applies to every certificate.</summary>
    public CertificateRoles Roles { get; }

    /// <summary>What the rule says of the certificate; null where it has nothing to say of such a one.</summary>
    public Finding? Judge(CertificateCase certificate)
    {
        CertificateVerdict verdict = Of(certificate);
        return verdict.Outcome is { } outcome
            ? new Finding(this, outcome, certificate.Subject, verdict.Reason ?? (verdict.Property is { } property
                ? new Message(nameof(CertificateMessages.CertificateDoesNotShow), property, certificate.Certificate.Name)
                : Requirement))
            : null;
    }

    /// <summary>Judges a certificate that serves in one of the roles of the rule.</summary>
    private protected abstract CertificateVerdict VerdictOn(CertificateCase certificate);

    private protected override IEnumerable<Scope> ScopesOf(Topology topology) =>
        topology.Scopes.Where(scope => KindsOf(Roles).Any(kind => kind.Product == scope.Product));

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => Reads.Where(kind => kind.Product == scope.Product);

    private protected override void Judge(Judgement judgement)
    {
        NoteSidesWithoutScope(judgement);
        foreach (Certificate certificate in judgement.Estate.All(judgement.Scope, KindOf(judgement.Scope.Product)).Cast<Certificate>())
        {
            judgement.Knows(certificate, "services");
        }

        foreach (CertificateCase certificate in CertificateEstate.Of(judgement.Estate).CasesOf(judgement.Scope))
        {
            CertificateVerdict verdict = Of(certificate);
            switch (verdict.Outcome)
            {
                case FindingOutcome.Fail:
                    judgement.Fail(certificate.Subject, verdict.Reason!);
                    break;
                case FindingOutcome.NotEvaluated when verdict.Property is { } property:
                    judgement.NotRead(certificate.Resource!, property);
                    break;
                case FindingOutcome.NotEvaluated:
                    judgement.Note(verdict.Reason!);
                    break;
            }
        }
    }

    private static ResourceKind<Certificate> KindOf(Product product) => product == Product.Exchange ? Certificate.OfExchange : Certificate.OfLync;

    private static IEnumerable<ResourceKind> KindsOf(CertificateRoles roles)
    {
        if (roles == Any || (roles & OfExchange) != 0)
        {
            yield return Certificate.OfExchange;
        }

        if (roles == Any || (roles & ~OfExchange) != 0)
        {
            yield return Certificate.OfLync;
        }
    }

    private CertificateVerdict Of(CertificateCase certificate) =>
        Roles == Any || (certificate.Roles & Roles) != 0 ? VerdictOn(certificate) : CertificateVerdict.Silent;

    // What holds for the certificates of both products does not hold as long as one of them was not looked at.
    private void NoteSidesWithoutScope(Judgement judgement)
    {
        foreach (ResourceKind kind in KindsOf(Roles).Where(kind => !judgement.Estate.ScopesOf(kind.Product).Any()))
        {
            judgement.Note(Judgement.SideIsUnread(kind.Product));
        }
    }
}
