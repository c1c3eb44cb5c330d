using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>
/// The contacts: which number of Lync leads to which dial plan or auto attendant, whether the numbers of both sides agree, and which
/// contacts are missing (domain.md B.2, E.2 row 21).
/// </summary>
internal static class ContactSection
{
    public static IEnumerable<Block> Of(IntegrationReport report, Words words)
    {
        Topology estate = report.Now;
        IReadOnlyList<ContactRow> rows = ContactRow.Of(estate);
        Scope[] unread = [.. estate.ScopesOf(Product.Lync).Where(deployment => !estate.CoverageOf(deployment, ExumContact.Schema).IsComplete)];
        if (rows.Count == 0 && unread.Length == 0)
        {
            yield break;
        }

        yield return new Block.Heading(2, words.Of(nameof(ReportMessages.ReportContacts)));
        foreach (Scope deployment in unread)
        {
            yield return new Block.Paragraph(words.Of(nameof(ReportMessages.ReportContactsNotRead), deployment.ToString()));
        }

        if (rows.Count > 0)
        {
            yield return new Block.Table(
                [
                    words.Of(nameof(ReportMessages.ReportColumnServes)), words.Of(nameof(ReportMessages.ReportColumnItsNumbers)), words.Of(nameof(ReportMessages.ReportColumnContact)),
                    words.Of(nameof(ReportMessages.ReportColumnNumber)), words.Of(nameof(ReportMessages.ReportColumnPool)), words.Of(nameof(ReportMessages.ReportColumnState)),
                ],
                [.. rows.Select(row => Row(row, words))]);
        }
    }

    private static IReadOnlyList<string> Row(ContactRow row, Words words) =>
    [
        words.Shown(row.Serves ?? string.Empty),
        row.ServedNumbers is null ? string.Empty : string.Join(", ", row.ServedNumbers),
        words.Shown(row.Contact ?? string.Empty),
        row.Number.HasValue ? row.Number.Value : string.Empty,
        row.RegistrarPool ?? string.Empty,
        words.Of(StateOf(row.State), row.DuplicateOf ?? string.Empty),
    ];

    private static string StateOf(ContactState state) => state switch
    {
        ContactState.Fine => nameof(ReportMessages.ReportContactFine),
        ContactState.Missing => nameof(ReportMessages.ReportContactMissing),
        ContactState.Orphan => nameof(ReportMessages.ReportContactOrphan),
        ContactState.Duplicate => nameof(ReportMessages.ReportContactDuplicate),
        ContactState.NumberDiffers => nameof(ReportMessages.ReportContactNumberDiffers),
        ContactState.PoolUnsupported => nameof(ReportMessages.ReportContactPoolUnsupported),
        ContactState.Disabled => nameof(ReportMessages.ReportContactDisabled),
        ContactState.Hosted => nameof(ReportMessages.ReportContactHosted),
        _ => nameof(ReportMessages.ReportNotRead),
    };
}
