using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>All rules, by subject, in the order in which reports show them.</summary>
public static class RuleBook
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NoLyncPool(),
        new UnsupportedPair(),
        new ExchangeWithoutUm(),
        new LossyPair(),
        new DeemphasisedPair(),
        new UndocumentedPair(),
        new OldLyncUpdate(),
        new SupportEnded(),
        new ContactOnSfb2019(),
        new OwaImUnsupported(),
        new NoSipDialPlan(),
        new DialPlanUnusableByLync(),
        new DialPlanNameTooLong(),
        new DialPlanWithoutPolicy(),
        new AccessNumberInTwoPlans(),
        new LanguagePackMissing(),
        new DiallingRulesAllowEveryNumber(),
        new LocationProfileMissing(),
        new ReadPermissionMissing(),
        new ReadPermissionDenied(),
        new MissingGateway(),
        new DuplicateGatewayAddress(),
        new GatewayAddressNotFqdn(),
        new GatewayPort(),
        new GatewayDisabled(),
        new GatewayWithoutPool(),
        new MessageWaitingIndicator(),
        new UnreachableDialPlan(),
        new MissingHuntGroup(),
        new HuntGroupPilot(),
        new PilotlessHuntGroup(),
        new DuplicateHuntGroup(),
        new TooManyGateways(),
        new OneOutboundGateway(),
        new OutboundOnDirector(),
        new OutboundOnBranch(),
        new OutboundGatewayLacksPlan(),
        new ForeignGatewayOutcalls(),
        new ServerInAllSipDialPlans(),
        new NonSipPlanOnService(),
        new MixedUmVersions(),
        new TwoUmServersPerPlan(),
        new IncompatibleSecuritySetting(),
        new SecurityPairNotDocumented(),
        new MediaLevelsExcludeEachOther(),
        new StartupModeForSecurity(),
        new UnsecuredPlanAtTls(),
        new CallRouterTlsPort(),
        new CertificateMissing(),
        new CertificateMalformed(),
        new CertificateExpired(),
        new CertificateExpiresSoon(),
        new CertificateSelfSigned(),
        new CertificateLacksServer(),
        new CertificateWildcardSubject(),
        new CertificateWildcardName(),
        new CertificateCommonName(),
        new CertificateSharedNames(),
        new CertificateLacksPeer(),
        new CertificateChainIncomplete(),
        new CertificateRootUntrusted(),
        new CertificateRootDiffers(),
        new CertificateGatewayTrust(),
        new CertificatePrivateKey(),
        new CertificateOtherServices(),
        new CertificateOwaNotOfIis(),
        new CertificateServerAuthentication(),
        new CertificateKeyUsage(),
        new CertificateKeyWeak(),
        new CertificateSignature(),
        new CertificatesDiffer(),
        new CertificatesCouldBeOne(),
        new RootStoreMisplaced(),
        new MissingSubscriberAccessContact(),
        new MissingAutoAttendantContact(),
        new ContactDisabled(),
        new ContactNumberParity(),
        new RoutingKeyContradictsNumber(),
        new NumberNotE164(),
        new OrphanContact(),
        new DuplicateContact(),
        new ContactPoolKind(),
        new ContactPoolWithoutUsers(),
        new ContactUnitRight(),
        new HostedContactWithoutPolicy(),
        new AutoAttendantNotAnswering(),
        new HostedFlagOverridesMailbox(),
        new MailboxWithoutUser(),
        new MailboxOnOldServer(),
        new CallerNamesWithoutLync(),
        new MailboxLacksPrimaryEum(),
        new MailboxEumDiffers(),
        new UserWithoutVoice(),
        new FaxInSipPlan(),
        new PendingRestart(),
        new FrontEndRestartPending(),
        new ServiceStopped(),
        new RequiredServiceStopped(),
        new UmServiceTakesNoCalls(),
        new FirewallRuleInTheWay(),
        new SipAccessServicePool(),
        new SipAccessServiceChosen(),
        new EdgeServerNotNamed(),
        new EdgeWithoutMediaRelay(),
        new MediationServerMissing(),
        new VoicePolicyWithoutUsage(),
        new UsageWithoutRoute(),
        new VoiceRouteLeadsNowhere(),
        new VoiceUserWithoutLine(),
        new OwaWithoutIntegration(),
        new OwaSettingsMissing(),
        new OwaSettingsUnknown(),
        new OwaSettingsNotInEffect(),
        new OwaImNotStarted(),
        new OwaOverrideConflict(),
        new UcmaRuntimeMissing(),
        new OwaPolicyOff(),
        new TrustedApplicationDuplicate(),
        new TrustedPoolHoldsKnownServer(),
        new TrustedApplicationMissing(),
        new DanglingReference(),
    ];

    /// <summary>The rules about one certificate, which judge also what is in no topology yet.</summary>
    public static IReadOnlyList<CertificateRule> OfCertificates { get; } = [.. All.OfType<CertificateRule>()];

    /// <summary>Those and the rules about the certificates and trusted roots of an estate together.</summary>
    public static IReadOnlyList<Rule> AboutCertificates { get; } = [.. All.Where(rule => rule.Reads.Any(IsOfCertificates))];

    /// <summary>The rules about instant messaging in Outlook Web App and the trusted applications of it.</summary>
    public static IReadOnlyList<Rule> AboutOwa { get; } = [.. All.Where(rule => rule.Reads.Any(IsOfOwa))];

    /// <summary>The kinds at which any rule looks; users are counted.</summary>
    public static ReadRequest Reads { get; } = ReadRequest.Of(All.SelectMany(rule => rule.Reads));

    /// <summary>What all rules say of the estate, rule by rule.</summary>
    public static IReadOnlyList<Finding> Judge(Topology topology) => [.. All.SelectMany(rule => Judge(rule, topology))];

    /// <summary>What the rules say of one certificate; those that have nothing to say of such a one are silent.</summary>
    public static IReadOnlyList<Finding> Judge(CertificateCase certificate) => [.. OfCertificates.Select(rule => rule.Judge(certificate)).OfType<Finding>()];

    /// <summary>
    /// What one rule says of the estate. A rule that fails itself is a fault of UmLync, and no reason to withhold what the
    /// others found.
    /// </summary>
    public static IEnumerable<Finding> Judge(Rule rule, Topology topology)
    {
        try
        {
            return rule.Judge(topology);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return [new Finding(rule, FindingOutcome.Error, topology.Estate, new Message(nameof(RuleMessages.RuleFailed), rule.Id, fault.Message))];
        }
    }

    private static bool IsOfOwa(ResourceKind kind) =>
        kind == OwaVirtualDirectory.Schema || kind == OwaMailboxPolicy.Schema || kind == OwaWebConfig.Schema || kind == UcmaRuntime.Schema
        || kind == SettingOverride.Schema || kind == OwaEffectiveSettings.Schema || kind == OwaImTrace.Schema || kind == TrustedApplicationPool.Schema;

    private static bool IsOfCertificates(ResourceKind kind) =>
        kind == Certificate.OfExchange || kind == Certificate.OfLync || kind == TrustedRoot.OfExchange || kind == TrustedRoot.OfLync;
}
