using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading.Tasks;

namespace UmLync.Cli.Tests;

/// <summary>
/// A folder of its own with the Litware estate of docs/examples, in which commands run as a user runs them. What is wrong
/// with that estate, and which change mends it, stands in the page beside it.
/// </summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>The estate of the examples.</summary>
    public const string Estate = "litware.json";

    public Workplace()
    {
        Folder = Directory.CreateTempSubdirectory("umlync-cli-").FullName;
        File.Copy(Path.Combine(CommandLine.Repository, "docs", "examples", Estate), At(Estate));
    }

    public string Folder { get; }

    /// <summary>The path of a file in the folder.</summary>
    public string At(params string[] names) => Path.Combine([Folder, .. names]);

    /// <summary>The text of a file in the folder.</summary>
    public string Text(params string[] names) => File.ReadAllText(At(names));

    /// <summary>Whether a file is there and holds the text, be it written to at the moment or not.</summary>
    public bool Holds(string name, string text)
    {
        if (!File.Exists(At(name)))
        {
            return false;
        }

        using StreamReader reader = new(new FileStream(At(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Contains(text, StringComparison.Ordinal);
    }

    /// <summary>Writes a file in the folder and returns its name.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(At(name), content);
        return name;
    }

    /// <summary>Runs a command in the folder.</summary>
    public Task<CommandResult> RunAsync(params string[] arguments) => CommandLine.RunAsync(Start(arguments));

    /// <summary>Runs a command in the folder and does something while it runs.</summary>
    public Task<CommandResult> RunAsync(Func<Process, Task> meanwhile, params string[] arguments) => CommandLine.RunAsync(Start(arguments), meanwhile);

    /// <summary>Every file in the folder with the digest of its content, to see that nothing has changed.</summary>
    public IReadOnlyDictionary<string, string> Files() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Folder, file), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // The journals of no user are touched.
    private ProcessStartInfo Start(string[] arguments) => new(CommandLine.Executable, arguments)
    {
        WorkingDirectory = Folder,
        Environment = { ["XDG_DATA_HOME"] = At("data") },
    };
}
