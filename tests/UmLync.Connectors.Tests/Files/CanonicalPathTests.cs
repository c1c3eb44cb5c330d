using System;
using System.IO;
using UmLync.Connectors.Files;
using UmLync.Connectors.Tests.Support;
using Xunit;

namespace UmLync.Connectors.Tests.Files;

public sealed class CanonicalPathTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_ManyWaysToOneFile_IsOneName()
    {
        Directory.CreateDirectory(_folder["real"]);
        File.WriteAllText(_folder["real/lab.json"], "{}");
        Directory.CreateSymbolicLink(_folder["folder-link"], _folder["real"]);
        File.CreateSymbolicLink(_folder["real/file-link.json"], "lab.json");
        File.CreateSymbolicLink(_folder["link-to-link.json"], "folder-link/file-link.json");

        string name = CanonicalPath.Of(_folder["real/lab.json"]);

        Assert.Equal(name, CanonicalPath.Of(_folder["folder-link/lab.json"]));
        Assert.Equal(name, CanonicalPath.Of(_folder["folder-link/../real/file-link.json"]));
        Assert.Equal(name, CanonicalPath.Of(_folder["link-to-link.json"]));
    }

    [Fact]
    public void Of_FileThatDoesNotExistYet_IsItsName() =>
        Assert.Equal(Path.Combine(CanonicalPath.Of(_folder.Path), "new.json"), CanonicalPath.Of(_folder["new.json"]));

    [Fact]
    public void Of_LinksInACircle_ComesToAnEnd()
    {
        File.CreateSymbolicLink(_folder["one"], "two");
        File.CreateSymbolicLink(_folder["two"], "one");

        Assert.StartsWith(CanonicalPath.Of(_folder.Path), CanonicalPath.Of(_folder["one"]));
    }
}
