using System;
using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>Which mailbox has which extension in its dial plan: kept with each change, since a batch enables a hundred thousand.</summary>
internal sealed class ExtensionLinks
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    public ExtensionLinks(IEnumerable<UmMailbox> mailboxes)
    {
        foreach (UmMailbox mailbox in mailboxes)
        {
            Replace(null, mailbox);
        }
    }

    /// <summary>The mailbox that has the extension there; null where nobody has.</summary>
    public string? OwnerOf(Scope organization, string dialPlan, string extension) =>
        _owners.TryGetValue(PlaceOf(organization, dialPlan, extension), out string? owner) ? owner : null;

    /// <summary>Takes the place of a mailbox that changes, is new (no before) or goes (no after).</summary>
    public void Replace(UmMailbox? before, UmMailbox? after)
    {
        foreach (string place in PlacesOf(before))
        {
            _owners.Remove(place);
        }

        foreach (string place in PlacesOf(after))
        {
            _owners[place] = after!.PrimarySmtpAddress;
        }
    }

    private static IEnumerable<string> PlacesOf(UmMailbox? mailbox)
    {
        foreach (string extension in mailbox is { DialPlan: not null, Extensions: { } extensions } ? extensions : ValueList<string>.Empty)
        {
            yield return PlaceOf(mailbox!.Scope, mailbox.DialPlan!, extension);
        }
    }

    private static string PlaceOf(Scope organization, string dialPlan, string extension) => organization + "\n" + dialPlan + "\n" + extension;
}
