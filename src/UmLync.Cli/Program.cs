using System.CommandLine;
using System.CommandLine.Invocation;
using UmLync.Cli.Usage;

namespace UmLync.Cli;

/// <summary>The entry: builds the command that the words name, and runs it.</summary>
internal static class Program
{
    // Words are taken as they stand: "@name" is no response file, and errors are ours to say.
    private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
    private static readonly InvocationConfiguration Running = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    private static int Main(string[] words)
    {
        ParseResult line = CommandTree.For(words).Parse(words, Parsing);
        return line.Action is ParseErrorAction ? UsageError.Say(line, words) : line.Invoke(Running);
    }
}
