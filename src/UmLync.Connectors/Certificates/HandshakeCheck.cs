using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Certificates;
using UmLync.Connectors.Text;
using UmLync.Planning;
using UmLync.Ports;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Connectors.Certificates;

/// <summary>
/// Whether the services present the certificate that a plan has enabled: a TLS handshake with each of them. An endpoint that cannot
/// be reached from here says nothing, and is noted as not evaluated.
/// </summary>
/// <param name="source">The estate, which tells the ports.</param>
/// <param name="read">The certificate that <c>host:port</c> presents.</param>
public sealed class HandshakeCheck(ISource source, Func<string, CancellationToken, FoundCertificate> read)
{
    private readonly List<Message> _notSeen = [];

    /// <summary>The endpoints that said nothing, and why.</summary>
    public IReadOnlyList<Message> NotSeen => _notSeen;

    /// <summary>The changes whose certificate another one is presented for.</summary>
    public IEnumerable<ChangeOutcome> Of(Plan plan, CancellationToken cancellation)
    {
        PlannedChange[] bindings = [.. plan.Changes.Where(change => change is { Action: ChangeAction.Update, After: Certificate })];
        Topology now = source.Read(ReadRequest.Of(bindings.Length == 0 ? [] : [ExchangeServer.Schema, UmService.Schema, UmCallRouter.Schema, UmServer.Schema]));
        foreach (PlannedChange binding in bindings)
        {
            foreach (string endpoint in EndpointsOf(binding, now))
            {
                if (Differs(endpoint, ((Certificate)binding.After!).Thumbprint.ToString(), cancellation) is { } difference)
                {
                    yield return new ChangeOutcome(binding, Outcome.Diverged, difference);
                }
            }
        }
    }

    private static IEnumerable<string> EndpointsOf(PlannedChange binding, Topology now)
    {
        Certificate certificate = (Certificate)binding.After!;
        NameSet added = CertificateBinding.Difference((binding.Before as Certificate)?.Services, certificate.Services).Added;
        return
            from role in now.UmRoles()
            where role.Scope.Equals(certificate.Scope) && added.Contains(CertificateBinding.ServiceOf(role))
                && now.Find(role.Scope, ExchangeServer.Schema, role.Server)?.Fqdn == certificate.Computer
            from port in ListeningPort.OfRole(role, certificate.Computer.ToString())
            where port is { Security: PortSecurity.Secured, Service: PortService.UmService or PortService.CallRouter or PortService.UmServer } && port.Listens != false
            select port.Computer + ":" + port.Port.ToString(CultureInfo.InvariantCulture);
    }

    private Message? Differs(string endpoint, string wanted, CancellationToken cancellation)
    {
        try
        {
            string? presented = read(endpoint, cancellation).Certificate.Thumbprint?.ToString();
            return presented is null || presented == wanted ? null : new Message(nameof(CertificateSourceMessages.EndpointPresentsOther), endpoint, presented, wanted);
        }
        catch (UmLyncException problem)
        {
            _notSeen.Add(new Message(nameof(CertificateSourceMessages.EndpointWasNotSeen), endpoint, problem.Message));
            return null;
        }
    }
}
