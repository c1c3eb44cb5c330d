using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// Which cmdlet creates, changes and removes an object of each kind, and which of its parameters takes which property.
/// Source: the documented contracts of the cmdlets (Microsoft's Exchange and Skype for Business PowerShell reference).
/// What no row covers has no command: such a difference is a manual step.
/// </summary>
internal static class CallTable
{
    private static readonly Dictionary<ResourceKind, CallRows> Rows = new CallRows[]
    {
        new CallRows(UmIpGateway.Schema, Shell.Exchange)
        {
            Create = new CallShape("New-UMIPGateway", ("name", "Name"), ("address", "Address")) { Requires = ["address"] },
            Update = new CallShape(
                "Set-UMIPGateway", "Identity",
                ("address", "Address"), ("port", "Port"), ("status", "Status"), ("outcallsAllowed", "OutcallsAllowed"),
                ("messageWaitingIndicatorAllowed", "MessageWaitingIndicatorAllowed"), ("ipAddressFamily", "IPAddressFamily"), ("simulator", "Simulator")),
            Remove = new CallShape("Remove-UMIPGateway", "Identity"),
        },
        new CallRows(UmHuntGroup.Schema, Shell.Exchange)
        {
            Create = new CallShape(
                "New-UMHuntGroup", ("name", "Name"), ("dialPlan", "UMDialPlan"), ("gateway", "UMIPGateway"), ("pilot", "PilotIdentifier")) { Requires = ["dialPlan"] },
            Remove = new CallShape("Remove-UMHuntGroup", "Identity"),
        },
        new CallRows(UmService.Schema, Shell.Exchange)
        {
            Update = new CallShape(
                "Set-UMService", "Identity",
                ("dialPlans", "DialPlans"), ("startupMode", "UMStartupMode"), ("sipAccessService", "SIPAccessService"),
                ("status", "Status"), ("maxCallsAllowed", "MaxCallsAllowed"), ("ipAddressFamily", "IPAddressFamily")),
        },
        new CallRows(UmCallRouter.Schema, Shell.Exchange)
        {
            Update = new CallShape(
                "Set-UMCallRouterSettings", "Server",
                ("dialPlans", "DialPlans"), ("startupMode", "UMStartupMode"), ("sipTcpListeningPort", "SipTcpListeningPort"),
                ("sipTlsListeningPort", "SipTlsListeningPort"), ("maxCallsAllowed", "MaxCallsAllowed"), ("ipAddressFamily", "IPAddressFamily")),
        },
        new CallRows(UmServer.Schema, Shell.Exchange)
        {
            Update = new CallShape(
                "Set-UMServer", "Identity",
                ("dialPlans", "DialPlans"), ("startupMode", "UMStartupMode"), ("status", "Status"),
                ("sipTcpListeningPort", "SipTcpListeningPort"), ("sipTlsListeningPort", "SipTlsListeningPort")),
        },
        new CallRows(MediaConfiguration.Schema, Shell.Lync)
        {
            Create = new CallShape("New-CsMediaConfiguration", ("identity", "Identity"), ("encryptionLevel", "EncryptionLevel")) { HasForce = true },
            Update = new CallShape("Set-CsMediaConfiguration", "Identity", ("encryptionLevel", "EncryptionLevel")) { HasForce = true },
            Remove = new CallShape("Remove-CsMediaConfiguration", "Identity") { HasForce = true },
        },
        new CallRows(OwaVirtualDirectory.Schema, Shell.Exchange)
        {
            Update = new CallShape(
                "Set-OwaVirtualDirectory", "Identity",
                ("instantMessagingEnabled", "InstantMessagingEnabled"), ("instantMessagingType", "InstantMessagingType")),
        },
        new CallRows(OwaMailboxPolicy.Schema, Shell.Exchange)
        {
            Update = new CallShape(
                "Set-OwaMailboxPolicy", "Identity", ("instantMessagingEnabled", "InstantMessagingEnabled"), ("instantMessagingType", "InstantMessagingType")),
        },
        new CallRows(SettingOverride.Schema, Shell.Exchange)
        {
            // Overrides reach into every component of Exchange; those of instant messaging are all that UmLync has any business with.
            Concerns = setting => InstantMessagingOverride.Is((SettingOverride)setting),
            Create = new CallShape(
                "New-SettingOverride",
                ("name", "Name"), ("component", "Component"), ("section", "Section"), ("parameters", "Parameters"), ("servers", "Server"),
                ("reason", "Reason"), ("minVersion", "MinVersion"), ("maxVersion", "MaxVersion"))
            {
                Requires = ["component", "section", "parameters", "reason"],
                ReplacesLists = true,
                HasForce = true,
            },
            Update = new CallShape(
                "Set-SettingOverride", "Identity",
                ("parameters", "Parameters"), ("servers", "Server"), ("reason", "Reason"), ("minVersion", "MinVersion"), ("maxVersion", "MaxVersion"))
            {
                ReplacesLists = true,
                HasForce = true,
            },
            Remove = new CallShape("Remove-SettingOverride", "Identity"),
        },
        new CallRows(TrustedApplicationPool.Schema, Shell.Lync)
        {
            Create = new CallShape(
                "New-CsTrustedApplicationPool",
                ("fqdn", "Identity"), ("registrar", "Registrar"), ("site", "Site"), ("requiresReplication", "RequiresReplication"),
                ("throttleAsServer", "ThrottleAsServer"), ("treatAsAuthenticated", "TreatAsAuthenticated")) { Requires = ["registrar", "site"], HasForce = true },
            Update = new CallShape(
                "Set-CsTrustedApplicationPool", "Identity",
                ("requiresReplication", "RequiresReplication"), ("throttleAsServer", "ThrottleAsServer"),
                ("treatAsAuthenticated", "TreatAsAuthenticated")) { HasForce = true },
            Remove = new CallShape("Remove-CsTrustedApplicationPool", "Identity") { HasForce = true },
        },
        new CallRows(TrustedApplication.Schema, Shell.Lync)
        {
            Create = new CallShape(
                "New-CsTrustedApplication", ("applicationId", "ApplicationId"), ("pool", "TrustedApplicationPoolFqdn"), ("port", "Port"))
            {
                Requires = ["port"],
                HasForce = true,
                Form = (property, value) => property == "applicationId" ? TrustedApplication.WithoutPrefix((string)value) : value,
            },
            Update = new CallShape("Set-CsTrustedApplication", "Identity", ("port", "Port")) { HasForce = true, Address = WithSlash },
            Remove = new CallShape("Remove-CsTrustedApplication", "Identity") { HasForce = true, Address = WithSlash },
        },
    }.Concat(VoiceCalls.Rows).Concat(DialPlanCalls.Rows).Concat(ContactCalls.Rows).Concat(UserCalls.Rows).ToDictionary(rows => rows.Kind);

