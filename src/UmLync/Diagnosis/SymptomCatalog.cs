using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using static UmLync.Diagnosis.CauseCatalog;
using static UmLync.Diagnosis.Likelihood;

namespace UmLync.Diagnosis;

/// <summary>
/// The symptoms of domain.md E.1 to E.3 and J.7: by what each is recognised, and to which causes it points. Event numbers
/// count only with their provider. Words are in the languages in which the documents give them.
/// </summary>
public static class SymptomCatalog
{
    internal const string ApplicationLog = "Application";

    private const string ServesUm = @".*\bUM(CallRouter)?\b.*";
    private const string Items = @"\{?\s*[^\s{}].*";
    private const string NotFound = @"\(not found\)";

    private static readonly Source Numbers = Source.Confirmed("E.1");
    private static readonly Source FieldNumbers = new("E.1", Evidence.Field);
    private static readonly Source Texts = Source.Confirmed("E.3");

    // Clues on which more than one symptom rests.
    private static readonly Clue OptionsFailed = Um(1400);
    private static readonly Clue OwaImStarted = new EventClue("MSExchange OWA", ["Outlook Web App", "OWA"], 112);
    private static readonly Clue RoutingFailed = new DiagnosticClue(15030);
    private static readonly Clue UnreadableUser = new DiagnosticClue(15000) { Server = "ExumRouting/7.", TakesUnknownServer = true };
    private static readonly Clue NotificationFailed = Um(1344);

