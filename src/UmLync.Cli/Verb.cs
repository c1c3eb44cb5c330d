using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Connectors.Files;
using UmLync.Text;

namespace UmLync.Cli;

/// <summary>
/// One command: its words, its help, and what it does. What fails is said on the error stream with its id and what to do
/// about it; a stack trace is shown to nobody who has not asked for it.
/// </summary>
internal abstract class Verb : Command
{
    /// <param name="name">The word that names the command.</param>
    /// <param name="summary">The id of the help text that says in one sentence what it does.</param>
    protected Verb(string name, string summary)
        : base(name, summary) => SetAction(Carry);

    /// <summary>The id of the help text with examples.</summary>
    public abstract string Examples { get; }

    /// <summary>The forms of output that this command has besides those of all commands.</summary>
    protected virtual IEnumerable<string> Forms => [];

    /// <summary>Does the work and returns the exit code.</summary>
    protected abstract int Run(ParseResult line, Screen screen);

    /// <summary>Makes sure that a file that is read is not written over.</summary>
    /// <exception cref="UmLyncException">The user named the same file twice.</exception>
    protected static void KeepApart(string? written, params string?[] read)
    {
        if (written is not null && read.FirstOrDefault(file => file is not null && Documents.AreSame(written, file)) is { } same)
        {
            throw new UmLyncException(new Message(nameof(CliMessages.FilesAreSame), same, "--out"));
        }
    }

    private int Carry(ParseResult line)
    {
        MessageCatalog.Register(CliMessages.ResourceManager);
        Screen screen = new(line);
        try
        {
            screen.CheckForm(Forms);
            return Run(line, screen);
        }
        catch (OperationCanceledException)
        {
            return Complaint.Say(screen, new Message(nameof(CliMessages.NothingWasStarted)));
        }
        catch (UmLyncException problem)
        {
            return Complaint.Say(screen, problem);
        }
        catch (Exception fault)
        {
            return Complaint.Say(screen, fault);
        }
    }
}
