using System.CommandLine;
using System.CommandLine.Invocation;
using UmLync.Cli.Usage;

namespace UmLync.Cli;

/// <summary>The entry: builds the command that the words name, and runs it.</summary>
internal static class Program
{
    // Scripts ask for the version before every step; the parser takes as long to load as the rest of the start.
    private static int Main(string[] words) => words is ["--version"] ? VersionLine.Say() : Commands.Run(words);

    private static class Commands
    {
        // Words are taken as they stand: "@name" is no response file, and errors are ours to say.
        private static readonly ParserConfiguration Parsing = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
        private static readonly InvocationConfiguration Running = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

        public static int Run(string[] words)
        {
            ParseResult line = CommandTree.For(words).Parse(words, Parsing);
            return line.Action is ParseErrorAction ? UsageError.Say(line, words) : line.Invoke(Running);
        }
    }
}
