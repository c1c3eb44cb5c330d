using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using UmLync.Connectors.Symptoms;
using UmLync.Diagnosis;

namespace UmLync.Connectors.Tests.Symptoms;

/// <summary>A sample of Data/symptoms with its label; the README there says how they are written.</summary>
internal sealed class SymptomSample
{
    private const string LabelEnding = ".label";
    private const string CleanLabel = "clean";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data", "symptoms");

    private readonly Dictionary<string, string> _label;

    private SymptomSample(string name)
    {
        Name = name;
        Input = Directory.GetFiles(Folder, name + ".*").Single(file => !file.EndsWith(LabelEnding, StringComparison.Ordinal));
        _label = File.ReadAllLines(Path.Combine(Folder, name + LabelEnding))
            .Where(line => line.Trim().Length > 0 && !line.StartsWith("#", StringComparison.Ordinal))
            .Select(line => line.Split([':'], 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
    }

    public static IEnumerable<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*" + LabelEnding).Select(Path.GetFileNameWithoutExtension).OrderBy(name => name, StringComparer.Ordinal)!];

    public string Name { get; }

    public string Input { get; }

    public string Expected => _label["expect"];

    public bool IsClean => Expected == CleanLabel;

    public static SymptomSample Of(string name) => new(name);

    public CauseRanking Ranked()
    {
        CauseRanking ranking = new(coversOwaSignIn: _label.TryGetValue("covers", out string? covers) && covers == "owa-sign-in");
        foreach (Observation observation in SymptomFile.Read(Input))
        {
            ranking.Add(observation);
        }

        return ranking;
    }

    /// <summary>Whether the label names the cause.</summary>
    public bool IsLabelOf(LikelyCause cause)
    {
        string[] words = Expected.Split(' ');
        bool isNumber = words.Length == 2 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out int _);
        return isNumber ? NumbersOf(cause).Contains(int.Parse(words[1], CultureInfo.InvariantCulture)) : PlacesOf(cause).Contains(words.Length == 3 ? Expected : words[0]);
    }

    private static string[] PlacesOf(LikelyCause cause) => cause.Source.Reference.Split([", "], StringSplitOptions.None);

    private static IEnumerable<int> NumbersOf(LikelyCause cause) => cause.Symptoms.SelectMany(seen => seen.Observations)
        .Select(observation => observation switch { LoggedEvent entry => entry.Number, SipDiagnostic diagnostic => diagnostic.Number, _ => 0 });
}
