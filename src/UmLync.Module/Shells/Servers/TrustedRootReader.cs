using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Cmdlets.Shells.Certificates;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>The roots that an Exchange server trusts: its store Trusted Root Certification Authorities (domain.md C.5, H 39).</summary>
internal sealed class TrustedRootReader() : ServerReader(TrustedRoot.OfExchange)
{
    public override bool Concerns(ExchangeServer server) => server.Roles is null || server.Roles.Any(role => role is "Mailbox" or "ClientAccess" or "UnifiedMessaging");

    public override bool IsOf(ResourceKey key, ExchangeServer server) => key.Name.StartsWith(server.Fqdn + "\\", StringComparison.OrdinalIgnoreCase);

    public override IReadOnlyList<Resource> Read(IShell shell, ExchangeServer server) => CertificateStores.RootsOf(shell, Kind, server.Scope, server.Fqdn!);
}
