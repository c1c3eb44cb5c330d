using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Diagnosis;

/// <summary>
/// The causes of domain.md E.2, with those that only E.1, E.3 and J.7 name. A cause that no public source confirms says so by
/// its mark, and numbers that circulate without any source are not here.
/// </summary>
public static class CauseCatalog
{
    private static readonly List<Cause> Known = [];

    internal static readonly Cause IncompatibleSecurity = Of(
        nameof(DiagnosisMessages.SecurityDoesNotFit), nameof(DiagnosisMessages.SecurityDoesNotFit_Check), Source.Confirmed("E.2 row 1"));

    internal static readonly Cause StartupModeIsTcp = Of(
        nameof(DiagnosisMessages.StartupModeIsTcp), nameof(DiagnosisMessages.StartupModeIsTcp_Check), Source.Confirmed("E.2 row 2"));

    internal static readonly Cause SelfSigned = Of(
        nameof(DiagnosisMessages.UmCertificateIsSelfSigned), nameof(DiagnosisMessages.UmCertificateIsSelfSigned_Check), Source.Confirmed("E.2 row 4"));

    internal static readonly Cause Wildcard = Of(
        nameof(DiagnosisMessages.UmCertificateIsWildcard), nameof(DiagnosisMessages.UmCertificateIsWildcard_Check), new Source("E.2 row 5", Evidence.Field));

    internal static readonly Cause NameMissing = Of(
        nameof(DiagnosisMessages.UmCertificateLacksName), nameof(DiagnosisMessages.UmCertificateLacksName_Check), Source.Confirmed("E.2 row 6"));

    internal static readonly Cause RootUntrusted = Of(
        nameof(DiagnosisMessages.PeerRootIsNotTrusted), nameof(DiagnosisMessages.PeerRootIsNotTrusted_Check), Source.Confirmed("E.2 row 7"));

    internal static readonly Cause Expired = Of(
        nameof(DiagnosisMessages.UmCertificateHasExpired), nameof(DiagnosisMessages.UmCertificateHasExpired_Check), Source.Confirmed("E.2 row 8"));

    internal static readonly Cause GatewayUnreachable = Of(
        nameof(DiagnosisMessages.GatewayIsUnreachable), nameof(DiagnosisMessages.GatewayIsUnreachable_Check), Source.Confirmed("E.2 row 9"));

    internal static readonly Cause HuntGroupMissing = Of(
        nameof(DiagnosisMessages.GatewayHasNoHuntGroup), nameof(DiagnosisMessages.GatewayHasNoHuntGroup_Check), Source.Confirmed("E.2 row 10"));

    internal static readonly Cause GatewayMissing = Of(
        nameof(DiagnosisMessages.UmLacksGatewayOfPool), nameof(DiagnosisMessages.UmLacksGatewayOfPool_Check), Source.Confirmed("E.2 row 12"));

    internal static readonly Cause SeveralPlaceCalls = Of(
        nameof(DiagnosisMessages.MoreThanOneGatewayCalls), nameof(DiagnosisMessages.MoreThanOneGatewayCalls_Check), Source.Confirmed("E.2 row 13"));

    internal static readonly Cause LyncMayNotRead = Of(
        nameof(DiagnosisMessages.LyncMayNotRead), nameof(DiagnosisMessages.LyncMayNotRead_Check), Source.Confirmed("E.2 row 17"));

    internal static readonly Cause ContactsMayNotBeMade = Of(
        nameof(DiagnosisMessages.ContactsMayNotBeMade), nameof(DiagnosisMessages.ContactsMayNotBeMade_Check), Source.Confirmed("E.2 row 19"));

    internal static readonly Cause ContactIsWrong = Of(
        nameof(DiagnosisMessages.ContactIsWrong), nameof(DiagnosisMessages.ContactIsWrong_Check), Source.Confirmed("E.2 row 21"));

    internal static readonly Cause HostedOverrides = Of(
        nameof(DiagnosisMessages.HostedVoiceMailOverrides), nameof(DiagnosisMessages.HostedVoiceMailOverrides_Check), Source.Confirmed("E.2 row 23"));

    internal static readonly Cause EdgeTrustBroken = Of(
        nameof(DiagnosisMessages.EdgeTrustIsBroken), nameof(DiagnosisMessages.EdgeTrustIsBroken_Check), new Source("E.2 row 24", Evidence.Field));

    internal static readonly Cause ContactOn2019 = Of(
        nameof(DiagnosisMessages.ContactIsOnSfb2019), nameof(DiagnosisMessages.ContactIsOnSfb2019_Check), Source.Confirmed("E.2 row 25"));

