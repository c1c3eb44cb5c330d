using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// The cmdlets of Lync's voice side (domain.md D.7, J.5). PSTN usages are one list, which is added to and never overwritten; a user
/// takes three cmdlets, since a dial plan and a voice policy are granted. Mediation Servers and media gateways have none: Topology
/// Builder makes them.
/// </summary>
internal static class VoiceCalls
{
    private const string GatewayPrefix = "PstnGateway:";

    /// <summary>The identity of the list of usages is always Global.</summary>
    private static readonly CommandParameter InTheList = new("Identity", new CommandValue.Text("Global"));

    public static IEnumerable<CallRows> Rows { get; } =
    [
        new CallRows(LyncDialPlan.Schema, Shell.Lync)
        {
            Create = new CallShape("New-CsDialPlan", ("identity", "Identity"), ("simpleName", "SimpleName"), ("description", "Description")) { HasForce = true },
            Update = new CallShape("Set-CsDialPlan", "Identity", ("simpleName", "SimpleName"), ("description", "Description")) { HasForce = true, Form = Empty },
            Remove = new CallShape("Remove-CsDialPlan", "Identity") { HasForce = true },
        },
        new CallRows(VoiceNormalizationRule.Schema, Shell.Lync)
        {
            Create = new CallShape("New-CsVoiceNormalizationRule", "Identity", RuleParameters) { HasForce = true, Address = WithSlash },
            Update = new CallShape("Set-CsVoiceNormalizationRule", "Identity", RuleParameters) { HasForce = true, Address = WithSlash, Form = Empty },
            Remove = new CallShape("Remove-CsVoiceNormalizationRule", "Identity") { HasForce = true, Address = WithSlash },
        },
        new CallRows(PstnUsage.Schema, Shell.Lync)
        {
            Create = new CallShape("Set-CsPstnUsage") { HasForce = true, Always = usage => [InTheList, new("Usage", new CommandValue.Edit([usage.Name], []))] },
            Remove = new CallShape("Set-CsPstnUsage") { HasForce = true, Always = usage => [InTheList, new("Usage", new CommandValue.Edit([], [usage.Name]))] },
        },
        new CallRows(VoicePolicy.Schema, Shell.Lync)
        {
            Create = new CallShape("New-CsVoicePolicy", ("identity", "Identity"), ("pstnUsages", "PstnUsages"), ("description", "Description")) { HasForce = true, ModifiesLists = true },
            Update = new CallShape("Set-CsVoicePolicy", "Identity", ("pstnUsages", "PstnUsages"), ("description", "Description")) { HasForce = true, ModifiesLists = true, Form = Empty },
            Remove = new CallShape("Remove-CsVoicePolicy", "Identity") { HasForce = true },
        },
        new CallRows(VoiceRoute.Schema, Shell.Lync)
        {
            Create = new CallShape("New-CsVoiceRoute", [("identity", "Identity"), .. RouteParameters]) { HasForce = true, ModifiesLists = true, Form = OfRoute },
            Update = new CallShape("Set-CsVoiceRoute", "Identity", RouteParameters) { HasForce = true, ModifiesLists = true, Form = OfRoute },
            Remove = new CallShape("Remove-CsVoiceRoute", "Identity") { HasForce = true },
        },
        new CallRows(CsUser.Schema, Shell.Lync)
        {
            Update = new CallShape("Set-CsUser", "Identity", ("enterpriseVoiceEnabled", "EnterpriseVoiceEnabled"), ("lineUri", "LineURI"), ("hostedVoiceMail", "HostedVoiceMail")),

            // In between, a user who can call already would call by the policy of his site, or of everybody [I].
            MoreFirst = true,
            MoreUpdates =
            [
                new CallShape("Grant-CsDialPlan", "Identity", ("dialPlan", "PolicyName")),
                new CallShape("Grant-CsVoicePolicy", "Identity", ("voicePolicy", "PolicyName")),
            ],
        },
    ];

    private static (string Property, string Parameter)[] RuleParameters =>
    [
        ("pattern", "Pattern"), ("translation", "Translation"), ("priority", "Priority"), ("isInternalExtension", "IsInternalExtension"), ("description", "Description"),
    ];

    private static (string Property, string Parameter)[] RouteParameters =>
    [
        ("numberPattern", "NumberPattern"), ("priority", "Priority"), ("pstnUsages", "PstnUsages"), ("pstnGatewayList", "PstnGatewayList"), ("description", "Description"),
    ];

    /// <summary>Lync addresses a rule as <c>dial plan/name</c>.</summary>
    private static string WithSlash(ResourceKey key) => key.Name.Replace('\\', '/');

    /// <summary>A description is a text, and none is an empty one.</summary>
    private static object Empty(string property, object value) => property == "description" && value is Absent ? string.Empty : value;

    /// <summary>A route names its gateways as services.</summary>
    private static object OfRoute(string property, object value) =>
        property == "pstnGatewayList" ? new NameSet(((NameSet)value).Select(gateway => GatewayPrefix + gateway)) : Empty(property, value);
}
