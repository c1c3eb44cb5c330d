using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Planning;

/// <summary>Single objects and changes with the names of Microsoft's examples, for tests that need no whole estate.</summary>
internal static class Sample
{
    public static readonly Scope Exchange = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));
    public static readonly Scope Lync = new(Product.Lync, Fqdn.Parse("litwareinc.com"));

    public static UmDialPlan DialPlan { get; } = new()
    {
        Scope = Exchange,
        Name = "Redmond",
        UriType = UriType.SipName,
        VoipSecurity = VoipSecurity.SIPSecured,
        PhoneContext = PhoneContext.Parse("Redmond.litwareinc.com"),
    };

    public static UmIpGateway Gateway { get; } = new()
    {
        Scope = Exchange,
        Name = "1:1",
        Address = GatewayAddress.Parse("atl-cs-001.litwareinc.com"),
        OutcallsAllowed = true,
        MessageWaitingIndicatorAllowed = true,
    };

    public static UmHuntGroup HuntGroup { get; } = new() { Scope = Exchange, Gateway = "1:1", Name = "Redmond", DialPlan = "Redmond", Pilot = "Redmond" };

    public static UmService UmService { get; } = new()
    {
        Scope = Exchange,
        Server = "ATL-EX-001",
        DialPlans = new NameSet(["Redmond"]),
        StartupMode = UmStartupMode.TCP,
        SipAccessService = Optional<ServiceEndpoint>.None,
    };

    /// <summary>The change that makes the object, with every property that is given.</summary>
    public static PlannedChange Creation(Resource wanted) => Change(
        ChangeAction.Create, wanted.Key,
        [.. wanted.Kind.Properties.Where(property => property.ValueOf(wanted) is not null).Select(property => new PropertyChange(property, null, property.ValueOf(wanted)))]);

    /// <summary>The change that removes the object.</summary>
    public static PlannedChange Removal(Resource present) => Change(
        ChangeAction.Remove, present.Key,
        [.. present.Kind.Properties.Where(property => property.ValueOf(present) is not null).Select(property => new PropertyChange(property, property.ValueOf(present), null))]);

    /// <summary>The change from one state of an object to another.</summary>
    public static PlannedChange Update(Resource before, Resource after) => Change(
        ChangeAction.Update, before.Key,
        [.. before.DifferencesFrom(after).Select(property => new PropertyChange(property, property.ValueOf(before), property.ValueOf(after)))]);

    /// <summary>The restart of a service.</summary>
    public static PlannedChange Restart(WindowsService service) => Change(
        ChangeAction.Operate, service.Key, [new PropertyChange(service.Kind.Find("pending")!, true, false)]);

    public static PlannedChange Change(ChangeAction action, ResourceKey key, PropertyChange[] rows) => new(
        "c0001", key, action, phase: 1, rows, [new Because(new Message("RestartIsPending", key.Name), Source.Confirmed("C.3"))],
        facts: [], dependsOn: [], Impact.None, rights: [], Inverse.Exact);
}
