using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Diagnosis;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Verification;

/// <summary>
/// The answer of a test that a product makes by itself, with the causes to which its words point. The products' own diagnosis is
/// often empty (domain.md E.3): then the answer says where to look.
/// </summary>
public sealed class TestAnswer
{
    private const string Success = "Success";
    private const string Seen = "test";
    private const int LongestSentence = 300;

    private TestAnswer(TestCall call, TestVerdict verdict, Message reason)
    {
        Test = call.Test;
        Target = call.Target;
        Source = call.Source;
        Verdict = verdict;
        Reason = reason;
    }

    /// <summary>The name of the cmdlet that made the test.</summary>
    public string Test { get; }

    /// <summary>What was tested.</summary>
    public string Target { get; }

    /// <summary>What became of it.</summary>
    public TestVerdict Verdict { get; }

    /// <summary>How long it took, as the product says; null where it says nothing.</summary>
    public TimeSpan? Latency { get; private init; }

    /// <summary>In one sentence, what became of it.</summary>
    public Message Reason { get; }

    /// <summary>What to do about it; null where nothing is to be done.</summary>
    public Message? RecommendedAction => Reason.Action;

    /// <summary>The error in the words of the product; empty where there is none.</summary>
    public string ProductError { get; private init; } = string.Empty;

    /// <summary>The diagnosis in the words of the product, which is often empty.</summary>
    public string ProductDiagnosis { get; private init; } = string.Empty;

    /// <summary>The warnings of the product.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = Array.AsReadOnly<string>([]);

    /// <summary>The causes to which its words point, the likeliest first.</summary>
    public IReadOnlyList<LikelyCause> Causes { get; private init; } = Array.AsReadOnly<LikelyCause>([]);

    /// <summary>Where the test is documented.</summary>
    public Source Source { get; }

    /// <summary>There is no such cmdlet in the shell.</summary>
    public static TestAnswer NotThere(TestCall call) => new(call, TestVerdict.NotMade, new Message(
        call.Product == Product.Lync ? nameof(VerificationMessages.LyncTestIsNotThere) : nameof(VerificationMessages.ExchangeTestIsNotThere), call.Test));

    /// <summary>The answer, read from what the cmdlet wrote.</summary>
    /// <param name="call">The test.</param>
    /// <param name="shown">The properties of the objects that it wrote.</param>
    /// <param name="warnings">Its warnings.</param>
    /// <param name="error">Its error; null where it wrote none.</param>
    public static TestAnswer Of(TestCall call, IReadOnlyList<IReadOnlyDictionary<string, string>> shown, IReadOnlyList<string> warnings, string? error)
    {
        ShownObject[] objects = [.. shown.Select((properties, index) => new ShownObject(new Sighting(Seen, index + 1), properties))];
        LikelyCause[] causes = [.. Causing(objects, warnings, error)];
        string productError = error ?? Property(objects, "Error", "ErrorMessage", "Error Message");
        (TestVerdict verdict, Message reason) = Judge(call, objects, productError, error is not null, causes.Length > 0);
        return new TestAnswer(call, verdict, reason)
        {
            Latency = TimeSpan.TryParse(Property(objects, "Latency"), CultureInfo.InvariantCulture, out TimeSpan latency) ? latency : null,
            ProductError = productError,
            ProductDiagnosis = Property(objects, "Diagnosis"),
            Warnings = Array.AsReadOnly<string>([.. warnings]),
            Causes = Array.AsReadOnly(causes),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => Test + " " + Target + ": " + Verdict;

    private static IReadOnlyList<LikelyCause> Causing(IEnumerable<ShownObject> objects, IEnumerable<string> warnings, string? error)
    {
        CauseRanking ranking = new();
        IEnumerable<string> words = error is null ? warnings : warnings.Append(error);
        foreach (Observation seen in objects.Cast<Observation>().Concat(words.Select((text, index) => new Passage(new Sighting(Seen, index + 1), text))))
        {
            ranking.Add(seen);
        }

        return ranking.Causes;
    }

    private static (TestVerdict Verdict, Message Reason) Judge(TestCall call, ShownObject[] objects, string productError, bool isRefused, bool hasCauses)
    {
        string result = ResultOf(objects);
        string brief = Brief(productError);

        // A result beside an error is the verdict of a test that was made; only a success is not to be believed then.
        isRefused &= result is "" or Success;
        return result switch
        {
            _ when isRefused && call is { Product: Product.Lync, CredentialParameter: null } =>
                (TestVerdict.NotMade, new Message(nameof(VerificationMessages.TestNeedsUser), call.Test, call.Target, brief)),
            _ when isRefused => (TestVerdict.NotMade, new Message(nameof(VerificationMessages.TestWasRefused), call.Test, call.Target, brief)),
            Success => (TestVerdict.Succeeded, new Message(nameof(VerificationMessages.TestSucceeded), call.Test, call.Target)),
            "" => (TestVerdict.Undecided, new Message(nameof(VerificationMessages.TestAnswerIsUndocumented), call.Test, call.Target, Brief(Everything(objects)))),
            _ when hasCauses => (TestVerdict.Failed, new Message(nameof(VerificationMessages.TestFailed), call.Test, call.Target, brief)),
            _ => (TestVerdict.Failed, new Message(nameof(VerificationMessages.TestFailedWithoutCause), call.Test, call.Target, brief)),
        };
    }

    // Of several results the one that is no success counts.
    private static string ResultOf(IEnumerable<ShownObject> objects)
    {
        string[] results = [.. objects.Select(shown => shown.ValueOf("Result")?.Trim()).OfType<string>().Where(result => result.Length > 0)];
        return Array.Find(results, result => result != Success) ?? results.FirstOrDefault() ?? string.Empty;
    }

    private static string Property(IEnumerable<ShownObject> objects, params string[] names) =>
        (from shown in objects from name in names let value = shown.ValueOf(name) where !string.IsNullOrEmpty(value) select value.Trim()).FirstOrDefault() ?? string.Empty;

    private static string Everything(IEnumerable<ShownObject> objects) => string.Join("; ", objects.Select(shown => shown.ToString()));

    private static string Brief(string text)
    {
        string line = string.Join(" ", text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "-" : line.Length <= LongestSentence ? line : line.Substring(0, LongestSentence) + "\u2026";
    }
}
