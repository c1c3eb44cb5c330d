using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Lab.Generation;

/// <summary>The Exchange organization of a generated estate, mailboxes apart: dial plans, gateways, hunt groups and servers.</summary>
internal sealed class ExchangeSide(EstateLayout layout, Scope organization)
{
    private const string PbxPlan = "PBX";
    private const int PbxPort = 5060;
    private const int LyncPort = 5061;

    public void AddTo(TopologyBuilder builder)
    {
        builder.AddScope(organization);
        ExchangeServers servers = new(layout, organization);
        foreach (Resource resource in Permissions().Concat(Plans()).Concat(Gateways()).Concat(HuntGroups()).Concat(servers.All()))
        {
            builder.Add(resource);
        }

        builder.Cover(organization, UmServer.Schema, Coverage.Read);
    }

    /// <summary>The rights of the older ExchUcUtil, which did not know the container of the servers (domain.md A.5; E.2 row 17).</summary>
    private IEnumerable<Resource> Permissions()
    {
        ExchangeOrganization contoso = new() { Scope = organization, Name = "Contoso" };
        return PermissionDesigner.Wanted(contoso, new Scope(Product.Lync, organization.Forest))
            .Where(permission => permission.Container != "Administrative Groups")
            .Prepend<Resource>(contoso);
    }

    private IEnumerable<Resource> Plans()
    {
        for (int index = 0; index < layout.Plans.Count; index++)
        {
            // A plan in ten still has the security that was recommended before (E.2 row 1; domain.md H 8).
            VoipSecurity security = index % 10 == 4 ? VoipSecurity.SIPSecured : VoipSecurity.Secured;
            yield return PlanOf(layout.Plans[index], UriType.SipName, security, Names.Country(index), AccessNumber(index));
            yield return PolicyOf(layout.Plans[index]);
        }

        yield return PlanOf(PbxPlan, UriType.TelExtn, VoipSecurity.Unsecured, "1", "+14255550099");
        yield return PolicyOf(PbxPlan);
    }

    private UmDialPlan PlanOf(string name, UriType type, VoipSecurity security, string country, string accessNumber) => new()
    {
        Scope = organization,
        Name = name,
        UriType = type,
        VoipSecurity = security,
        PhoneContext = PhoneContext.Parse(name + "." + organization.Forest),
        NumberOfDigitsInExtension = Staff.DigitsOf(layout),
        CountryOrRegionCode = country,
        AccessTelephoneNumbers = new ValueList<string>([accessNumber]),
        PilotIdentifiers = ValueList<string>.Empty,
        ConfiguredInCountryOrRegionGroups = ValueList<string>.Empty,
        AllowedInCountryOrRegionGroups = ValueList<string>.Empty,
    };

    private UmMailboxPolicy PolicyOf(string plan) => new()
    {
        Scope = organization,
        Name = plan + UmMailboxPolicy.DefaultSuffix,
        DialPlan = plan,
        AllowedInCountryOrRegionGroups = ValueList<string>.Empty,
        AllowSubscriberAccess = true,
        AllowPlayOnPhone = true,
        AllowMessageWaitingIndicator = true,
        AllowMissedCallNotifications = true,
        AllowCallAnsweringRules = true,
        AllowFax = false,
        MinPinLength = 6,
    };

    private IEnumerable<Resource> Gateways()
    {
        foreach (PlannedPool pool in layout.Pools.Where(pool => pool.HasGateway))
        {
            yield return GatewayOf(pool.ClusterId, pool.Fqdn.ToString(), LyncPort, pool.AllowsOutcalls, pool.AllowsMessageWaiting);
        }

        for (int index = 0; index < layout.Sites.Count; index++)
        {
            yield return GatewayOf("PBX-" + layout.Sites[index], "10." + Names.Number(index / 256) + "." + Names.Number(index % 256) + ".5", PbxPort, outcalls: true, messageWaiting: false);
        }
    }

    private UmIpGateway GatewayOf(string name, string address, int port, bool outcalls, bool messageWaiting) => new()
    {
        Scope = organization,
        Name = name,
        Address = GatewayAddress.Parse(address),
        Port = port,
        Status = UmStatus.Enabled,
        OutcallsAllowed = outcalls,
        MessageWaitingIndicatorAllowed = messageWaiting,
        IpAddressFamily = IpAddressFamily.IPv4Only,
        Simulator = false,
    };

    private IEnumerable<Resource> HuntGroups()
    {
        int stale = 0;
        foreach ((int plan, PlannedPool pool) in layout.Homes.Where(home => home.Pool.HasGateway))
        {
            if (!layout.Missing.Contains((plan, pool.Index)))
            {
                yield return HuntGroupOf(pool.ClusterId, layout.Plans[plan], layout.Plans[plan]);
            }
            else if (stale++ % 25 == 0)
            {
                // The pilot that one document asks for, the access number, is not what Lync sends (domain.md H 3).
                yield return HuntGroupOf(pool.ClusterId, layout.Plans[plan], AccessNumber(plan));
            }
        }

        foreach (PlannedPool director in layout.Pools.Where(pool => pool is { Kind: PoolKind.Director, HasGateway: true }))
        {
            string plan = layout.Plans[director.Index / 50 % layout.Plans.Count];
            yield return HuntGroupOf(director.ClusterId, plan, plan);
        }

        foreach (string site in layout.Sites)
        {
            yield return HuntGroupOf("PBX-" + site, PbxPlan, PbxPlan);
        }
    }

    private UmHuntGroup HuntGroupOf(string gateway, string plan, string pilot) =>
        new() { Scope = organization, Gateway = gateway, Name = plan, DialPlan = plan, Pilot = pilot };

    private static string AccessNumber(int plan) => "+" + Names.Country(plan) + "42555501" + Names.Number(plan, 2);
}
