using System.Collections.Generic;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Contacts;

namespace UmLync.Cli.Views;

/// <summary>The contacts of an estate for people: state, what is served, by whom.</summary>
internal static class ContactView
{
    private const string Nobody = "-";

    public static IEnumerable<IRenderable> Of(IReadOnlyList<ContactRow> rows) => rows.Count == 0
        ? [Prose.Of(CliMessages.NoContactIsKnown + "\n", Prose.Doubtful)]
        : rows.SelectMany(row => new Entry()
            .Head(Word(row.State), Ink(row.State)).Head(row.Serves ?? Nobody, Prose.Strong).Head(row.Contact ?? Nobody)
            .Body(Details(row), Prose.Quiet)
            .Drawings);

    /// <summary>The number beside those of what it serves, the pool, and the contact that is there already.</summary>
    private static string Details(ContactRow row) => string.Join("  ", new[]
    {
        row.Number.HasValue ? row.Number.Value : Nobody,
        row.ServedNumbers is { Count: > 0 } numbers ? "(" + string.Join(", ", numbers) + ")" : null,
        row.RegistrarPool,
        row.DuplicateOf,
    }.Where(part => part is not null));

    private static string Word(ContactState state) => state switch
    {
        ContactState.Fine => CliMessages.ContactFineWord,
        ContactState.Missing => CliMessages.ContactMissingWord,
        ContactState.Orphan => CliMessages.ContactOrphanWord,
        ContactState.Duplicate => CliMessages.ContactDuplicateWord,
        ContactState.NumberDiffers => CliMessages.ContactNumberDiffersWord,
        ContactState.PoolUnsupported => CliMessages.ContactPoolUnsupportedWord,
        ContactState.Disabled => CliMessages.ContactDisabledWord,
        ContactState.Hosted => CliMessages.ContactHostedWord,
        _ => CliMessages.ContactUnknownWord,
    };

    private static Style Ink(ContactState state) => state switch
    {
        ContactState.Fine or ContactState.Hosted => Prose.Good,
        ContactState.Unknown => Prose.Doubtful,
        _ => Prose.Bad,
    };
}
