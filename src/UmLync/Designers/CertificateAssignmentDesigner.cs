using System;
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
/// Assigns a certificate to the UM services and call routers of the servers that the operator names, or of all that have it. With a
/// file that holds it, it is imported first where it is missing, and all servers that answer calls are meant unless some are named.
/// What fails a rule is refused, and nothing is planned then.
/// </summary>
public sealed class CertificateAssignmentDesigner : IDesigner
{
    private readonly Thumbprint _thumbprint;
    private readonly IReadOnlyList<string> _servers;
    private readonly PortableCertificate? _file;

    /// <summary>A designer for a certificate in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="servers">The names or FQDNs of the servers; where none is named, all that answer calls.</param>
    public CertificateAssignmentDesigner(PortableCertificate file, IEnumerable<string>? servers = null)
        : this(file.Thumbprint, servers) => _file = file;

    /// <summary>A designer for one certificate.</summary>
    /// <param name="thumbprint">The certificate.</param>
    /// <param name="servers">The names or FQDNs of the servers; where none is named, all that have it.</param>
    public CertificateAssignmentDesigner(Thumbprint thumbprint, IEnumerable<string>? servers = null)
    {
        _thumbprint = thumbprint;
        _servers = [.. servers ?? []];
    }

    /// <inheritdoc/>
    public void Design(Draft draft, Blueprint blueprint)
    {
        CertificateAssignment[] assignments = [.. Assignments(draft)];
        foreach (CertificateAssignment assignment in assignments)
        {
            if (assignment.WhyNot(draft) is { } reason)
            {
                throw new UmLyncException(reason);
            }
        }

        foreach (CertificateAssignment assignment in assignments)
        {
            assignment.Draw(draft);
        }
    }

    /// <exception cref="UmLyncException">There is no such server, or it has no such certificate.</exception>
    private IEnumerable<CertificateAssignment> Assignments(Draft draft)
    {
        ExchangeServer[] servers = _servers.Count > 0 ? [.. _servers.Select(name => Named.Server(draft, name))]
            : [.. draft.All(ExchangeServer.Schema).Where(server => CanHave(server, draft) && CertificateAssignment.RolesOn(server, draft).Length > 0)];
        return servers.Length == 0
            ? throw new UmLyncException(new Message(nameof(Messages.CertificateIsOnNoServer), _thumbprint.ToString(), NearestIn(draft.All(Certificate.OfExchange))))
            : servers.Select(server => AssignmentOn(server, draft));
    }

    private CertificateAssignment AssignmentOn(ExchangeServer server, Draft draft) => FindOn(server, draft) is { } present ? new CertificateAssignment(server, present)
        : _file is not null && server.Fqdn is not null ? new CertificateAssignment(server, _file)
        : throw new UmLyncException(new Message(
            nameof(Messages.CertificateIsNotOnServer), _thumbprint.ToString(), server.Name, NearestIn(draft.All(Certificate.OfExchange).Where(other => other.Computer == server.Fqdn))));

    private bool CanHave(ExchangeServer server, Draft draft) => _file is not null ? server.Fqdn is not null : FindOn(server, draft) is not null;

    private Certificate? FindOn(ExchangeServer server, Draft draft) =>
        server.Fqdn is { } computer ? draft.Find(server.Scope, Certificate.OfExchange, Certificate.NameOf(computer, _thumbprint)) : null;

    private string NearestIn(IEnumerable<Certificate> certificates) =>
        Nearest.Listed(_thumbprint.ToString(), certificates.Select(certificate => certificate.Thumbprint.ToString()).Distinct(StringComparer.Ordinal));
}
