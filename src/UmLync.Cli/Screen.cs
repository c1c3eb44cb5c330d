using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Text;
using UmLync.Text;

namespace UmLync.Cli;

/// <summary>
/// Where a command writes: its answer on the output, everything else (messages, progress, questions) on the error stream, so
/// that an answer in JSON is one document and nothing besides.
/// </summary>
internal sealed class Screen
{
    private const string TableForm = "table";
    private const string JsonForm = "json";
    private const string NoColorVariable = "NO_COLOR";

    // Where nobody looks at a screen, a sentence is a line, however long: it can be searched and cut.
    private const int Endless = 10_000;

    private readonly string _form;

    public Screen(ParseResult line)
        : this(line.GetValue(Symbols.Output) ?? TableForm, !line.GetValue(Symbols.NoColor))
    {
    }

    private Screen(string form, bool wantsColors)
    {
        _form = form;
        HasColors = wantsColors && string.IsNullOrEmpty(Environment.GetEnvironmentVariable(NoColorVariable));
    }

    /// <summary>A screen for errors, when the words of the command line cannot be relied on.</summary>
    public static Screen ForErrors(IReadOnlyList<string> words) => new(TableForm, !words.Contains(Symbols.NoColor.Name));

    /// <summary>Whether the answer is one JSON document.</summary>
    public bool IsJson => _form == JsonForm;

    /// <summary>Whether the user chose a form that only some commands have.</summary>
    public bool Is(string form) => _form == form;

    private bool HasColors { get; }

    /// <summary>Checks what the user chose.</summary>
    /// <param name="more">The forms that the command has besides those of all commands.</param>
    public void CheckForm(params IEnumerable<string> more)
    {
        string[] forms = [TableForm, JsonForm, .. more];
        if (!forms.Contains(_form))
        {
            throw new UmLyncException(new Message(nameof(CliMessages.OutputFormIsUnknown), _form, Nearest.Listed(_form, forms)));
        }
    }

    /// <summary>Writes a line of the answer.</summary>
    public static void Answer(string line) => Terminal.Output.WriteLine(line);

    /// <summary>Writes drawings as part of the answer.</summary>
    public void Answer(params IEnumerable<IRenderable> drawings) => Draw(Terminal.Output, Terminal.OutputIsRedirected, drawings);

    /// <summary>Writes the answer as it is, to the byte.</summary>
    public static void Answer(ReadOnlySpan<byte> bytes)
    {
        using Stream output = Terminal.OpenOutput();
        output.Write(bytes);
    }

    /// <summary>Writes a message, which is no part of the answer.</summary>
    public static void Note(string line) => Terminal.Errors.WriteLine(line);

    /// <summary>Writes drawings that are no part of the answer.</summary>
    public void Note(params IEnumerable<IRenderable> drawings) => Draw(Terminal.Errors, Terminal.ErrorsAreRedirected, drawings);

    /// <summary>A canvas over the stream: colours and movement on a terminal, plain text elsewhere.</summary>
    public IAnsiConsole Canvas(TextWriter stream, bool isRedirected)
    {
        AnsiSupport ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect;
        IAnsiConsole canvas = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = HasColors && !isRedirected ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isRedirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(stream),
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (isRedirected)
        {
            canvas.Profile.Width = Endless;
        }

        return canvas;
    }

    private void Draw(TextWriter stream, bool isRedirected, IEnumerable<IRenderable> drawings)
    {
        if (!isRedirected)
        {
            Write(Canvas(stream, isRedirected), drawings);
            return;
        }

        using StringWriter text = new();
        Write(Canvas(text, isRedirected), drawings);
        using StringReader lines = new(text.ToString());
        while (lines.ReadLine() is { } line)
        {
            stream.WriteLine(line.TrimEnd());
        }
    }

    private static void Write(IAnsiConsole canvas, IEnumerable<IRenderable> drawings)
    {
        foreach (IRenderable drawing in drawings)
        {
            canvas.Write(drawing);
        }
    }
}
