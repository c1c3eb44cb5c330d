using System;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using UmLync.Cmdlets.Text;
using UmLync.Text;

namespace UmLync.Cmdlets.Shells;

/// <summary>An error of a command, in the words of the product.</summary>
internal sealed class ShellProblem : UmLyncException
{
    private ShellProblem(Message problem, Exception? cause)
        : base(problem, cause)
    {
    }

    /// <summary>Whether the shell has no such command.</summary>
    public bool IsOfMissingCommand { get; private init; }

    /// <summary>Whether the object that the command names is not there.</summary>
    public bool IsOfMissingObject { get; private init; }

    /// <summary>The computer to which a session could not be opened; null for what concerns no one computer.</summary>
    public string? Computer { get; private init; }

    /// <summary>The problem that the record tells of.</summary>
    public static ShellProblem Of(ErrorRecord record, string command, string shell)
    {
        bool isMissing = record.CategoryInfo.Category == ErrorCategory.ObjectNotFound && Has(record, "CommandNotFoundException");
        return isMissing
            ? new ShellProblem(new Message(nameof(CmdletMessages.CommandIsNotThere), command, shell), record.Exception) { IsOfMissingCommand = true }
            : new ShellProblem(new Message(nameof(CmdletMessages.CommandFailed), command, shell, WordsOf(record)), record.Exception)
            {
                Computer = (record.TargetObject as Runspace)?.ConnectionInfo?.ComputerName,

                // Exchange gives this category to other errors too, and this error other categories.
                IsOfMissingObject = record.CategoryInfo.Category == ErrorCategory.ObjectNotFound || Has(record, "ManagementObjectNotFoundException"),
            };
    }

    private static bool Has(ErrorRecord record, string id) =>
        record.FullyQualifiedErrorId?.IndexOf(id, StringComparison.OrdinalIgnoreCase) >= 0
        || record.CategoryInfo.Reason?.IndexOf(id, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The first line suffices: products add where in their code it happened.</summary>
    private static string WordsOf(ErrorRecord record)
    {
        string words = (record.ErrorDetails?.Message ?? record.Exception?.Message ?? record.FullyQualifiedErrorId ?? "?").Trim();
        int end = words.IndexOfAny(['\r', '\n']);
        return end < 0 ? words : words.Substring(0, end).TrimEnd();
    }
}
