using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Management.Automation;
using System.Text;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Symptoms;
using UmLync.Diagnosis;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>
/// Says what symptoms mean: takes events, SIP traces and the output of cmdlets, as objects, text or files, and writes the
/// causes to which they point, the likeliest first, each with a check, a fix and its source. Reads only what it is given.
/// </summary>
[Cmdlet(VerbsDiagnostic.Resolve, "UmLyncSymptom", DefaultParameterSetName = ByInput)]
[OutputType(typeof(LikelyCause), typeof(SeenSymptom))]
public sealed class ResolveUmLyncSymptomCommand : UmLyncCommand
{
    private const string ByInput = "Input";
    private const string ByPath = "Path";

    private readonly StringBuilder _lines = new();
    private CauseRanking _ranking = null!;
    private int _objects;

    /// <summary>Events of Get-WinEvent, objects that cmdlets of Exchange or Lync gave, lines of text, or files.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByInput)]
    [AllowNull]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    /// <summary>The files: exported events, SIP traces, console output.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPath)]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = null!;

    /// <summary>
    /// The events cover the first sign-in to Outlook on the web after its application pool was started, so that a missing event
    /// 112 is a symptom.
    /// </summary>
    [Parameter]
    public SwitchParameter OwaSignIn { get; set; }

    /// <summary>Writes what is known to mean no harm, too.</summary>
    [Parameter]
    public SwitchParameter IncludeHarmless { get; set; }

    private protected override void Begin() => _ranking = new CauseRanking(OwaSignIn);

    private protected override void Process()
    {
        if (ParameterSetName == ByPath)
        {
            foreach (string path in Path)
            {
                ReadFile(path);
            }
        }
        else if (InputObject?.BaseObject is FileInfo file)
        {
            ReadFile(file.FullName);
        }
        else if (InputObject?.BaseObject is string line)
        {
            // A text is often piped line by line, and a message may go over several.
            _lines.Append(line).Append('\n');
        }
        else if (InputObject is { } shown)
        {
            _ranking.Add(ObjectReading.Of(shown, ++_objects));
        }
    }

    private protected override void End()
    {
        AddAll(ObservationReader.Read(new StringReader(_lines.ToString()), ObjectReading.InputName));
        Say(new Message(nameof(CmdletMessages.SymptomsAreCounted), Number(_ranking.ObservationCount), Number(_ranking.Harmless.Count)));
        WriteObject(_ranking.Causes, enumerateCollection: true);
        if (IncludeHarmless)
        {
            WriteObject(_ranking.Harmless, enumerateCollection: true);
        }
    }

    private void ReadFile(string path)
    {
        try
        {
            AddAll(SymptomFile.Read(PathOf(path)));
        }
        catch (UmLyncException problem)
        {
            Fail(problem, path);
        }
    }

    private void AddAll(IEnumerable<Observation> observations)
    {
        foreach (Observation observation in observations)
        {
            Cancellation.ThrowIfCancellationRequested();
            _ranking.Add(observation);
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.CurrentCulture);
}
