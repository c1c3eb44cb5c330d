using System;
using System.IO;
using System.Linq;
using UmLync.Connectors.Files;
using UmLync.Connectors.Tests.Support;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Files;

public sealed class DocumentsTests : IDisposable
{
    private static readonly byte[] Old = [.. "old"u8];
    private static readonly byte[] New = [.. "new content"u8];

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_NewFile_HasTheContentAndNothingBesideIt()
    {
        Documents.Write(_folder["plan.json"], New);

        Assert.Equal(New, Documents.Read(_folder["plan.json"]));
        Assert.Equal(["plan.json"], Names());
    }

    [Fact]
    public void Write_OverAFile_KeepsThePreviousContent()
    {
        Documents.Write(_folder["plan.json"], Old);
        Documents.Write(_folder["plan.json"], New);

        Assert.Equal(New, Documents.Read(_folder["plan.json"]));
        Assert.Equal(Old, Documents.Read(_folder["plan.json.bak"]));
        Assert.Equal(["plan.json", "plan.json.bak"], Names());
    }

    [Fact]
    public void Write_WithoutKeepingThePrevious_LeavesAnOlderBackupAlone()
    {
        File.WriteAllBytes(_folder["plan.json.bak"], Old);
        File.WriteAllBytes(_folder["plan.json"], [1]);
        Documents.Write(_folder["plan.json"], New, keepPrevious: false);

        Assert.Equal(New, Documents.Read(_folder["plan.json"]));
        Assert.Equal(Old, Documents.Read(_folder["plan.json.bak"]));
    }

    [Fact]
    public void Write_ThroughALink_KeepsTheLink()
    {
        File.WriteAllBytes(_folder["real.json"], Old);
        File.CreateSymbolicLink(_folder["link.json"], "real.json");

        Documents.Write(_folder["link.json"], New);

        Assert.Equal("real.json", new FileInfo(_folder["link.json"]).LinkTarget);
        Assert.Equal(New, File.ReadAllBytes(_folder["real.json"]));
    }

    [Fact]
    public void Write_OverAPrivateFile_KeepsItPrivate()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.WriteAllBytes(_folder["plan.json"], Old);
            File.SetUnixFileMode(_folder["plan.json"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
            Documents.Write(_folder["plan.json"], New);

            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["plan.json"]));
        }
    }

    [Fact]
    public void Write_AfterAWriteThatWasKilled_ReplacesWhatItLeft()
    {
        File.WriteAllBytes(_folder["plan.json"], Old);
        File.WriteAllBytes(_folder["plan.json.new"], [1, 2, 3]);

        Documents.Write(_folder["plan.json"], New);

        Assert.Equal(New, Documents.Read(_folder["plan.json"]));
        Assert.Equal(["plan.json", "plan.json.bak"], Names());
    }

    [Theory]
    [InlineData("nothing.json", "FileIsMissing")]
    [InlineData("no/folder/plan.json", "FileIsMissing")]
    [InlineData("folder", "FileIsFolder")]
    [InlineData("file/below.json", "FileIsMissing")]
    [InlineData("zero\0byte", "PathIsInvalid")]
    public void Read_WhatIsNoFile_SaysWhy(string name, string id)
    {
        Directory.CreateDirectory(_folder["folder"]);
        File.WriteAllBytes(_folder["file"], Old);

        Refused(id, () => Documents.Read(Path.Combine(_folder.Path, name)));
    }

    [Theory]
    [InlineData("no/folder/plan.json", "FolderIsMissing")]
    [InlineData("folder", "FileIsFolder")]
    [InlineData("zero\0byte", "PathIsInvalid")]
    public void Write_WhereNoFileCanBe_SaysWhy(string name, string id)
    {
        Directory.CreateDirectory(_folder["folder"]);

        Refused(id, () => Documents.Write(Path.Combine(_folder.Path, name), New));
        Assert.Equal(["folder"], Names());
    }

    [Fact]
    public void Write_BelowAFile_IsRefusedAndTheFileStays()
    {
        File.WriteAllBytes(_folder["file"], Old);

        UmLyncException refused = Assert.Throws<UmLyncException>(() => Documents.Write(Path.Combine(_folder["file"], "plan.json"), New));

        Assert.Contains(refused.Id, new[] { "FolderIsMissing", "FileCannotBeWritten" });
        Assert.Equal(Old, File.ReadAllBytes(_folder["file"]));
    }

    [Fact]
    public void Write_OnAFullDisk_IsRefused()
    {
        // The device of Linux on which there is never space left.
        if (File.Exists("/dev/full"))
        {
            Refused("DiskIsFull", () => Documents.Write("/dev/full", New));
        }
    }

    [Fact]
    public void Read_MoreThanAGigabyte_IsRefused()
    {
        using (FileStream sparse = File.Create(_folder["huge.json"]))
        {
            sparse.SetLength(Documents.MostBytes + 1);
        }

        Refused("FileIsTooLarge", () => Documents.Read(_folder["huge.json"]));
    }

    [Fact]
    public void Read_FileThatAnotherProcessKeepsToItself_SaysSo()
    {
        using FileStream held = new(_folder["plan.json"], FileMode.Create, FileAccess.Write, FileShare.None);

        Refused("FileIsInUse", () => Documents.Read(_folder["plan.json"]));
    }

    private static void Refused(string id, Action action)
    {
        UmLyncException refused = Assert.Throws<UmLyncException>(action);
        Assert.Equal(id, refused.Id);
        Assert.NotEmpty(refused.RecommendedAction);
    }

    private string[] Names() => [.. Directory.GetFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)!).Order()];
}