    /// <summary>All rows.</summary>
    public static IEnumerable<CallRows> All => Rows.Values;

    /// <summary>The rows of the kind, or null.</summary>
    public static CallRows? Of(ResourceKind kind) => Rows.TryGetValue(kind, out CallRows? rows) ? rows : null;

    /// <summary>Lync addresses an application as <c>pool/urn:application:id</c>.</summary>
    private static string WithSlash(ResourceKey key) => key.Name.Replace('\\', '/');
}

/// <summary>The cmdlets of one kind.</summary>
internal sealed class CallRows(ResourceKind kind, Shell shell)
{
    public ResourceKind Kind { get; } = kind;

    public Shell Shell { get; } = shell;

    /// <summary>Which objects of the kind are touched at all; of the others no change has a call.</summary>
    public Func<Resource, bool> Concerns { get; init; } = _ => true;

    public CallShape? Create { get; init; }

    public CallShape? Update { get; init; }

    /// <summary>Further cmdlets that change an object, where one does not take all of its properties.</summary>
    public IReadOnlyList<CallShape> MoreUpdates { get; init; } = [];

    /// <summary>Whether these are made before the first one.</summary>
    public bool MoreFirst { get; init; }

    /// <summary>The properties that no cmdlet changes, and that are written to the directory.</summary>
    public IReadOnlyList<string> InDirectory { get; init; } = [];

    /// <summary>The properties that no call takes away again.</summary>
    public IReadOnlyList<string> NeverEmpty { get; init; } = [];

    public CallShape? Remove { get; init; }

    /// <summary>The cmdlet that carries the change out; null where none does, or not all of it.</summary>
    public CallShape? Of(PlannedChange change) => change.Action switch
    {
        ChangeAction.Create => Create,
        ChangeAction.Update when IsInDirectory(change) => null,
        ChangeAction.Update => UpdateOf(change.Properties.Where(row => !row.StaysAsItIs).Select(row => row.Property)),
        ChangeAction.Remove => Remove,
        _ => null,
    };

    /// <summary>Whether the change is of properties that are written to the directory.</summary>
    public bool IsInDirectory(PlannedChange change) => change.Properties.Count > 0 && change.Properties.All(row => InDirectory.Contains(row.Property.Name));

    /// <summary>The cmdlet that changes all of these properties; where there is no choice, the only one.</summary>
    public CallShape? UpdateOf(IEnumerable<Property> properties) =>
        MoreUpdates.Count == 0 ? Update : MoreUpdates.Prepend(Update!).FirstOrDefault(shape => properties.All(shape.Takes));
}
