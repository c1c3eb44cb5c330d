using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// Which cmdlet creates, changes and removes an object of each kind, and which of its parameters takes which property.
/// Source: the documented contracts of the cmdlets (Microsoft's Exchange and Skype for Business PowerShell reference).
/// What no row covers has no command: such a difference is a manual step.
/// </summary>
internal static class CallTable
{
    private static readonly Dictionary<ResourceKind, CallRows> Rows = new[]
    {
        new CallRows(UmIpGateway.Schema, Shell.Exchange)
        {
            Create = new CallShape("New-UMIPGateway", ("name", "Name"), ("address", "Address")),
            Update = new CallShape(
                "Set-UMIPGateway", "Identity",
                ("address", "Address"), ("port", "Port"), ("status", "Status"), ("outcallsAllowed", "OutcallsAllowed"),
                ("messageWaitingIndicatorAllowed", "MessageWaitingIndicatorAllowed"), ("ipAddressFamily", "IPAddressFamily"), ("simulator", "Simulator")),
            Remove = new CallShape("Remove-UMIPGateway", "Identity"),
        },
        new CallRows(UmHuntGroup.Schema, Shell.Exchange)
        {
            Create = new CallShape("New-UMHuntGroup", ("name", "Name"), ("dialPlan", "UMDialPlan"), ("gateway", "UMIPGateway"), ("pilot", "PilotIdentifier")),
            Remove = new CallShape("Remove-UMHuntGroup", "Identity"),
        },
        new CallRows(UmDialPlan.Schema, Shell.Exchange)
        {
            Update = new CallShape(
                "Set-UMDialPlan", "Identity",
                ("voipSecurity", "VoIPSecurity"), ("accessTelephoneNumbers", "AccessTelephoneNumbers"), ("pilotIdentifiers", "PilotIdentifierList"),
                ("configuredInCountryOrRegionGroups", "ConfiguredInCountryOrRegionGroups"), ("allowedInCountryOrRegionGroups", "AllowedInCountryOrRegionGroups")),
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
            Create = new CallShape("New-CsMediaConfiguration", ("identity", "Identity"), ("encryptionLevel", "EncryptionLevel")),
            Update = new CallShape("Set-CsMediaConfiguration", "Identity", ("encryptionLevel", "EncryptionLevel")),
            Remove = new CallShape("Remove-CsMediaConfiguration", "Identity"),
        },
    }.ToDictionary(rows => rows.Kind);

    /// <summary>The rows of the kind, or null.</summary>
    public static CallRows? Of(ResourceKind kind) => Rows.TryGetValue(kind, out CallRows? rows) ? rows : null;
}

/// <summary>The cmdlets of one kind.</summary>
internal sealed class CallRows(ResourceKind kind, Shell shell)
{
    public ResourceKind Kind { get; } = kind;

    public Shell Shell { get; } = shell;

    public CallShape? Create { get; init; }

    public CallShape? Update { get; init; }

    public CallShape? Remove { get; init; }
}

/// <summary>A cmdlet, the parameter that addresses the object (none where it is created), and the parameter of each property.</summary>
internal sealed class CallShape
{
    public CallShape(string name, string identity, params (string Property, string Parameter)[] parameters)
        : this(name, parameters) => Identity = identity;

    public CallShape(string name, params (string Property, string Parameter)[] parameters)
    {
        Name = name;
        Parameters = parameters;
    }

    public string Name { get; }

    public string? Identity { get; }

    public IReadOnlyList<(string Property, string Parameter)> Parameters { get; }

    public bool Takes(Property property) => Parameters.Any(row => string.Equals(row.Property, property.Name, StringComparison.Ordinal));
}
