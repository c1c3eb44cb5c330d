using System;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Text;

namespace UmLync.Cli.Runs;

/// <summary>
/// The password of an account: from an environment variable, or typed by somebody who is asked for it. Never from the command
/// line, which every user of the machine can read in the list of processes.
/// </summary>
/// <param name="screen">Where the question is asked.</param>
/// <param name="user">Whose password it is.</param>
/// <param name="variable">The name of the environment variable.</param>
internal sealed class Password(Screen screen, string user, string variable)
{
    /// <summary>The variable with the password of a PFX file, where the operator names no other.</summary>
    public const string OfPfx = "UMLYNC_PFX_PASSWORD";

    private string? _known;

    /// <summary>The password in the variable; null where it is not set, or empty.</summary>
    public static string? In(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } password ? password : null;

    /// <summary>The password; asked for once.</summary>
    /// <exception cref="UmLyncException">PasswordIsNeeded: the variable is not set, and nobody is there to be asked.</exception>
    public string Get() => _known ??= Environment.GetEnvironmentVariable(variable) ?? Ask();

    private string Ask()
    {
        if (!Terminal.CanAsk)
        {
            throw new UmLyncException(new Message(nameof(CliMessages.PasswordIsNeeded), user, variable));
        }

        string typed = Terminal.ReadSecret(() => screen.Note(Prose.Of(Phrase.Of(nameof(CliMessages.PasswordQuestion), user) + " ", Prose.Strong)));
        Screen.Note(string.Empty);
        return typed;
    }
}
