using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;
using UmLync.Users;
using UmLync.Values;

namespace UmLync.Blueprints;

/// <summary>From which of its pools a dial plan is reached.</summary>
public enum Mapping
{
    /// <summary>From every pool that homes users of the plan.</summary>
    Mesh,

    /// <summary>From the one pool that homes most users of the plan.</summary>
    OneToOne,
}

/// <summary>
/// The operator's choices. Every choice has a computed default, so that an empty blueprint integrates everything the right
/// way; null and empty mean: not chosen.
/// </summary>
public sealed record Blueprint
{
    /// <summary>No choice made.</summary>
    public static Blueprint Empty { get; } = new();

    /// <summary>The SIP URI dial plans to integrate; by default all.</summary>
    public NameSet? DialPlans { get; init; }

    /// <summary>The pools to integrate, by FQDN; by default all that qualify (domain.md H 33).</summary>
    public NameSet? Pools { get; init; }

    /// <summary>The pools whose users will be enabled for Enterprise Voice although none is yet (domain.md H 33).</summary>
    public NameSet? FutureVoicePools { get; init; }

    /// <summary>How dial plans are mapped to pools; a mesh by default (domain.md H 2).</summary>
    public Mapping Mapping { get; init; } = Mapping.Mesh;

    /// <summary>Pools chosen for single dial plans, which then follow no other rule.</summary>
    public IReadOnlyDictionary<string, NameSet> PoolsOfDialPlans { get; init; } = new Dictionary<string, NameSet>();

    /// <summary>The pools that place UM's outgoing calls, one for each set of dial plans that share gateways.</summary>
    public NameSet? OutboundPools { get; init; }

    /// <summary>The gateways that belong to no pool and whose out-calls UmLync may switch off all the same.</summary>
    public NameSet? ForeignGateways { get; init; }

    /// <summary>The VoIP security chosen for single dial plans; taken when it is in the documented set.</summary>
    public IReadOnlyDictionary<string, VoipSecurity> VoipSecurity { get; init; } = new Dictionary<string, VoipSecurity>();

    /// <summary>Whether Lync Phone Edition devices are in use; assumed when not said, since the table is stated for them.</summary>
    public bool LyncPhones { get; init; } = true;

    /// <summary>The certificates of single servers, by name or FQDN, which their UM service and call router are to use.</summary>
    public IReadOnlyDictionary<string, Thumbprint> Certificates { get; init; } = new Dictionary<string, Thumbprint>();

    /// <summary>The names under which new gateways are created, by the FQDN of the pool.</summary>
    public IReadOnlyDictionary<string, string> GatewayNames { get; init; } = new Dictionary<string, string>();

    /// <summary>The SIP URI dial plans that are to exist; none is created unless it stands here.</summary>
    public ValueList<DialPlanChoice> UmDialPlans { get; init; } = ValueList<DialPlanChoice>.Empty;

    /// <summary>The auto attendants that are to exist and answer; none is created or enabled unless it stands here.</summary>
    public ValueList<AutoAttendantChoice> UmAutoAttendants { get; init; } = ValueList<AutoAttendantChoice>.Empty;

    /// <summary>The dialling rules of single dial plans; none is made unless it stands here (domain.md H 47).</summary>
    public ValueList<DiallingRuleChoice> DiallingRules { get; init; } = ValueList<DiallingRuleChoice>.Empty;

    /// <summary>Whether the plan of the whole integration sets up instant messaging in Outlook Web App too; not unless it is asked for.</summary>
    public bool OwaInstantMessaging { get; init; }

    /// <summary>The users whom the plan of the whole integration enables for Unified Messaging, last; nobody unless they are listed (domain.md H 44).</summary>
    public IReadOnlyList<UserOrder> Users { get; init; } = [];

    /// <summary>The choices for the contacts of Unified Messaging; null where they are not to be touched.</summary>
    public ContactChoices? Contacts { get; init; }

    /// <summary>The voice side of Lync that is to be there; nothing unless it is asked for.</summary>
    public VoiceChoices Voice { get; init; } = VoiceChoices.None;

    /// <summary>Whether users are named one by one, so that a plan needs them one by one.</summary>
    internal bool NamesUsers => Voice.Users.Count > 0 || Users.Count > 0;

    /// <summary>The VoIP security chosen for the dial plan: by its name, else where the plan is asked for; null when none is.</summary>
    internal VoipSecurity? SecurityOf(UmDialPlan plan) => VoipSecurity.TryGetValue(plan.Name, out VoipSecurity chosen)
        ? chosen
        : UmDialPlans.FirstOrDefault(choice => Is(choice.Name, plan.Name) && (choice.Forest is null || Is(choice.Forest, plan.Scope.Forest.ToString())))?.VoipSecurity;

    private static bool Is(string name, string other) => StringComparer.OrdinalIgnoreCase.Equals(name, other);
}
