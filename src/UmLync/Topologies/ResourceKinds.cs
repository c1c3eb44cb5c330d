using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Topologies;

/// <summary>
/// Every kind of object that a topology can hold, in the order in which files write them. Mailboxes and users stand last within
/// their product: there are a hundred thousand of them, and readers count them.
/// </summary>
public static class ResourceKinds
{
    private static readonly ResourceKind[] Ordered =
    [
        ExchangeOrganization.Schema,
        ExchangeServer.Schema,
        UmDialPlan.Schema,
        UmMailboxPolicy.Schema,
        UmIpGateway.Schema,
        UmHuntGroup.Schema,
        UmAutoAttendant.Schema,
        UmService.Schema,
        UmCallRouter.Schema,
        UmServer.Schema,
        AdPermission.Schema,
        WindowsService.OfExchange,
        ServiceHealth.Schema,
        WindowsFirewallRule.Schema,
        Certificate.OfExchange,
        TrustedRoot.OfExchange,
        OwaVirtualDirectory.Schema,
        OwaMailboxPolicy.Schema,
        OwaWebConfig.Schema,
        UcmaRuntime.Schema,
        SettingOverride.Schema,
        OwaEffectiveSettings.Schema,
        OwaImTrace.Schema,
        Mailbox.Schema,
        UmMailbox.Schema,
        LyncSite.Schema,
        LyncPool.Schema,
        LyncComputer.Schema,
        MediationServer.Schema,
        MediaGateway.Schema,
        EdgeServer.Schema,
        MediaConfiguration.Schema,
        WindowsService.OfLync,
        Certificate.OfLync,
        TrustedRoot.OfLync,
        TrustedApplicationPool.Schema,
        TrustedApplication.Schema,
        LyncDialPlan.Schema,
        VoiceNormalizationRule.Schema,
        PstnUsage.Schema,
        VoicePolicy.Schema,
        VoiceRoute.Schema,
        HostedVoicemailPolicy.Schema,
        ExumContact.Schema,
        ContactUnit.Schema,
        CsUser.Schema,
    ];

    private static readonly Dictionary<string, ResourceKind> ById = Ordered.Concat(Operation.Kinds).Concat(ManualTask.Kinds).ToDictionary(kind => kind.Id, StringComparer.Ordinal);

    /// <summary>All kinds; those of Exchange first.</summary>
    public static IReadOnlyList<ResourceKind> All => Ordered;

    /// <summary>The kinds of one product.</summary>
    public static IEnumerable<ResourceKind> Of(Product product) => Ordered.Where(kind => kind.Product == product);

    /// <summary>The kind of that name, be it one that a topology holds or one of operations and tasks; or null.</summary>
    public static ResourceKind? Find(string id) => ById.TryGetValue(id, out ResourceKind? kind) ? kind : null;

    internal static int PositionOf(ResourceKind kind) => Operation.Is(kind) || ManualTask.Is(kind)
        ? Ordered.Length + Array.FindIndex([.. Operation.Kinds, .. ManualTask.Kinds], other => other == kind)
        : Array.IndexOf(Ordered, kind);
}
