using System.CommandLine;

namespace UmLync.Cli;

internal static class Program
{
    private static int Main(string[] args) => new RootCommand().Parse(args).Invoke();
}
