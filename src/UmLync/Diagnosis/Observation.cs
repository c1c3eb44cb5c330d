using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Diagnosis;

/// <summary>
/// One thing that an export or a trace says: an event, an answer of a SIP server, an object that a cmdlet showed, or words.
/// It is what was seen, and not yet what it means.
/// </summary>
public abstract class Observation
{
    private protected Observation(Sighting seen) => Seen = seen ?? throw new ArgumentNullException(nameof(seen));

    /// <summary>Where it was seen.</summary>
    public Sighting Seen { get; }

    /// <summary>What it says in words, in which documented messages may stand.</summary>
    public abstract IEnumerable<string> Texts { get; }

    /// <summary>The texts in the form in which they are compared; made once, since every documented message is looked for.</summary>
    internal IReadOnlyList<string> FoldedTexts => field ??= [.. Texts.Select(Wording.Folded)];
}
