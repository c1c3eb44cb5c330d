using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// A certificate with its private key in a file (PFX, PKCS #12), as it is brought to servers that do not have it yet (domain.md J.6,
/// step 2). A plan knows it by its thumbprint alone: the content of the file and its password are given to the run that imports it,
/// and stand in no plan, journal or message.
/// </summary>
public sealed class PortableCertificate
{
    private static readonly Source Imported = Source.Confirmed("J.3, J.6");

    /// <summary>A certificate with a thumbprint.</summary>
    /// <param name="facts">What it says.</param>
    /// <param name="chain">The way to its root, as far as the file holds it; null where it does not.</param>
    /// <exception cref="ArgumentException">It has no thumbprint.</exception>
    public PortableCertificate(CertificateFacts facts, CertificateChain? chain = null)
    {
        Facts = facts;
        Chain = chain;
        Thumbprint = facts.Thumbprint ?? throw new ArgumentException(null, nameof(facts));
    }

    /// <summary>What it says.</summary>
    public CertificateFacts Facts { get; }

    /// <summary>The way to its root, as far as the file holds it.</summary>
    public CertificateChain? Chain { get; }

    /// <summary>By what plans and commands name it.</summary>
    public Thumbprint Thumbprint { get; }

    /// <summary>The certificates that the plan imports: what is created with its key comes from a file.</summary>
    public static IEnumerable<PlannedChange> ImportsOf(Plan plan) =>
        plan.Changes.Where(change => change is { Action: ChangeAction.Create } && change.Key.Kind == Certificate.OfExchange);

    /// <summary>The certificate on a computer, with what the file says of it.</summary>
    public Certificate Completed(Certificate certificate) => certificate.Completed(Facts) with
    {
        IssuerChain = Chain is null ? null : new ValueList<string>(Chain.Issuers),
        RootThumbprint = Chain is null ? default : Chain.Root is { } root ? root : Optional<Thumbprint>.None,
    };

    /// <summary>Wants the certificate on the server, enabled for nothing, and its key not to be taken from there again.</summary>
    internal Certificate DrawOn(ExchangeServer server, Draft draft)
    {
        // What the file says of it is not drawn: two products that write one name differently would look like a change that failed.
        Certificate wanted = new() { Scope = server.Scope, Computer = server.Fqdn!, Thumbprint = Thumbprint, HasPrivateKey = true, Services = NameSet.Empty };
        draft.Put(wanted, new Because(new Message(nameof(ReasonMessages.CertificateIsImported), Thumbprint.ToString(), Facts.Name, server.Name), Imported));
        return wanted;
    }
}
