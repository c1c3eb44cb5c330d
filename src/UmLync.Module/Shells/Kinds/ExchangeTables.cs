using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// How the Exchange Management Shell shows the kinds of the topology. A property is called as docs/domain.md has it, else as the
/// parameter of the cmdlet that sets it (Microsoft's Exchange PowerShell reference).
/// </summary>
internal static class ExchangeTables
{
    public static KindTable Servers { get; } = new(
        ExchangeServer.Schema, "Get-ExchangeServer",
        new("name", "Name"), new("fqdn", "Fqdn"), new("version", "AdminDisplayVersion", ShownText.AdminDisplayVersion), new("roles", "ServerRole") { IsFlags = true },
        new("site", "Site", ShownText.Name))
    { Identity = "Identity", TakesDomainController = true };

    public static KindTable Organization { get; } = new(ExchangeOrganization.Schema, "Get-OrganizationConfig", new KindRow("name", "Name")) { TakesDomainController = true };

    public static IReadOnlyList<KindReader> All { get; } =
    [
        Organization,
        Servers,
        new KindTable(
            UmDialPlan.Schema, "Get-UMDialPlan",
            new("name", "Name"), new("uriType", "URIType"), new("voipSecurity", "VoIPSecurity"), new("phoneContext", "PhoneContext"),
            new("numberOfDigitsInExtension", "NumberOfDigitsInExtension"), new("countryOrRegionCode", "CountryOrRegionCode"),
            new("accessTelephoneNumbers", "AccessTelephoneNumbers"), new("pilotIdentifiers", "PilotIdentifierList"), new("defaultLanguage", "DefaultLanguage"),
            new("configuredInCountryOrRegionGroups", "ConfiguredInCountryOrRegionGroups"),
            new("allowedInCountryOrRegionGroups", "AllowedInCountryOrRegionGroups")) { Identity = "Identity", TakesDomainController = true },
        new KindTable(
            UmMailboxPolicy.Schema, "Get-UMMailboxPolicy",
            new("name", "Name"), new("dialPlan", "UMDialPlan"), new("allowedInCountryOrRegionGroups", "AllowedInCountryOrRegionGroups"),
            new("allowSubscriberAccess", "AllowSubscriberAccess"), new("allowPlayOnPhone", "AllowPlayOnPhone"),
            new("allowMessageWaitingIndicator", "AllowMessageWaitingIndicator"), new("allowMissedCallNotifications", "AllowMissedCallNotifications"),
            new("allowCallAnsweringRules", "AllowCallAnsweringRules"), new("allowFax", "AllowFax"), new("minPinLength", "MinPINLength"))
        { Identity = "Identity", TakesDomainController = true },

        // Simulators are listed on request only.
        new KindTable(
            UmIpGateway.Schema, "Get-UMIPGateway",
            new("name", "Name"), new("address", "Address"), new("port", "Port"), new("status", "Status"), new("outcallsAllowed", "OutcallsAllowed"),
            new("messageWaitingIndicatorAllowed", "MessageWaitingIndicatorAllowed"), new("ipAddressFamily", "IPAddressFamily"), new("simulator", "Simulator"))
        { Identity = "Identity", TakesDomainController = true, ToList = [new("IncludeSimulator", true)] },
        new KindTable(
            UmHuntGroup.Schema, "Get-UMHuntGroup",
            new("gateway", "UMIPGateway"), new("name", "Name"), new("dialPlan", "UMDialPlan"), new("pilot", "PilotIdentifier"))
        { Identity = "Identity", TakesDomainController = true },
        new KindTable(
            UmAutoAttendant.Schema, "Get-UMAutoAttendant",
            new("name", "Name"), new("dialPlan", "UMDialPlan"), new("status", "Status"), new("pilotIdentifiers", "PilotIdentifierList"),
            new("speechEnabled", "SpeechEnabled"), new("language", "Language"), new("dtmfFallbackAutoAttendant", "DTMFFallbackAutoAttendant"),
            new("operatorExtension", "OperatorExtension"), new("businessHoursWelcomeGreetingFilename", "BusinessHoursWelcomeGreetingFilename"),
            new("afterHoursWelcomeGreetingFilename", "AfterHoursWelcomeGreetingFilename"),
            new("allowedInCountryOrRegionGroups", "AllowedInCountryOrRegionGroups")) { Identity = "Identity", TakesDomainController = true },
        new UmRoleTable(
            UmService.Schema, "Get-UMService", "Name", UmRoleTable.IsOf2013Or2016,
            new("dialPlans", "DialPlans"), new("startupMode", "UMStartupMode"), new("sipAccessService", "SIPAccessService"), new("status", "Status"),
            new("maxCallsAllowed", "MaxCallsAllowed"), new("ipAddressFamily", "IPAddressFamily"), new("languages", "Languages"))
        { Identity = "Identity", TakesDomainController = true },
        new UmRoleTable(
            UmCallRouter.Schema, "Get-UMCallRouterSettings", "Server", UmRoleTable.IsOf2013Or2016,
            new("dialPlans", "DialPlans"), new("startupMode", "UMStartupMode"), new("sipTcpListeningPort", "SipTcpListeningPort"),
            new("sipTlsListeningPort", "SipTlsListeningPort"), new("maxCallsAllowed", "MaxCallsAllowed"), new("ipAddressFamily", "IPAddressFamily"))
        { Identity = "Server", TakesDomainController = true, AskedByRole = "ClientAccess" },
        new UmRoleTable(
            UmServer.Schema, "Get-UMServer", "Name", UmRoleTable.IsOf2010,
            new("dialPlans", "DialPlans"), new("startupMode", "UMStartupMode"), new("status", "Status"), new("sipTcpListeningPort", "SipTcpListeningPort"),
            new("sipTlsListeningPort", "SipTlsListeningPort"), new("languages", "Languages")) { Identity = "Identity", TakesDomainController = true },
        new PermissionReader(),
        new ExchangeCertificateReader(),
        new ServiceHealthReader(),

        // Those of the back end are listed on request only (domain.md D.4).
        new OwaDirectoryTable(
            new("server", "Server"), new("name", "Name"), new("instantMessagingEnabled", "InstantMessagingEnabled"), new("instantMessagingType", "InstantMessagingType"),
            new("instantMessagingServerName", "InstantMessagingServerName"),
            new("instantMessagingCertificateThumbprint", "InstantMessagingCertificateThumbprint"), new("internalUrl", "InternalUrl"))
        { TakesDomainController = true, ToList = [new("ShowMailboxVirtualDirectories", true)] },
        new KindTable(
            OwaMailboxPolicy.Schema, "Get-OwaMailboxPolicy",
            new("name", "Name"), new("isDefault", "IsDefault"), new("instantMessagingEnabled", "InstantMessagingEnabled"),
            new("instantMessagingType", "InstantMessagingType")) { Identity = "Identity", TakesDomainController = true },

        // Get-SettingOverride's own examples name ComponentName and SectionName.
        new KindTable(
            SettingOverride.Schema, "Get-SettingOverride",
            new("name", "Name"), new("component", "ComponentName"), new("section", "SectionName"), new("parameters", "Parameters"), new("servers", "Server"),
            new("reason", "Reason"), new("minVersion", "MinVersion"), new("maxVersion", "MaxVersion")) { Identity = "Identity", TakesDomainController = true },
        new OwaEffectiveSettingsReader(),
        new MailboxTable(
            new("primarySmtpAddress", "PrimarySmtpAddress"), new("server", "ServerName"),
            new("sipAddresses", "EmailAddresses", address => address.Substring("sip:".Length)) { Counts = address => address.StartsWith("sip:", System.StringComparison.OrdinalIgnoreCase) })
        { Identity = "Identity", TakesDomainController = true, ToList = [new("ResultSize", "Unlimited")] },
        new UmMailboxTable(
            new("primarySmtpAddress", "PrimarySmtpAddress"), new("dialPlan", "UMDialPlan"), new("sipAddress", "SIPResourceIdentifier"), new("mailboxPolicy", "UMMailboxPolicy"),
            new("extensions", "Extensions"),
            new("proxyAddresses", "EmailAddresses") { Counts = address => address.StartsWith("eum:", System.StringComparison.OrdinalIgnoreCase) },
            new("server", "ServerName")) { Identity = "Identity", TakesDomainController = true, ToList = [new("ResultSize", "Unlimited")] },
    ];
}