    /// <summary>All symptoms.</summary>
    public static IReadOnlyList<Symptom> Symptoms { get; } = new List<Symptom>
    {
        new(nameof(DiagnosisMessages.SeenIncompatibleSecurity), Source.Confirmed("E.2 row 1, J.9"),
            [WordsClue.Phrase("Incompatible security setting", "configuraci\u00F3n de seguridad no compatible", "\u4E0D\u517C\u5BB9\u7684\u5B89\u5168\u8BBE\u7F6E")],
            new Lead(IncompatibleSecurity, Strong)),
        new(nameof(DiagnosisMessages.SeenLevelsThatExclude), Source.Confirmed("E.2 row 1"),
            [new PropertyClue(("VoIPSecurity", "SIPSecured|Unsecured"), ("URIType?", "SipName")), new PropertyClue(("EncryptionLevel", "RequireEncryption"))],
            new Lead(IncompatibleSecurity, Strong)),
        new(nameof(DiagnosisMessages.SeenTcpUnderSecuredPlan), Source.Confirmed("E.2 row 2, C.4"),
            [new PropertyClue(("UMStartupMode", "TCP")), new PropertyClue(("VoIPSecurity", "SIPSecured|Secured"))],
            new Lead(StartupModeIsTcp, Strong)),
        new(nameof(DiagnosisMessages.SeenTcpWithDialPlans), Source.Inferred("E.2 row 2, C.4"), [new PropertyClue(("UMStartupMode", "TCP"), ("DialPlans", Items))],
            new Lead(StartupModeIsTcp, Possible)),
        new(nameof(DiagnosisMessages.SeenForeignCertificate), Source.Confirmed("E.2 row 6"), [new ForeignCertificateClue()], new Lead(NameMissing, Strong)),
        new(nameof(DiagnosisMessages.SeenInvalidDate), Source.Confirmed("E.2 row 8"),
            [new PropertyClue(("Status", "DateInvalid"), ("Services", ServesUm))],
            new Lead(Expired, Strong)),
        new(nameof(DiagnosisMessages.SeenUntrustedCertificate), Source.Inferred("E.2 row 7"),
            [new PropertyClue(("Status", "Untrusted"), ("Services", ServesUm), ("IsSelfSigned?", "False"))],
            new Lead(RootUntrusted, Likely)),
        new(nameof(DiagnosisMessages.SeenGatewayWithoutHuntGroup), Source.Confirmed("E.2 row 10"),
            [new AnyClue(
                new PropertyClue(("OutcallsAllowed", ".*"), ("Address", ".+"), ("HuntGroups", @"\{\s*\}"), ("Status?", "Enabled")),
                new PropertyClue(("PoolFqdn", ".+"), ("UMIPGateway", "(?!" + NotFound + ").+"), ("DialPlans", NotFound)))],
            new Lead(HuntGroupMissing, Likely)),
        new(nameof(DiagnosisMessages.SeenServerWithoutPlan), Source.Confirmed("E.2 row 27"),
            [
                new PropertyClue(("UMStartupMode", ".+"), ("DialPlans", @"\{\s*\}")),
                new AnyClue(new PropertyClue(("UMStartupMode", ".+"), ("DialPlans", Items)), new PropertyClue(("URIType", "SipName"))),
            ],
            new Lead(ServersMissing, Likely)),
        new(nameof(DiagnosisMessages.SeenVoiceOptionThatFails), Source.Inferred("E.2 row 44"),
            [new AnyClue(
                new PatternClue(@"\b(?:Play[ -]on[ -]Phone|PIN reset|reset (?:of )?(?:my |the )?PIN)\b[^\n]{0,120}\b(?:fail(?:s|ed)?|does not work|error)\b[^\n]{0,120}\b(?:Outlook|OWA)\b"),
                new PatternClue(@"\b(?:Outlook|OWA)\b[^\n]{0,120}\b(?:Play[ -]on[ -]Phone|PIN reset|reset (?:of )?(?:my |the )?PIN)\b[^\n]{0,120}\b(?:fail(?:s|ed)?|does not work|error)\b"))],
            new Lead(WebServicesUnreachable, Possible)),
        new(nameof(DiagnosisMessages.SeenSecuredPlanOfOtherType), Source.Inferred("E.2 row 29"),
            [new PropertyClue(("URIType", "TelExtn|E164"), ("VoIPSecurity", "SIPSecured|Secured"))],
            new Lead(PlanIsUnusable, Possible)),
        new(nameof(DiagnosisMessages.SeenLongPlanName), Source.Confirmed("E.2 row 30, C.1"),
            [new PatternClue(
                @"\bNew-UMDialPlan\s(?![^\n]*-GenerateUMMailboxPolicy[:\s]+\$false)[^\n]{0,400}?-Name[:\s]+(?:""[^""\n]{50,}""|'[^'\n]{50,}'|[^\s""'$][^\s""']{49,})")],
            new Lead(PlanNameTooLong, Strong)),
        new(nameof(DiagnosisMessages.SeenReleaseWithoutUm), Source.Confirmed("E.2 row 43, D.6"),
            [new PropertyClue(("AdminDisplayVersion", @"Version\s+15\.2\b.*")), new PatternClue(@"-UM\w+[\s\S]{0,4000}CommandNotFoundException")],
            new Lead(ReleaseHasNoUm, Strong)),
        new(nameof(DiagnosisMessages.SeenPoolWithoutGateway), Source.Confirmed("E.2 row 12, A.8"), [new PropertyClue(("PoolFqdn", ".+"), ("UMIPGateway", NotFound))],
            new Lead(GatewayMissing, Strong)),
        new(nameof(DiagnosisMessages.SeenSeveralThatCall), Source.Confirmed("E.2 row 13"),
            [new PropertyClue(("OutcallsAllowed", "True"), ("Address", ".+"), ("HuntGroups?", Items), ("Status?", "Enabled"))],
            new Lead(SeveralPlaceCalls, Likely)) { AtLeast = 2, Apart = seen => (seen as ShownObject)?.ValueOf("Address") },
        new(nameof(DiagnosisMessages.SeenMissingRights), Source.Confirmed("E.2 row 17, A.8"),
            [new PropertyClue(("ObjectName", ".+"), ("AccessRights", ".*ListChildren.*"), ("Configured", "False"))],
            new Lead(LyncMayNotRead, Strong)),
        new(nameof(DiagnosisMessages.SeenNoRightOnOu), Source.Confirmed("E.2 row 19"),
            [new PatternClue(@"\bTest-CsOUPermission\s[^\n]*\bcontact\b[^\n]*\n(?:(?!\s*True\s*$|.*>)[^\n]*\n)*?\s*False\s*$")],
            new Lead(ContactsMayNotBeMade, Strong)),
        new(nameof(DiagnosisMessages.SeenHostedVoiceMail), Source.Confirmed("E.2 row 23, D.2"),
            [new PropertyClue(("msExchUCVoiceMailSettings", @".*HostedVoiceMail=1\b.*"), ("proxyAddresses", ".*EUM:.*"))],
            new Lead(HostedOverrides, Likely)),
        new(nameof(DiagnosisMessages.SeenPlanWithSpaces), Source.Confirmed("E.2 row 29"), [new PropertyClue(("URIType", "SipName"), ("Name", @".*\S\s+\S.*"))],
            new Lead(PlanIsUnusable, Likely)),
        new(nameof(DiagnosisMessages.SeenOtherSipAddress), Source.Confirmed("E.2 row 32, C.6"), [new ForeignSipAddressClue()], new Lead(AddressesDiffer, Strong)),
        new(nameof(DiagnosisMessages.SeenTrustedTwice), Source.Confirmed("E.2 row 37"),
            [new PropertyClue(("Role", "TrustedApplicationPool"), ("PoolFqdn", ".+")), new PropertyClue(("UMStartupMode", ".+"), ("DialPlans", Items))],
            new Lead(ServerIsTrustedTwice, Strong)) { Common = ServerNames.In },
        new(nameof(DiagnosisMessages.SeenSelfSigned), Source.Confirmed("E.2 row 4"),
            [new PropertyClue(("IsSelfSigned", "True"), ("Services", ServesUm))],
            new Lead(SelfSigned, Strong)),
        new(nameof(DiagnosisMessages.SeenWildcardSubject), Source.Confirmed("E.2 row 5, C.5"),
            [new PropertyClue(("Subject", @"CN\s*=\s*\*\..*"), ("Services", ServesUm))],
            new Lead(Wildcard, Strong)),
        new(nameof(DiagnosisMessages.SeenGatewaySilence), Numbers, [OptionsFailed],
            new Lead(GatewayUnreachable, Likely), new Lead(SelfSigned, Possible), new Lead(Wildcard, Possible),
            new Lead(NameMissing, Possible), new Lead(RootUntrusted, Possible)),
        new(nameof(DiagnosisMessages.SeenNotificationFailure), FieldNumbers, [NotificationFailed],
            new Lead(Wildcard, Likely), new Lead(GatewayUnreachable, Possible)),
        new(nameof(DiagnosisMessages.SeenOneWayTrust), new Source("E.2 row 5", Evidence.Field), [OptionsFailed, NotificationFailed],
            new Lead(Wildcard, Strong)),
        new(nameof(DiagnosisMessages.SeenSharedAddress), Numbers, [Um(1175)], new Lead(SharedAddress, Strong)),
        new(nameof(DiagnosisMessages.SeenInvalidExtension), Numbers, [Um(1109)], new Lead(DiversionDoesNotFit, Strong)),
        new(nameof(DiagnosisMessages.SeenMessageNotHandedOver), FieldNumbers, [Um(1082, 1185)], new Lead(TransportTakesNoMessage, Strong)),
        new(nameof(DiagnosisMessages.SeenPinLockout), Numbers, [Um(1012, 1013)], new Lead(PinIsLocked, Strong)),
        new(nameof(DiagnosisMessages.SeenDamagedPin), Numbers, [Um(1019)], new Lead(PinIsDamaged, Strong)),
        new(nameof(DiagnosisMessages.SeenQuota), Numbers, [Um(1080)], new Lead(QuotaIsExceeded, Strong)),
        new(nameof(DiagnosisMessages.SeenCorruptUserData), Numbers, [Um(1134)], new Lead(UserDataIsCorrupt, Strong)),
        new(nameof(DiagnosisMessages.SeenTransferFailure), Numbers, [Um(1025, 1136)], new Lead(TransferFails, Strong)),
        new(nameof(DiagnosisMessages.SeenWorkerFailure), Numbers, [Um(1001)],
            new Lead(WorkerDoesNotStart, Likely), new Lead(TooManyGateways, Possible)),
        new(nameof(DiagnosisMessages.SeenCallRouterTlsFailure), Texts, [Um(1649)],
            new Lead(CallRouterTlsFails, Strong), new Lead(RootUntrusted, Possible), new Lead(NameMissing, Possible)),
        new(nameof(DiagnosisMessages.SeenUnhealthyUm), Source.Confirmed("C.4, E.2 row 8"), [Unhealthy("UM.Protocol", "UM.CallRouter")],
            new Lead(Expired, Likely), new Lead(CallsAreRejected, Possible)),
        new(nameof(DiagnosisMessages.SeenRoutingProblem), FieldNumbers,
            [new EventClue("LS Exchange Unified Messaging Routing", ["Exchange Unified Messaging Routing"], 44009)],
            new Lead(UmRoutingReports, Likely), new Lead(EdgeTrustBroken, Possible)),
        new(nameof(DiagnosisMessages.SeenUnreadableUser), Source.Confirmed("E.1, E.2 row 25"),
            [new AnyClue(UnreadableUser, WordsClue.Phrase("Unable to read the user properties publication for the user or contact object"))],
            new Lead(ContactOn2019, Likely)),
        new(nameof(DiagnosisMessages.SeenUnreadableUserOn2019), Texts, [new DiagnosticClue(15000) { Server = "ExumRouting/7." }],
            new Lead(ContactOn2019, Strong)),
        new(nameof(DiagnosisMessages.SeenRouteFailure), FieldNumbers, [new AnyClue(RoutingFailed, WordsClue.Phrase("Failed to route to Exchange Server"))],
            new Lead(EdgeTrustBroken, Likely), new Lead(ServersMissing, Possible), new Lead(MixedVersions, Possible)),
        new(nameof(DiagnosisMessages.SeenUnconfirmedRoutingCode), new Source("E.1", Evidence.Unverified),
            [new AnyClue(new DiagnosticClue(15007, 15008), new DiagnosticClue(15031, 15032))],
            new Lead(NoServerTakesCall, Possible), new Lead(ServersMissing, Possible)),
        new(nameof(DiagnosisMessages.SeenRoutingCode), Numbers, [new DiagnosticClue(15000, 15999)], new Lead(UmRoutingRefuses, Possible)),
        new(nameof(DiagnosisMessages.SeenInboundCode), Numbers, [new DiagnosticClue(13000, 13012)], new Lead(InboundRulesFail, Likely)),
        new(nameof(DiagnosisMessages.SeenUnknownUser), Numbers, [new DiagnosticClue(1003)], new Lead(UserIsUnknown, Likely)),
        new(nameof(DiagnosisMessages.SeenNoRoute), Numbers, [new AnyClue(new DiagnosticClue(1004, 1005), new DiagnosticClue(1007))], new Lead(NoRoute, Likely)),
        new(nameof(DiagnosisMessages.SeenUnresolvedName), Numbers, [new AnyClue(new DiagnosticClue(1008), new DiagnosticClue(1014))],
            new Lead(NameDoesNotResolve, Strong)),
        new(nameof(DiagnosisMessages.SeenUntrustedHop), Numbers, [new DiagnosticClue(1010)],
            new Lead(RootUntrusted, Likely), new Lead(SelfSigned, Likely), new Lead(NameMissing, Likely), new Lead(Wildcard, Possible), new Lead(Expired, Possible)),
        new(nameof(DiagnosisMessages.SeenContactOff), Source.Confirmed("E.2 row 21"),
            [new AnyClue(
                new PropertyClue(("OtherIpPhone", ".*"), ("Enabled", "False")),
                new PropertyClue(("OtherIpPhone", ".*"), ("EnterpriseVoiceEnabled", "False")))],
            new Lead(ContactIsWrong, Strong)),
        new(nameof(DiagnosisMessages.SeenAttendantOff), Source.Confirmed("E.2 row 31"),
            [new PropertyClue(("PilotIdentifierList", ".*"), ("Status", "Disabled"))],
            new Lead(AttendantIsOff, Strong)),
        new(nameof(DiagnosisMessages.SeenEdgeAlert), Source.Confirmed("E.2 row 34"), [WordsClue.Phrase("A/V Edge service is misconfigured")],
            new Lead(EdgeMisconfigured, Strong)),
        new(nameof(DiagnosisMessages.SeenOwaImProblem), Source.Confirmed("E.2 row 38"), [WordsClue.Phrase("There's a problem with instant messaging")],
            new Lead(SettingsInWebConfig, Strong)),
        new(nameof(DiagnosisMessages.SeenUnhealthyOwaIm), Texts, [Unhealthy("OWA.Protocol.Dep")],
            new Lead(SettingsInWebConfig, Strong)),
        new(nameof(DiagnosisMessages.SeenOwaImNotSet), Source.Confirmed("E.2 row 39"), [new PropertyClue(("InstantMessagingType", "None"))],
            new Lead(OwaImNotSet, Strong)),
        new(nameof(DiagnosisMessages.SeenNoOwaImStart), Source.Inferred("E.1, J.7"), [OwaImStarted],
            new Lead(OwaImDidNotStart, Strong), new Lead(OwaImNotSet, Possible), new Lead(ServerIsTrustedTwice, Possible)) { IsAbsence = true },
        new(nameof(DiagnosisMessages.SeenTestTimeout), Source.Confirmed("E.2 row 40, E.3"), [new WordsClue(["10060", ":5061"])],
            new Lead(TestFindsNoExchange, Strong)),
        new(nameof(DiagnosisMessages.SeenNoCluster), Source.Confirmed("E.2 row 41"), [WordsClue.Phrase("No matching cluster found in topology")],
            new Lead(TargetIsNoPool, Strong)),
        new(nameof(DiagnosisMessages.SeenAutodiscoverFailure), Texts,
            [new AnyClue(
                new EventClue("LS Storage Service", ["Storage Service"], 32054),
                WordsClue.Phrase("ErrorIncorrectExchangeServerVersion"),
                new WordsClue(["2000004", "invalid_tenant"]))],
            new Lead(AutodiscoverFails, Strong)),
        new(nameof(DiagnosisMessages.SeenMissingFolder), new Source("E.3", Evidence.Field), [MissingFolder()], new Lead(FolderIsMissing, Strong)),
        new(nameof(DiagnosisMessages.SeenNoExtension), Texts, [WordsClue.Phrase("extension number can't be generated")], new Lead(EumAddressMissing, Strong)),

        new(nameof(DiagnosisMessages.GoodOwaImStarted), Source.Confirmed("E.1, J.7"), [OwaImStarted]),
        new(nameof(DiagnosisMessages.GoodCertificateChosen), Numbers, [Um(1112)]),
        new(nameof(DiagnosisMessages.GoodSubscriberAccess), Numbers, [Um(1036)]),
        new(nameof(DiagnosisMessages.GoodTransfer), Numbers, [Um(1024, 1026, 1073)]),
        new(nameof(DiagnosisMessages.GoodWorkerStarted), Numbers, [Um(1000)]),
        new(nameof(DiagnosisMessages.GoodKnownServers), Texts, [new EventClue("LS Protocol Stack", ["Known Servers"], 14492, 14493, 14495)]),
        new(nameof(DiagnosisMessages.GoodDialPlansFound), Texts,
            [new EventClue("LS Exchange Unified Messaging Routing", ["Exchange Unified Messaging Routing"], 44024)]),
        new(nameof(DiagnosisMessages.GoodStaleSubscription), Texts, [WordsClue.Phrase("0xC3E93C2F", "SIPPROXY_E_UNKNOWN_USER_OR_EPID")]),
    }.AsReadOnly();

