using System;
using System.Collections.Generic;
using System.Security.Cryptography.X509Certificates;
using UmLync.Certificates;
using UmLync.Rules;
using UmLync.Values;

namespace UmLync.Connectors.Certificates;

/// <summary>How certificates that were found are to be judged: in which role, on which server, at which moment, among whom.</summary>
public sealed class CertificateInquiry
{
    /// <summary>The roles where the operator names none: those of an Exchange server.</summary>
    public const CertificateRoles UsualRoles = CertificateRoles.UmService | CertificateRoles.CallRouter;

    /// <summary>The roles in which it serves or shall serve.</summary>
    public CertificateRoles Roles { get; init; } = UsualRoles;

    /// <summary>The moment for which it is judged.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How long before its end it should be renewed.</summary>
    public TimeSpan ExpiryWindow { get; init; } = CertificateCase.UsualExpiryWindow;

    /// <summary>The FQDN of the server, pool or device; by default that of the endpoint. A Front End of the estate is called by its pool.</summary>
    public Fqdn? Name { get; init; }

    /// <summary>The roots that both sides trust; null where those of this computer or of the estate count.</summary>
    public X509Certificate2Collection? Roots { get; init; }

    /// <summary>Whether phones with Lync Phone Edition take part.</summary>
    public bool HasLyncPhones { get; init; }

    /// <summary>The estate in which it serves or shall serve.</summary>
    public CertificateEstate? Estate { get; init; }

    /// <summary>What the rules say of the certificate.</summary>
    public IReadOnlyList<Finding> Judge(FoundCertificate found) => RuleBook.Judge(CaseOf(found));

    /// <summary>The certificate with its way to a root, as these roots allow.</summary>
    public FoundCertificate WithChain(FoundCertificate found) => found.With(new ChainBuilder(Trust, Roots ?? [], At).Build(found));

    private TrustedBy Trust => Roots is not null ? TrustedBy.Files : Estate is not null ? TrustedBy.Anybody : TrustedBy.Machine;

    private CertificateCase CaseOf(FoundCertificate found)
    {
        Fqdn? computer = Name ?? (Fqdn.TryParse(found.Host, out Fqdn? host) ? host : null);
        return new CertificateCase
        {
            Subject = found.Place,
            Certificate = found.Certificate,
            Roles = Roles,
            At = At,
            ExpiryWindow = ExpiryWindow,
            Name = computer is null ? null : Estate?.NameFor(computer, Roles) ?? computer,
            Computer = computer,
            HasPrivateKey = found.HasPrivateKey,
            Chain = WithChain(found).Chain,
            HasLyncPhones = HasLyncPhones,
            Estate = Estate,
        };
    }
}
