using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Designers;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>A plausible Exchange organization: dial plans, permissions, servers; gateways and users are added by parts of its own.</summary>
internal sealed class PlausibleExchange(Scope organization, Scope[] deployments, IReadOnlyList<LyncPool> pools, TopologyBuilder builder, Dice dice, EstateHabits habits)
{
    public void Add()
    {
        builder.AddScope(organization);
        foreach (ResourceKind kind in ResourceKinds.Of(Product.Exchange))
        {
            builder.Cover(organization, kind, Coverage.Read);
        }

        UmDialPlan[] plans = [.. SipPlans(), .. OtherPlans()];
        foreach (UmDialPlan plan in plans)
        {
            builder.Add(plan);
            builder.Add(new UmMailboxPolicy { Scope = organization, Name = plan.Name + " Default Policy", DialPlan = plan.Name });
        }

        AddPermissions();
        AddServers(plans);
        new PlausibleGateways(organization, pools, plans, builder, dice, habits).Add();
        new PlausibleUsers(organization, deployments, pools, plans, builder, dice).Add();
    }

    private IEnumerable<UmDialPlan> SipPlans()
    {
        foreach (int number in Enumerable.Range(1, dice.UpTo(habits.MostPlans)))
        {
            string name = "Plan" + Number(number);
            // A plan that was renamed keeps the phone context of its first name (A.7).
            string context = (dice.Chance(15) ? "Former" + Number(number) : name) + "." + organization.Forest;
            yield return new UmDialPlan
            {
                Scope = organization,
                Name = name,
                UriType = UriType.SipName,
                VoipSecurity = habits.IsWellRead || dice.Chance(90) ? dice.Pick(VoipSecurity.Unsecured, VoipSecurity.SIPSecured, VoipSecurity.Secured) : null,
                PhoneContext = habits.IsWellRead || dice.Chance(90) ? PhoneContext.Parse(context) : null,
                NumberOfDigitsInExtension = 5,
                CountryOrRegionCode = "1",
                AccessTelephoneNumbers = ValueList<string>.Empty,
            };
        }
    }

    private IEnumerable<UmDialPlan> OtherPlans() => Enumerable.Range(1, dice.Below(3)).Select(number => new UmDialPlan
    {
        Scope = organization,
        Name = "Pbx" + Number(number),
        UriType = dice.Pick(UriType.TelExtn, UriType.E164),
        VoipSecurity = VoipSecurity.Unsecured,
        PhoneContext = PhoneContext.Parse("Pbx" + Number(number) + "." + organization.Forest),
    });

    private void AddPermissions()
    {
        ExchangeOrganization root = new() { Scope = organization, Name = "Org of " + organization.Forest.FirstLabel };
        builder.Add(root);
        foreach (AdPermission wanted in deployments.SelectMany(deployment => PermissionDesigner.Wanted(root, deployment)).Where(_ => dice.Chance(60)))
        {
            builder.Add(dice.Below(4) switch
            {
                0 => wanted with { Allowed = NameSet.Empty },
                1 => wanted with { Denied = new NameSet(["ListChildren"]) },
                2 => wanted with { Inheritance = AdInheritance.None },
                _ => wanted,
            });
        }
    }

    private void AddServers(UmDialPlan[] plans)
    {
        foreach (int number in Enumerable.Range(1, dice.UpTo(habits.MostServers)))
        {
            string name = "EX" + Number(number);
            Fqdn fqdn = Fqdn.Parse(name + "." + organization.Forest);
            bool is2010 = dice.Chance(15);
            builder.Add(new ExchangeServer { Scope = organization, Name = name, Fqdn = fqdn, Version = ProductVersion.Parse(is2010 ? "14.3.123.4" : "15.0.1497.2") });
            builder.Add(PlausibleService.Of(organization, fqdn, UmService.ServiceName, dice, habits));
            if (is2010)
            {
                builder.Add(new UmServer { Scope = organization, Server = name, DialPlans = Some(plans), StartupMode = Mode(), Status = UmStatus.Enabled });
                continue;
            }

            NameSet? sipPlans = Some([.. plans.Where(plan => plan.IsSip)]);
            builder.Add(PlausibleService.Of(organization, fqdn, UmCallRouter.ServiceName, dice, habits));
            builder.Add(new UmService { Scope = organization, Server = name, DialPlans = sipPlans, StartupMode = Mode(), SipAccessService = Optional<ServiceEndpoint>.None });
            builder.Add(new UmCallRouter { Scope = organization, Server = name, DialPlans = Some([.. plans.Where(plan => plan.IsSip)]), StartupMode = Mode(), SipTlsListeningPort = dice.Pick(0, 5061, 5061) });
        }
    }

    private NameSet? Some(UmDialPlan[] plans) =>
        habits.IsWellRead || dice.Chance(95) ? new NameSet(plans.Where(_ => dice.Chance(50)).Select(plan => plan.Name)) : null;

    private UmStartupMode Mode() => dice.Pick(UmStartupMode.TCP, UmStartupMode.TLS, UmStartupMode.Dual);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
