using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using UmLync.Applying;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Cli.Runs;

/// <summary>
/// Asks for consent, on the error stream: once for all changes, then once more for the dangerous ones. Everything is asked
/// before anything is done, so that nobody has to stay and wait for a question.
/// </summary>
internal sealed class Questions(Screen screen, CancellationToken cancellation)
{
    /// <summary>Makes sure that there is somebody who can be asked.</summary>
    /// <exception cref="UmLyncException">Nobody is there.</exception>
    public static void CheckThatSomebodyIsThere(int changes, string target)
    {
        if (!Terminal.CanAsk)
        {
            throw new UmLyncException(new Message(nameof(CliMessages.ConsentIsNeeded), Phrase.Number(changes), target));
        }
    }

    /// <summary>The consent to the changes; null when the user said no to all.</summary>
    public IApproval? Ask(IReadOnlyList<PlannedChange> changes, string target)
    {
        Screen.Note(string.Empty);
        if (!IsYes(Reply(Phrase.Of(nameof(CliMessages.ApplyQuestion), target))))
        {
            return null;
        }

        PlannedChange[] dangerous = [.. changes.Where(change => change.IsDangerous)];
        return dangerous.Length == 0 ? FixedConsent.Everything : new ChosenConsent(Declined(dangerous));
    }

    private PlannedChange[] Declined(PlannedChange[] dangerous)
    {
        screen.Note(Prose.Of("\n" + Phrase.Of(nameof(CliMessages.DangerousChanges), Phrase.Number(dangerous.Length)) + "\n", Prose.Doubtful));
        screen.Note(dangerous.SelectMany(change => PlanView.Head(change).Body(ActionText.Impact(change), Prose.Doubtful).Drawings));
        while (true)
        {
            switch (Reply(CliMessages.DangerousQuestion).ToUpperInvariant())
            {
                case var reply when IsYes(reply):
                    return [];
                case "C":
                    return [.. dangerous.Where(change => !IsYes(Reply(Phrase.Of(nameof(CliMessages.OneQuestion), change.Id, ActionText.Word(change.Action), change.Key.ToString()))))];
                case "" or "N":
                    return dangerous;
            }
        }
    }

    private static bool IsYes(string reply) => reply.Equals("Y", StringComparison.OrdinalIgnoreCase);

    // The end of the input is a no. The line is read apart, since a read from a terminal cannot be cancelled.
    private string Reply(string question)
    {
        screen.Note(Prose.Of(question + " ", Prose.Strong));
        Task<string?> line = Task.Run(Terminal.ReadLine, CancellationToken.None);
        try
        {
            line.Wait(cancellation);
        }
        catch (OperationCanceledException)
        {
            Screen.Note(string.Empty);
            throw;
        }

        return (line.Result ?? string.Empty).Trim();
    }
}
