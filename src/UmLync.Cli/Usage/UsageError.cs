using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using UmLync.Cli.Text;
using UmLync.Text;

namespace UmLync.Cli.Usage;

/// <summary>Says what is wrong with the words of a command line, and which words are meant.</summary>
internal static class UsageError
{
    /// <summary>Says it; a command that only leads to others is answered with its help.</summary>
    public static int Say(ParseResult line, string[] words)
    {
        MessageCatalog.Register(CliMessages.ResourceManager);
        Command command = line.CommandResult.Command;
        if (line.UnmatchedTokens.Count == 0 && command.Subcommands.Count > 0)
        {
            new HelpPage(Terminal.Errors, Terminal.ErrorsAreRedirected).Write(line.CommandResult);
        }
        else
        {
            Complaint.Say(Screen.ForErrors(words), Problem(line, command));
        }

        return ExitCode.Error;
    }

    private static Message Problem(ParseResult line, Command command)
    {
        string path = HelpPage.PathOf(line.CommandResult);
        if (line.UnmatchedTokens is [string word, ..])
        {
            if (word.StartsWith('-'))
            {
                // What is given to an unknown option may be a password, and is not repeated.
                word = word.Split('=', ':')[0];
                return new Message(nameof(CliMessages.OptionIsUnknown), path, word, Nearest.Listed(word, HelpPage.OptionsOf(line.CommandResult).Select(option => option.Name)));
            }

            return command.Subcommands.Count > 0
                ? new Message(nameof(CliMessages.CommandIsUnknown), path, word, Nearest.Listed(word, command.Subcommands.Select(known => known.Name)))
                : new Message(nameof(CliMessages.ArgumentIsOneTooMany), path, word);
        }

        return line.Errors[0].SymbolResult switch
        {
            OptionResult { IdentifierToken: null } option => new Message(nameof(CliMessages.OptionIsMissing), path, option.Option.Name),
            OptionResult { Tokens.Count: 0 } option => new Message(nameof(CliMessages.OptionNeedsValue), path, option.Option.Name, option.Option.HelpName ?? "-"),
            OptionResult option => new Message(nameof(CliMessages.OptionIsGivenTwice), path, option.Option.Name),
            ArgumentResult argument => new Message(nameof(CliMessages.ArgumentIsMissing), path, argument.Argument.Name),
            _ => new Message(nameof(CliMessages.ArgumentIsMissing), path, command.Arguments[0].Name),
        };
    }
}
