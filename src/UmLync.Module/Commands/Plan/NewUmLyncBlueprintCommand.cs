using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;
using UmLync.Blueprints;
using UmLync.Cmdlets.Completion;
using UmLync.Connectors.Files;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets;

/// <summary>
/// Makes a blueprint: the choices that a plan is to follow. What is not chosen is computed, so that a blueprint without any
/// choice integrates everything; with a topology, the choices that the estate follows already are the start.
/// </summary>
[Cmdlet(VerbsCommon.New, "UmLyncBlueprint", SupportsShouldProcess = true)]
[OutputType(typeof(Blueprint))]
public sealed class NewUmLyncBlueprintCommand : UmLyncCommand
{
    /// <summary>The SIP URI dial plans to integrate.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    public string[]? DialPlan { get; set; }

    /// <summary>The pools to integrate, by FQDN.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? Pool { get; set; }

    /// <summary>The pools whose users will be enabled for Enterprise Voice although none is yet.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? FutureVoicePool { get; set; }

    /// <summary>From which of its pools a dial plan is reached.</summary>
    [Parameter]
    public Mapping Mapping { get; set; }

    /// <summary>The pools of single dial plans: a table from the name of a dial plan to FQDNs.</summary>
    [Parameter]
    public Hashtable? PoolOfDialPlan { get; set; }

    /// <summary>The pools that place Unified Messaging's outgoing calls.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PoolCompleter))]
    public string[]? OutboundPool { get; set; }

    /// <summary>The gateways of other peers whose outgoing calls may be switched off.</summary>
    [Parameter]
    public string[]? ForeignGateway { get; set; }

    /// <summary>The VoIP security of single dial plans: a table from the name of a dial plan to the security.</summary>
    [Parameter]
    public Hashtable? VoipSecurity { get; set; }

    /// <summary>Says that no Lync Phone Edition devices are in use.</summary>
    [Parameter]
    public SwitchParameter NoLyncPhones { get; set; }

    /// <summary>The certificates of single servers: a table from the name of a server to the thumbprint.</summary>
    [Parameter]
    public Hashtable? Certificate { get; set; }

    /// <summary>The names of new gateways: a table from the FQDN of a pool to the name.</summary>
    [Parameter]
    public Hashtable? GatewayName { get; set; }

    /// <summary>The SIP URI dial plans that are to exist, each as a table of what it has: Name, CountryOrRegionCode, NumberOfDigitsInExtension and others.</summary>
    [Parameter]
    public DialPlanChoice[]? UmDialPlan { get; set; }

    /// <summary>The auto attendants that are to exist and answer, each as a table of what it has: Name, DialPlan, PilotIdentifiers and others.</summary>
    [Parameter]
    public AutoAttendantChoice[]? UmAutoAttendant { get; set; }

    /// <summary>The dialling rules of single dial plans, each as a table: DialPlan, Rules and others. A rule that fits every number needs AcceptTollFraudRisk too.</summary>
    [Parameter]
    public DiallingRuleChoice[]? DiallingRule { get; set; }

    /// <summary>Plans instant messaging in Outlook Web App too.</summary>
    [Parameter]
    public SwitchParameter OwaInstantMessaging { get; set; }

    /// <summary>Plans a Lync dial plan (location profile) for every SIP URI dial plan that has none.</summary>
    [Parameter]
    public SwitchParameter LocationProfile { get; set; }

    /// <summary>The Lync dial plans that serve single dial plans: a table from the name of a dial plan to the identity of the Lync dial plan.</summary>
    [Parameter]
    public Hashtable? LocationProfileOf { get; set; }

    /// <summary>Plans the nearest pool with an Edge Server as SIP access service of UM services that name none, where several sites have one.</summary>
    [Parameter]
    public SwitchParameter NearestSipAccessService { get; set; }

    /// <summary>The estate whose present choices are the start.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public Topology? FromTopology { get; set; }

    /// <summary>A file in which the blueprint is kept too.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Overwrites the file where it is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override object? Target => Path;

    private protected override void Process()
    {
        Blueprint blueprint = Choices(FromTopology is null ? Blueprint.Empty : PresentChoices.Of(FromTopology));
        if (Path is null || WriteFile(PathOf(Path), Force, path => BlueprintFile.Write(path, blueprint)))
        {
            WriteObject(blueprint);
        }
    }

    private Blueprint Choices(Blueprint start) => start with
    {
        DialPlans = Names(DialPlan) ?? start.DialPlans,
        Pools = Names(Pool) ?? start.Pools,
        FutureVoicePools = Names(FutureVoicePool) ?? start.FutureVoicePools,
        Mapping = IsGiven(nameof(Mapping)) ? Mapping : start.Mapping,
        PoolsOfDialPlans = ChoiceTable.Of<string[]>(PoolOfDialPlan, nameof(PoolOfDialPlan))?.ToDictionary(row => row.Key, row => new NameSet(row.Value), StringComparer.OrdinalIgnoreCase)
            ?? start.PoolsOfDialPlans,
        OutboundPools = Names(OutboundPool) ?? start.OutboundPools,
        ForeignGateways = Names(ForeignGateway) ?? start.ForeignGateways,
        VoipSecurity = ChoiceTable.Of<VoipSecurity>(VoipSecurity, nameof(VoipSecurity)) ?? start.VoipSecurity,
        LyncPhones = !NoLyncPhones && start.LyncPhones,
        Certificates = ChoiceTable.Of<string>(Certificate, nameof(Certificate))?.ToDictionary(row => row.Key, row => Thumbprint.Parse(row.Value), StringComparer.OrdinalIgnoreCase)
            ?? start.Certificates,
        GatewayNames = ChoiceTable.Of<string>(GatewayName, nameof(GatewayName)) ?? start.GatewayNames,
        UmDialPlans = UmDialPlan is null ? start.UmDialPlans : new ValueList<DialPlanChoice>(UmDialPlan),
        UmAutoAttendants = UmAutoAttendant is null ? start.UmAutoAttendants : new ValueList<AutoAttendantChoice>(UmAutoAttendant),
        DiallingRules = DiallingRule is null ? start.DiallingRules : new ValueList<DiallingRuleChoice>(DiallingRule),
        OwaInstantMessaging = OwaInstantMessaging || start.OwaInstantMessaging,
        Voice = start.Voice with
        {
            LocationProfiles = LocationProfile || start.Voice.LocationProfiles,
            LocationProfileOf = ChoiceTable.Of<string>(LocationProfileOf, nameof(LocationProfileOf)) ?? start.Voice.LocationProfileOf,
            NearestSipAccessService = NearestSipAccessService || start.Voice.NearestSipAccessService,
        },
    };

    private static NameSet? Names(string[]? names) => names is null ? null : new NameSet(names);
}
