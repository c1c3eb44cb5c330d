using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Diagnosis;

/// <summary>
/// From what was seen to why: collects observations one by one, keeps only what the catalogue knows of them, and ranks the
/// causes. Each symptom counts once for a cause, however often it was seen: a gateway that does not answer says so every
/// minute, and is not more certain for it.
/// </summary>
public sealed class CauseRanking
{
    private readonly Dictionary<Clue, Notes> _notes = [];
    private readonly bool _coversOwaSignIn;
    private bool _sawApplicationLog;

    /// <summary>A ranking of nothing yet.</summary>
    /// <param name="coversOwaSignIn">
    /// Whether the events cover the first sign-in to Outlook on the web after its application pool was started. Then, and only
    /// then, is it a symptom that no event says that instant messaging was initialised.
    /// </param>
    public CauseRanking(bool coversOwaSignIn = false) => _coversOwaSignIn = coversOwaSignIn;

    /// <summary>How many observations were looked at.</summary>
    public int ObservationCount { get; private set; }

    /// <summary>The causes to which what was seen points, the likeliest first; none where everything is well or unknown.</summary>
    public IReadOnlyList<LikelyCause> Causes =>
        Array.AsReadOnly<LikelyCause>(
        [
            .. Seen.SelectMany(seen => seen.Symptom.Leads.Select(lead => (lead.Cause, lead.Likelihood, Seen: seen)))
                .GroupBy(row => row.Cause)
                .OrderByDescending(rows => rows.Sum(row => (int)row.Likelihood))
                .ThenBy(rows => rows.Key.Source.Evidence)
                .ThenBy(rows => SymptomCatalog.PlaceOf(rows.Key))
                .Select((rows, index) => new LikelyCause(index + 1, rows.Key, rows.Max(row => row.Likelihood), rows.Select(row => row.Seen))),
        ]);

    /// <summary>What was seen and is known to mean no harm.</summary>
    public IReadOnlyList<SeenSymptom> Harmless => Array.AsReadOnly<SeenSymptom>([.. Seen.Where(seen => seen.Symptom.IsHarmless)]);

    private IEnumerable<SeenSymptom> Seen => SymptomCatalog.Symptoms.Select(SeenOf).OfType<SeenSymptom>();

    /// <summary>Looks at one more observation, and at the diagnostics that its words hold.</summary>
    public void Add(Observation observation)
    {
        ObservationCount++;
        _sawApplicationLog |= observation is LoggedEvent { Log: null or SymptomCatalog.ApplicationLog };
        Note(observation);
        foreach (SipDiagnostic diagnostic in DiagnosticText.In(observation))
        {
            Note(diagnostic);
        }
    }

    private void Note(Observation observation)
    {
        foreach (Clue clue in SymptomCatalog.Clues)
        {
            if (clue.IsIn(observation))
            {
                if (!_notes.TryGetValue(clue, out Notes? notes))
                {
                    _notes.Add(clue, notes = new Notes());
                }

                notes.Add(observation);
            }
        }
    }

    private SeenSymptom? SeenOf(Symptom symptom)
    {
        Notes?[] notes = [.. symptom.Clues.Select(clue => _notes.TryGetValue(clue, out Notes? found) ? found : null)];
        if (symptom.IsAbsence)
        {
            return _coversOwaSignIn && _sawApplicationLog && notes.All(found => found is null) ? new SeenSymptom(symptom, 0, []) : null;
        }

        return notes.All(found => found is not null && AreEnough(symptom, found)) && HaveInCommon(symptom, notes!)
            ? new SeenSymptom(symptom, notes.Sum(found => found!.Count), notes.SelectMany(found => found!.First))
            : null;
    }

    private static bool AreEnough(Symptom symptom, Notes found) => symptom.Apart is not { } apart
        || found.Kept.Select(apart).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count() >= symptom.AtLeast;

    private static bool HaveInCommon(Symptom symptom, Notes[] notes) => symptom.Common is not { } common
        || notes.Select(found => found.Kept.Select(common).OfType<string>())
            .Aggregate((names, others) => names.Intersect(others, StringComparer.OrdinalIgnoreCase)).Any();

    private sealed class Notes
    {
        private const int AFew = 3;
        private const int Many = 1000;

        public int Count { get; private set; }

        public List<Observation> Kept { get; } = [];

        public IEnumerable<Observation> First => Kept.Take(AFew);

        public void Add(Observation observation)
        {
            Count++;
            if (Kept.Count < Many)
            {
                Kept.Add(observation);
            }
        }
    }
}
