using System;
using System.Linq;
using UmLync.Designers;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Planning;

/// <summary>
/// The smallest estate that can be integrated: one Exchange 2013 server with UM service and call router, one SIP URI dial plan,
/// one Standard Edition server of Lync 2013 with its Front End service. Nothing is integrated but the permissions, of which one is
/// missing; the plan is SIP Secured, media must be encrypted.
/// </summary>
internal static class BareEstate
{
    public const string Pool = "atl-cs-001.litwareinc.com";

    private static readonly Fqdn Server = Fqdn.Parse("atl-ex-001.litwareinc.com");
    private static readonly ExchangeOrganization Organization = new() { Scope = Sample.Exchange, Name = "Litware" };

    public static UmCallRouter CallRouter { get; } = new()
    {
        Scope = Sample.Exchange,
        Server = "ATL-EX-001",
        DialPlans = NameSet.Empty,
        StartupMode = UmStartupMode.TCP,
        SipTlsListeningPort = 5061,
    };

    public static UmService UmService { get; } =
        new() { Scope = Sample.Exchange, Server = "ATL-EX-001", DialPlans = NameSet.Empty, StartupMode = UmStartupMode.TCP };

    public static WindowsService UmProcess { get; } = Running(Sample.Exchange, Server, "MSExchangeUM");

    public static WindowsService CallRouterProcess { get; } = Running(Sample.Exchange, Server, "MSExchangeUMCR");

    public static WindowsService FrontEndProcess { get; } = Running(Sample.Lync, Fqdn.Parse(Pool), "RTCSRV");

    public static Topology Estate { get; } = Build();

    private static Topology Build()
    {
        TopologyBuilder builder = new(new DateTimeOffset(2016, 5, 1, 8, 0, 0, TimeSpan.Zero));
        Resource[] objects =
        [
            Organization,
            new ExchangeServer { Scope = Sample.Exchange, Name = "ATL-EX-001", Fqdn = Server, Version = ProductVersion.Parse("15.0.1497.2") },
            Sample.DialPlan,
            UmService,
            CallRouter,
            UmProcess,
            CallRouterProcess,
            new LyncPool { Scope = Sample.Lync, Fqdn = Fqdn.Parse(Pool), PoolKind = PoolKind.StandardEdition, Release = LyncRelease.Lync2013 },
            new LyncComputer { Scope = Sample.Lync, Fqdn = Fqdn.Parse(Pool), Pool = Pool },
            new MediaConfiguration { Scope = Sample.Lync, Identity = "Global", EncryptionLevel = EncryptionLevel.RequireEncryption },
            FrontEndProcess,
            .. PermissionDesigner.Wanted(Organization, Sample.Lync).Skip(1),
        ];
        foreach (ResourceKind kind in ResourceKinds.All)
        {
            builder.Cover(kind.Product == Product.Exchange ? Sample.Exchange : Sample.Lync, kind, Coverage.Read);
        }

        foreach (Resource resource in objects)
        {
            builder.Add(resource);
        }

        return builder.Build();
    }

    private static WindowsService Running(Scope scope, Fqdn computer, string name) =>
        new() { Scope = scope, Computer = computer, Name = name, State = ServiceState.Running, Pending = false };
}
