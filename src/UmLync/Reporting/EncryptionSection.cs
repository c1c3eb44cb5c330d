using System.Collections.Generic;
using System.Linq;
using UmLync.Encryption;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>
/// The encryption pairs: what a dial plan secures, and what the pools from which it is reached ask of media. The pair decides
/// whether calls work at all (domain.md C.1).
/// </summary>
internal static class EncryptionSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        IReadOnlyList<string>[] rows = [.. Rows(report.Now, words)];
        if (rows.Length == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportEncryption)));
        yield return new Block.Table(
            [
                words.Of(nameof(ReportMessages.ReportColumnDialPlan)), words.Of(nameof(ReportMessages.ReportColumnSecurity)), words.Of(nameof(ReportMessages.ReportColumnPools)),
                words.Of(nameof(ReportMessages.ReportColumnMedia)), words.Of(nameof(ReportMessages.ReportColumnWorks)),
            ],
            rows);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(Topology estate, Words words) =>
        from organization in estate.ScopesOf(Product.Exchange)
        let own = OwnGateways.Of(estate, organization)
        let huntGroups = HuntGroups.Of(estate, organization)
        let settings = MediaSettings.Of(estate)
        from plan in estate.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>()
        where plan.IsSip
        from pools in own.All
            .Where(item => huntGroups.Between(item.Gateway, plan).Any())
            .GroupBy(item => settings.AppliesTo(item.Pool), item => item.Pool.Fqdn.ToString())
        select Row(plan, pools.Key, pools, words);

    private static IReadOnlyList<string> Row(UmDialPlan plan, MediaConfiguration? media, IEnumerable<string> pools, Words words) =>
    [
        plan.Name,
        plan.VoipSecurity?.ToString() ?? words.Of((bool?)null),
        string.Join("\n", pools.OrderBy(pool => pool, NameOrder.Instance)),
        media is { EncryptionLevel: { } level } ? words.Of(nameof(ReportMessages.ReportMediaAsked), level.ToString(), media.Identity) : words.Of((bool?)null),
        words.Of(media?.EncryptionLevel is { } asked && plan.VoipSecurity is { } security ? EncryptionPair.Works(asked, security) : null),
    ];
}
