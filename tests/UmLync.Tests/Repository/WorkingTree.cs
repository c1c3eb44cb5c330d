using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace UmLync.Tests.Repository;

/// <summary>The files of the repository as git knows them: tracked, or new and not ignored.</summary>
internal static class WorkingTree
{
    /// <summary>The top folder: where the solution lies.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file, as a path from the top with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    /// <summary>The files below a folder that end in one of the endings.</summary>
    public static IEnumerable<string> FilesIn(string folder, params string[] endings) =>
        Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal)
            && endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    public static string PathOf(string file) => Path.Combine(Root, file);

    public static string Text(string file) => File.ReadAllText(PathOf(file));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "UmLync.Module.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("No folder above the tests holds UmLync.Module.sln.");
    }

    private static string[] ListFiles()
    {
        ProcessStartInfo start = new("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using Process git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            // A file that was deleted and not yet committed is still listed.
            ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct().Where(file => File.Exists(PathOf(file)))]
            : throw new InvalidOperationException($"git ls-files ended with code {git.ExitCode}.");
    }
}