    /// <summary>Every clue once.</summary>
    internal static IReadOnlyList<Clue> Clues { get; } = [.. Symptoms.SelectMany(symptom => symptom.Clues).Distinct()];

    private static readonly Dictionary<Cause, int> Places = All.Select((cause, place) => (cause, place)).ToDictionary(row => row.cause, row => row.place);

    /// <summary>The place of the cause in the document, by which ties are resolved.</summary>
    internal static int PlaceOf(Cause cause) => Places[cause];

    private static EventClue Um(params int[] numbers) => new(
        "MSExchange Unified Messaging", ["Unified Messaging", "mensajer\u00EDa unificada", "\u7EDF\u4E00\u6D88\u606F"], numbers);

    // As an object, or as a line of the table that Get-ServerHealth and Get-HealthReport print.
    private static AnyClue Unhealthy(params string[] healthSets) => new(
    [
        new PropertyClue(("HealthSetName|HealthSet", string.Join("|", healthSets.Select(name => name.Replace(".", @"\.")))), ("AlertValue", "Unhealthy")),
        new RowClue(healthSets, "Unhealthy"),
    ]);

    private static WordsClue MissingFolder() => new(
    [
        .. from folder in (string[])[@"UnifiedMessaging\Grammars", @"UnifiedMessaging\Prompts"]
           from complaint in (string[])["could not find", "cannot find", "not found", "does not exist", "no se pudo encontrar", "no se encuentra", "\u672A\u80FD\u627E\u5230", "\u627E\u4E0D\u5230"]
           select new[] { folder, complaint },
    ]);
}
