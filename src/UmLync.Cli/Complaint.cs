using System;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Text;

namespace UmLync.Cli;

/// <summary>What went wrong, on the error stream: the id that scripts test, the sentence, and what to do about it.</summary>
internal static class Complaint
{
    private const string DebugVariable = "UMLYNC_DEBUG";

    /// <summary>Says what could not be done, and why.</summary>
    public static int Say(Screen screen, UmLyncException problem) => Say(screen, problem.Problem, problem);

    /// <summary>Says that UmLync itself is at fault.</summary>
    public static int Say(Screen screen, Exception fault) =>
        Say(screen, new Message(nameof(CliMessages.UmLyncIsAtFault), fault.GetType().Name, fault.Message), fault);

    /// <summary>Says the problem: one line for what it is, one for the remedy.</summary>
    public static int Say(Screen screen, Message problem, Exception? exception = null)
    {
        string remedy = problem.Action is { } action ? "  " + action + "\n" : string.Empty;
        screen.Note(Prose.Of("error ", Prose.Bad).With(problem.Id, Prose.Strong).With(": " + problem + "\n").With(remedy));
        if (exception is not null && Environment.GetEnvironmentVariable(DebugVariable) == "1")
        {
            Screen.Note(exception.ToString());
        }

        return ExitCode.Error;
    }
}
