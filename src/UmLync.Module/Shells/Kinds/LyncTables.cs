using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>
/// How the Lync Server and Skype for Business Server management shells show the kinds of the topology. A property is called as
/// docs/domain.md or an example of Microsoft's reference has it, else as the parameter of the cmdlet that sets it.
/// </summary>
internal static class LyncTables
{
    public static KindTable Sites { get; } = new SiteTable(new("siteId", "Identity", ShownText.AfterColon), new("displayName", "DisplayName"));

    public static KindTable Computers { get; } = new(LyncComputer.Schema, "Get-CsComputer", new("fqdn", "Identity"), new("pool", "Pool")) { Identity = "Identity" };

    public static IReadOnlyList<KindReader> All { get; } =
    [
        Sites,
        new LyncPoolReader(),
        Computers,
        new KindTable(
            MediationServer.Schema, "Get-CsService",
            new("fqdn", "PoolFqdn"), new("site", "SiteId", ShownText.AfterColon), new("registrar", "Registrar", ShownText.AfterColon),
            new("edgeServer", "EdgeServer", ShownText.AfterColon), new("sipServerPort", "SipServerPort"), new("sipClientTcpPort", "SipClientTcpPort"),
            new("sipClientTlsPort", "SipClientTlsPort")) { ToList = [new("MediationServer", true)] },
        new KindTable(
            MediaGateway.Schema, "Get-CsService",
            new("name", "Identity", ShownText.AfterColon), new("address", "PoolFqdn"), new("site", "SiteId", ShownText.AfterColon),
            new("mediationServer", "MediationServer", ShownText.AfterColon), new("gatewaySipClientTcpPort", "GatewaySipClientTcpPort"),
            new("gatewaySipClientTlsPort", "GatewaySipClientTlsPort")) { ToList = [new("PstnGateway", true)] },
        new KindTable(
            EdgeServer.Schema, "Get-CsService",
            new("fqdn", "PoolFqdn"), new("site", "SiteId", ShownText.AfterColon), new("registrar", "Registrar", ShownText.AfterColon),
            new("mediaRelayAuthEdgePort", "MediaRelayAuthEdgePort")) { ToList = [new("EdgeServer", true)] },
        new KindTable(
            MediaConfiguration.Schema, "Get-CsMediaConfiguration", new("identity", "Identity", ShownText.WithoutTag), new("encryptionLevel", "EncryptionLevel")) { Identity = "Identity" },
        new LyncServiceReader(),
        new TrustedPoolTable(
            new("fqdn", "PoolFqdn"), new("registrar", "Registrar", ShownText.AfterColon), new("site", "SiteId", ShownText.AfterColon),
            new("requiresReplication", "RequiresReplication"), new("throttleAsServer", "ThrottleAsServer"), new("treatAsAuthenticated", "TreatAsAuthenticated"),
            new("version", "Version")),
        new KindTable(
            TrustedApplication.Schema, "Get-CsTrustedApplication",
            new("pool", "TrustedApplicationPoolFqdn"), new("applicationId", "ApplicationId"), new("port", "Port")),
        new KindTable(
            LyncDialPlan.Schema, "Get-CsDialPlan",
            new("identity", "Identity", ShownText.WithoutTag), new("simpleName", "SimpleName"), new("description", "Description")) { Identity = "Identity" },
        new KindTable(
            VoiceNormalizationRule.Schema, "Get-CsVoiceNormalizationRule",
            new("dialPlan", "Identity", text => ShownText.WithoutTag(ShownText.BeforeSlash(text))), new("name", "Name"), new("pattern", "Pattern"),
            new("translation", "Translation"), new("priority", "Priority"), new("isInternalExtension", "IsInternalExtension"), new("description", "Description")),
        new UsageReader(),
        new KindTable(
            VoicePolicy.Schema, "Get-CsVoicePolicy",
            new("identity", "Identity", ShownText.WithoutTag), new("pstnUsages", "PstnUsages"), new("description", "Description")) { Identity = "Identity" },
        new KindTable(
            VoiceRoute.Schema, "Get-CsVoiceRoute",
            new("identity", "Identity"), new("numberPattern", "NumberPattern"), new("priority", "Priority"), new("pstnUsages", "PstnUsages"),
            new("pstnGatewayList", "PstnGatewayList", ShownText.AfterColon), new("description", "Description")) { Identity = "Identity" },
        new KindTable(
            HostedVoicemailPolicy.Schema, "Get-CsHostedVoicemailPolicy",
            new("identity", "Identity", ShownText.WithoutTag), new("destination", "Destination"), new("organization", "Organization"),
            new("description", "Description")) { Identity = "Identity" },
        new ContactTable(
            new("sipAddress", "SipAddress"), new("displayNumber", "DisplayNumber"), new("lineUri", "LineURI"), new("registrarPool", "RegistrarPool"),
            new("autoAttendant", "AutoAttendant"), new("isSubscriberAccess", "IsSubscriberAccess"), new("enabled", "Enabled"),
            new("enterpriseVoiceEnabled", "EnterpriseVoiceEnabled"), new("otherIpPhone", "OtherIpPhone"), new("displayName", "DisplayName"),
            new("description", "Description"), new("hostedVoicemailPolicy", "HostedVoicemailPolicy")) { Identity = "Identity", TakesDomainController = true },
        new CsUserTable(
            new("sipAddress", "SipAddress"), new("registrarPool", "RegistrarPool"), new("enterpriseVoiceEnabled", "EnterpriseVoiceEnabled"), new("lineUri", "LineURI"),
            new("hostedVoiceMail", "HostedVoiceMail"), new("dialPlan", "DialPlan", ShownText.WithoutTag), new("voicePolicy", "VoicePolicy", ShownText.WithoutTag))
        { Identity = "Identity", TakesDomainController = true },
    ];
}
