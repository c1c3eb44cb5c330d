using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Text;

namespace UmLync.Diagnosis;

/// <summary>A symptom that was seen: in what, and how often.</summary>
public sealed class SeenSymptom
{
    internal SeenSymptom(Symptom symptom, int count, IEnumerable<Observation> first)
    {
        Symptom = symptom;
        Count = count;
        Observations = Array.AsReadOnly<Observation>([.. first]);
    }

    /// <summary>The symptom.</summary>
    public Symptom Symptom { get; }

    /// <summary>What it means.</summary>
    public Message Meaning => Symptom.Meaning;

    /// <summary>How many observations show it; 0 where the symptom is that something is missing.</summary>
    public int Count { get; }

    /// <summary>The first observations that show it, a few of them.</summary>
    public IReadOnlyList<Observation> Observations { get; }

    /// <summary>What was seen, in one line: the first observations with their places, and how many more there are.</summary>
    public string Evidence
    {
        get
        {
            IEnumerable<string> lines = Observations.Select(observation => observation.Seen + " " + observation);
            int more = Count - Observations.Count;
            return string.Join("; ", more > 0 ? lines.Append("+" + more.ToString(CultureInfo.InvariantCulture)) : lines);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Symptom.Id;
}
