using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Encryption;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Encryption;

/// <summary>
/// Every combination of what the pool asks, what the plan secures, on what the server listens, and whether there are phones with Lync
/// Phone Edition: 3 × 3 × 3 × 2. What works is the table of docs/domain.md C.1 (J.4), written down here once more, and the row "Mode
/// against security" of C.4.
/// </summary>
[Trait("Feature", "D1")]
[Trait("Feature", "D2")]
[Trait("Feature", "D3")]
[Trait("Feature", "D4")]
public class EncryptionTruthTableTests
{
    // C.1: encryption required: Secured. Optional: SIP Secured or Secured. None: SIP Secured.
    private static readonly (EncryptionLevel Level, VoipSecurity Security)[] Pairs =
    [
        (EncryptionLevel.RequireEncryption, VoipSecurity.Secured),
        (EncryptionLevel.SupportEncryption, VoipSecurity.SIPSecured),
        (EncryptionLevel.SupportEncryption, VoipSecurity.Secured),
        (EncryptionLevel.DoNotSupportEncryption, VoipSecurity.SIPSecured),
    ];

    // C.4: TCP serves Unsecured plans, TLS SIP Secured and Secured ones, Dual all.
    private static readonly (UmStartupMode Mode, VoipSecurity Security)[] Served =
    [
        (UmStartupMode.TCP, VoipSecurity.Unsecured),
        (UmStartupMode.TLS, VoipSecurity.SIPSecured),
        (UmStartupMode.TLS, VoipSecurity.Secured),
        (UmStartupMode.Dual, VoipSecurity.Unsecured),
        (UmStartupMode.Dual, VoipSecurity.SIPSecured),
        (UmStartupMode.Dual, VoipSecurity.Secured),
    ];

    public static TheoryData<EncryptionLevel, VoipSecurity, UmStartupMode, bool> Combinations
    {
        get
        {
            TheoryData<EncryptionLevel, VoipSecurity, UmStartupMode, bool> rows = [];
            foreach (EncryptionLevel level in new[] { EncryptionLevel.RequireEncryption, EncryptionLevel.SupportEncryption, EncryptionLevel.DoNotSupportEncryption })
            {
                foreach (VoipSecurity security in new[] { VoipSecurity.Unsecured, VoipSecurity.SIPSecured, VoipSecurity.Secured })
                {
                    foreach (UmStartupMode mode in new[] { UmStartupMode.TCP, UmStartupMode.TLS, UmStartupMode.Dual })
                    {
                        rows.Add(level, security, mode, true);
                        rows.Add(level, security, mode, false);
                    }
                }
            }

            return rows;
        }
    }

    [Fact]
    public void Combinations_AreAll() => Assert.Equal(3 * 3 * 3 * 2, Combinations.Count);

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Judge_Combination_WorksOrFailsAsTheTablesSay(EncryptionLevel level, VoipSecurity security, UmStartupMode mode, bool phones)
    {
        Topology estate = Estate(level, security, mode);
        string[] expected =
        [
            .. Works(level, security) ? [] : new[] { level == EncryptionLevel.RequireEncryption ? nameof(IncompatibleSecuritySetting) : nameof(SecurityPairNotDocumented) },
            .. Served.Contains((mode, security)) ? [] : new[] { mode == UmStartupMode.TCP ? nameof(StartupModeForSecurity) : nameof(UnsecuredPlanAtTls) },
        ];

        EncryptionPairRow row = Assert.Single(EncryptionPairRow.Of(estate, Blueprint.Empty with { LyncPhones = phones }));
        Assert.Equal(expected, Failing(estate));

        Assert.Equal((level, security, Works(level, security)), (row.Level, row.Security, row.Works));

        // The table is stated for Lync Phone Edition; the warning beside it says the first row of everybody.
        Assert.Equal(phones || level == EncryptionLevel.RequireEncryption ? Evidence.Confirmed : Evidence.Inferred, EncryptionPair.SourceOf(level, phones).Evidence);
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Plan_Combination_EndsWhereEverythingWorks(EncryptionLevel level, VoipSecurity security, UmStartupMode mode, bool phones)
    {
        Topology estate = Estate(level, security, mode);

        Topology after = After(estate, Integration.PlanFor(estate, Blueprint.Empty with { LyncPhones = phones }));

        Assert.Empty(Failing(after));
        UmDialPlan plan = after.Find(SmallEstate.Exchange, UmDialPlan.Schema, SmallEstate.Plan)!;
        // Recommended: Secured, wherever it works (C.1).
        Assert.Equal(Works(level, VoipSecurity.Secured) ? VoipSecurity.Secured : VoipSecurity.SIPSecured, plan.VoipSecurity);

        // UmLync sets Dual; a server at TLS with only secured plans is left (C.4).
        UmStartupMode now = after.Find(SmallEstate.Exchange, UmService.Schema, "ATL-EX-001")!.StartupMode!.Value;
        Assert.Equal(mode == UmStartupMode.TLS ? UmStartupMode.TLS : UmStartupMode.Dual, now);
    }

    private static bool Works(EncryptionLevel level, VoipSecurity security) => Pairs.Contains((level, security));

    private static Topology Estate(EncryptionLevel level, VoipSecurity security, UmStartupMode mode) => SmallEstate.Clean
        .With(MediaConfiguration.Schema, "Global", media => media with { EncryptionLevel = level })
        .With(UmDialPlan.Schema, SmallEstate.Plan, plan => plan with { VoipSecurity = security })
        .With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = mode });

    /// <summary>The rules about the pair and about the first server; the others are at Dual.</summary>
    private static IEnumerable<string> Failing(Topology estate) =>
        from rule in new Rule[] { new IncompatibleSecuritySetting(), new SecurityPairNotDocumented(), new MediaLevelsExcludeEachOther(), new StartupModeForSecurity(), new UnsecuredPlanAtTls() }
        from finding in rule.Judge(estate)
        where finding.Outcome == FindingOutcome.Fail
        select finding.RuleId;

    private static Topology After(Topology estate, Plan plan) => estate.Put([.. plan.Changes.Select(change => change.Properties.Aggregate(
        estate.Find(change.Key)!, (resource, row) => row.After is { } value ? row.Property.With(resource, value) : resource))]);
}
