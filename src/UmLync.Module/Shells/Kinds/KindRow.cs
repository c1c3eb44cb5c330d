using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>One row in the table of a kind: which property of what the cmdlet gives holds which property of the topology.</summary>
/// <param name="property">How the topology calls it.</param>
/// <param name="shown">How the product calls it.</param>
/// <param name="each">How one text of the product becomes one of the topology; a reference is a name unless said otherwise.</param>
internal sealed class KindRow(string property, string shown, Func<string, string>? each = null)
{
    public string Property { get; } = property;

    public string Shown { get; } = shown;

    /// <summary>Whether the list is a set of flags, which the product writes in one text.</summary>
    public bool IsFlags { get; init; }

    /// <summary>Which elements of the list count; all by default.</summary>
    public Func<string, bool> Counts { get; init; } = _ => true;

    /// <summary>The texts that the object shows; null where it does not have the property.</summary>
    public IReadOnlyList<string>? TextsOf(PSObject item, Property target)
    {
        if (item.Texts(Shown) is not { } texts)
        {
            return null;
        }

        IReadOnlyList<string> elements = IsFlags ? ShownText.Words(texts) : target.Codec.Elements is null ? texts : ShownText.Items(texts);
        Func<string, string> change = each ?? (target.RefersTo is null ? text => text : ShownText.Name);
        return [.. elements.Where(Counts).Select(change)];
    }
}
