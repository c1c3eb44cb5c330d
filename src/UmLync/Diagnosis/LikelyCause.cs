using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Diagnosis;

/// <summary>A cause to which the symptoms point that were seen, with its place among all of them.</summary>
public sealed class LikelyCause
{
    internal LikelyCause(int place, Cause cause, Likelihood likelihood, IEnumerable<SeenSymptom> symptoms)
    {
        Place = place;
        CauseId = cause.Id;
        Cause = cause.Statement;
        Check = cause.Check;
        Fix = cause.Fix;
        Source = cause.Source;
        Likelihood = likelihood;
        Symptoms = Array.AsReadOnly<SeenSymptom>([.. symptoms]);
    }

    /// <summary>The place among all causes, counted from 1. (A property called Rank could not be read of a list: arrays have one.)</summary>
    public int Place { get; }

    /// <summary>The name of the cause, stable across versions and languages.</summary>
    public string CauseId { get; }

    /// <summary>The cause in one sentence.</summary>
    public Message Cause { get; }

    /// <summary>How to make sure, without changing anything.</summary>
    public Message Check { get; }

    /// <summary>What to do about it.</summary>
    public Message Fix { get; }

    /// <summary>Where it is documented, with its evidence: what is field evidence, inferred or unverified says so.</summary>
    public Source Source { get; }

    /// <summary>How surely the symptoms point to it.</summary>
    public Likelihood Likelihood { get; }

    /// <summary>The symptoms that point to it, as they were seen.</summary>
    public IReadOnlyList<SeenSymptom> Symptoms { get; }

    /// <summary>The cause in one line.</summary>
    public override string ToString() =>
        Place.ToString(CultureInfo.InvariantCulture) + ". " + Cause + " (" + string.Join(", ", Symptoms.Select(seen => seen.Symptom.Id)) + ")";
}
