using System;
using System.Collections.Generic;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Diagnosis;

/// <summary>
/// Something that can be seen from outside, with the causes to which it points. A symptom without causes is known to mean no
/// harm.
/// </summary>
public sealed class Symptom
{
    internal Symptom(string id, Source source, IReadOnlyList<Clue> clues, params Lead[] leads)
    {
        Meaning = new Message(id);
        Source = source;
        Clues = clues;
        Leads = leads;
    }

    /// <summary>The name of the symptom, stable across versions and languages.</summary>
    public string Id => Meaning.Id;

    /// <summary>What it means, in one sentence.</summary>
    public Message Meaning { get; }

    /// <summary>Where it is documented, with its evidence.</summary>
    public Source Source { get; }

    /// <summary>Whether it means no harm: good news, or what Microsoft calls safe to ignore.</summary>
    public bool IsHarmless => Leads.Count == 0;

    /// <summary>Whether the symptom is that something is missing which should be there.</summary>
    public bool IsAbsence { get; internal init; }

    /// <summary>Of how many things each clue has to be seen: two gateways that place calls are a symptom, and one is none.</summary>
    internal int AtLeast { get; init; } = 1;

    /// <summary>What tells these things apart, since one may be shown twice; null where one is enough.</summary>
    internal Func<Observation, string?>? Apart { get; init; }

    /// <summary>What the observations have to have in common, such as the name of a server; null where nothing.</summary>
    internal Func<Observation, string?>? Common { get; init; }

    /// <summary>What has to be seen for it, all of them.</summary>
    internal IReadOnlyList<Clue> Clues { get; }

    /// <summary>The causes to which it points, the likeliest first.</summary>
    internal IReadOnlyList<Lead> Leads { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