    internal static readonly Cause MixedVersions = Of(
        nameof(DiagnosisMessages.OnlyHighestVersionServes), nameof(DiagnosisMessages.OnlyHighestVersionServes_Check), Source.Confirmed("E.2 row 26"));

    internal static readonly Cause ServersMissing = Of(
        nameof(DiagnosisMessages.ServersLackDialPlan), nameof(DiagnosisMessages.ServersLackDialPlan_Check), Source.Confirmed("E.2 row 27"));

    internal static readonly Cause PlanIsUnusable = Of(
        nameof(DiagnosisMessages.PlanIsUnusable), nameof(DiagnosisMessages.PlanIsUnusable_Check), Source.Confirmed("E.2 row 29"));

    internal static readonly Cause PlanNameTooLong = Of(
        nameof(DiagnosisMessages.PlanNameTooLong), nameof(DiagnosisMessages.PlanNameTooLong_Check), Source.Confirmed("E.2 row 30"));

    internal static readonly Cause AttendantIsOff = Of(
        nameof(DiagnosisMessages.AttendantIsOff), nameof(DiagnosisMessages.AttendantIsOff_Check), Source.Confirmed("E.2 row 31"));

    internal static readonly Cause AddressesDiffer = Of(
        nameof(DiagnosisMessages.SipAddressesDiffer), nameof(DiagnosisMessages.SipAddressesDiffer_Check), Source.Confirmed("E.2 row 32"));

    internal static readonly Cause EdgeMisconfigured = Of(
        nameof(DiagnosisMessages.EdgeIsMisconfigured), nameof(DiagnosisMessages.EdgeIsMisconfigured_Check), Source.Confirmed("E.2 row 34"));

    internal static readonly Cause TooManyGateways = Of(
        nameof(DiagnosisMessages.GatewaysAreTooMany), nameof(DiagnosisMessages.GatewaysAreTooMany_Check), Source.Confirmed("E.2 row 35"));

    internal static readonly Cause SharedAddress = Of(
        nameof(DiagnosisMessages.NamesShareAddress), nameof(DiagnosisMessages.NamesShareAddress_Check), Source.Confirmed("E.2 row 36"));

    internal static readonly Cause ServerIsTrustedTwice = Of(
        nameof(DiagnosisMessages.ServerIsTrustedTwice), nameof(DiagnosisMessages.ServerIsTrustedTwice_Check), Source.Confirmed("E.2 row 37"));

    internal static readonly Cause SettingsInWebConfig = Of(
        nameof(DiagnosisMessages.ImSettingsAreInWebConfig), nameof(DiagnosisMessages.ImSettingsAreInWebConfig_Check), Source.Confirmed("E.2 row 38, E.3"));

    internal static readonly Cause OwaImNotSet = Of(
        nameof(DiagnosisMessages.OwaImIsNotSet), nameof(DiagnosisMessages.OwaImIsNotSet_Check), Source.Confirmed("E.2 row 39"));

    internal static readonly Cause OwaImDidNotStart = Of(
        nameof(DiagnosisMessages.OwaImDidNotStart), nameof(DiagnosisMessages.OwaImDidNotStart_Check), Source.Inferred("J.7"));

    internal static readonly Cause TestFindsNoExchange = Of(
        nameof(DiagnosisMessages.TestFindsNoExchange), nameof(DiagnosisMessages.TestFindsNoExchange_Check), Source.Confirmed("E.2 row 40, E.3"));

    internal static readonly Cause TargetIsNoPool = Of(
        nameof(DiagnosisMessages.TargetIsNoPool), nameof(DiagnosisMessages.TargetIsNoPool_Check), Source.Inferred("E.2 row 41"));

    internal static readonly Cause ReleaseHasNoUm = Of(
        nameof(DiagnosisMessages.ReleaseHasNoUm), nameof(DiagnosisMessages.ReleaseHasNoUm_Check), Source.Confirmed("E.2 row 43"));

    internal static readonly Cause DiversionDoesNotFit = Of(
        nameof(DiagnosisMessages.DiversionDoesNotFit), nameof(DiagnosisMessages.DiversionDoesNotFit_Check), Source.Confirmed("E.1"));

    internal static readonly Cause TransportTakesNoMessage = Of(
        nameof(DiagnosisMessages.TransportTakesNoMessage), nameof(DiagnosisMessages.TransportTakesNoMessage_Check), new Source("E.1", Evidence.Field));

    internal static readonly Cause PinIsLocked = Of(
        nameof(DiagnosisMessages.PinIsLocked), nameof(DiagnosisMessages.PinIsLocked_Check), Source.Confirmed("E.1"));

