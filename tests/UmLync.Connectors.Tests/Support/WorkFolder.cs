using System;
using System.IO;

namespace UmLync.Connectors.Tests.Support;

/// <summary>A folder for one test, in memory where the system has such a place, and gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private const string InMemory = "/dev/shm";

    public WorkFolder() => Path = Directory.Exists(InMemory)
        ? Directory.CreateDirectory(System.IO.Path.Combine(InMemory, "umlync-" + Guid.NewGuid().ToString("N"))).FullName
        : Directory.CreateTempSubdirectory("umlync-").FullName;

    public string Path { get; }

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
