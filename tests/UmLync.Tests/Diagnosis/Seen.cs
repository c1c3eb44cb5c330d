using System.Collections.Generic;
using System.IO;
using UmLync.Diagnosis;

namespace UmLync.Tests.Diagnosis;

/// <summary>Texts and observations as the tests of the diagnosis write them.</summary>
internal static class Seen
{
    public const string Um = "MSExchange Unified Messaging";
    public const string Owa = "MSExchange OWA";

    public static IReadOnlyList<Observation> In(string text) => [.. ObservationReader.Read(new StringReader(text), "test")];

    public static LoggedEvent Event(string? provider, int number, string message = "-") =>
        new(new Sighting("test", 1), provider, number, message) { Log = "Application" };

    public static SipDiagnostic Diagnostic(int number, string? server = null) => new(new Sighting("test", 1), number) { Server = server };

    public static CauseRanking Ranked(params Observation[] observations) => Ranked(false, observations);

    public static CauseRanking Ranked(bool coversOwaSignIn, params Observation[] observations)
    {
        CauseRanking ranking = new(coversOwaSignIn);
        foreach (Observation observation in observations)
        {
            ranking.Add(observation);
        }

        return ranking;
    }

    public static string? FirstOf(CauseRanking ranking) => ranking.Causes.Count > 0 ? ranking.Causes[0].Source.ToString() : null;
}