    internal static readonly Cause PinIsDamaged = Of(
        nameof(DiagnosisMessages.PinIsDamaged), nameof(DiagnosisMessages.PinIsDamaged_Check), Source.Confirmed("E.1"));

    internal static readonly Cause QuotaIsExceeded = Of(
        nameof(DiagnosisMessages.QuotaIsExceeded), nameof(DiagnosisMessages.QuotaIsExceeded_Check), Source.Confirmed("E.1"));

    internal static readonly Cause UserDataIsCorrupt = Of(
        nameof(DiagnosisMessages.UserDataIsCorrupt), nameof(DiagnosisMessages.UserDataIsCorrupt_Check), Source.Confirmed("E.1"));

    internal static readonly Cause TransferFails = Of(
        nameof(DiagnosisMessages.TransferFails), nameof(DiagnosisMessages.TransferFails_Check), Source.Confirmed("E.1"));

    internal static readonly Cause WorkerDoesNotStart = Of(
        nameof(DiagnosisMessages.WorkerDoesNotStart), nameof(DiagnosisMessages.WorkerDoesNotStart_Check), Source.Confirmed("E.1"));

    internal static readonly Cause UmRoutingReports = Of(
        nameof(DiagnosisMessages.UmRoutingReports), nameof(DiagnosisMessages.UmRoutingReports_Check), new Source("E.1", Evidence.Field));

    internal static readonly Cause UmRoutingRefuses = Of(
        nameof(DiagnosisMessages.UmRoutingRefuses), nameof(DiagnosisMessages.UmRoutingRefuses_Check), Source.Confirmed("E.1"));

    internal static readonly Cause NoServerTakesCall = Of(
        nameof(DiagnosisMessages.NoServerTakesCall), nameof(DiagnosisMessages.NoServerTakesCall_Check), new Source("E.1", Evidence.Unverified));

    internal static readonly Cause InboundRulesFail = Of(
        nameof(DiagnosisMessages.InboundRulesFail), nameof(DiagnosisMessages.InboundRulesFail_Check), Source.Confirmed("E.1"));

    internal static readonly Cause WebServicesUnreachable = Of(
        nameof(DiagnosisMessages.UmWebServicesAreOutOfReach), nameof(DiagnosisMessages.UmWebServicesAreOutOfReach_Check), Source.Inferred("E.2 row 44, J.8"));

    internal static readonly Cause UserIsUnknown = Of(
        nameof(DiagnosisMessages.UserIsUnknown), nameof(DiagnosisMessages.UserIsUnknown_Check), Source.Confirmed("E.1"));

    internal static readonly Cause NoRoute = Of(
        nameof(DiagnosisMessages.NoRouteLeadsThere), nameof(DiagnosisMessages.NoRouteLeadsThere_Check), Source.Confirmed("E.1"));

    internal static readonly Cause NameDoesNotResolve = Of(
        nameof(DiagnosisMessages.NameDoesNotResolve), nameof(DiagnosisMessages.NameDoesNotResolve_Check), Source.Confirmed("E.1"));

    internal static readonly Cause CallRouterTlsFails = Of(
        nameof(DiagnosisMessages.CallRouterTlsFails), nameof(DiagnosisMessages.CallRouterTlsFails_Check), Source.Confirmed("E.3, H 14"));

    internal static readonly Cause AutodiscoverFails = Of(
        nameof(DiagnosisMessages.AutodiscoverFails), nameof(DiagnosisMessages.AutodiscoverFails_Check), Source.Confirmed("E.3"));

    internal static readonly Cause FolderIsMissing = Of(
        nameof(DiagnosisMessages.SetupFolderIsMissing), nameof(DiagnosisMessages.SetupFolderIsMissing_Check), new Source("E.3", Evidence.Field));

    internal static readonly Cause EumAddressMissing = Of(
        nameof(DiagnosisMessages.EumAddressIsMissing), nameof(DiagnosisMessages.EumAddressIsMissing_Check), Source.Confirmed("E.3, C.6"));

    internal static readonly Cause CallsAreRejected = Of(
        nameof(DiagnosisMessages.CallsAreRejected), nameof(DiagnosisMessages.CallsAreRejected_Check), Source.Confirmed("C.4"));

    /// <summary>All causes, in the order of the document.</summary>
    public static IReadOnlyList<Cause> All { get; } = Known.AsReadOnly();

    private static Cause Of(string id, string check, Source source)
    {
        Cause cause = new(id, check, source);
        Known.Add(cause);
        return cause;
    }
}
