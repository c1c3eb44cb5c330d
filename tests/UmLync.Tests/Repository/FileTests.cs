using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace UmLync.Tests.Repository;

public class FileTests
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    // Folders of one machine, and hosts from which packages come. Written in pieces, so that this file is no offender.
    private static readonly Regex Foreign = new(string.Join('|',
        @"(?<![\w.])/(home|root|farm|wor" + "k)/",
        @"(?i)[a-z]:\\users\\",
        @"(?i)\b(nuget|npmjs|pythonhosted|powershellgallery)\." + @"(org|com)\b"));

    [Fact]
    public void Text_OfAllFiles_NamesNoPlaceOfOneMachine() =>
        Contract.Holds("No file names a folder of one machine or the host of a package registry.",
            from file in WorkingTree.Files
            where !IsBinary(file)
            from line in File.ReadLines(WorkingTree.PathOf(file)).Select((text, index) => (Text: text, Number: index + 1))
            where Foreign.IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}");

    // Windows PowerShell reads a file without byte order mark in the code page of the machine.
    [Fact]
    public void Encoding_OfWhatWindowsPowerShellReads_IsAsciiOrMarked() =>
        Contract.Holds("What Windows PowerShell reads is ASCII, or UTF-8 with byte order mark.",
            from file in WorkingTree.FilesIn(string.Empty, ".psd1", ".psm1", ".ps1", ".ps1xml", ".psrc", ".pssc", ".help.txt")
            let bytes = File.ReadAllBytes(WorkingTree.PathOf(file))
            where bytes.Any(value => value > 127) && !bytes.AsSpan().StartsWith(ByteOrderMark)
            select file);

    [Theory]
    [InlineData("tests/run")]
    [InlineData(".ci/run")]
    public void Mode_OfTheCommands_IsExecutable(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(File.GetUnixFileMode(WorkingTree.PathOf(file)).HasFlag(UnixFileMode.UserExecute), $"{file} is not executable.");
        }
    }

    private static bool IsBinary(string file)
    {
        using FileStream stream = File.OpenRead(WorkingTree.PathOf(file));
        byte[] start = new byte[8000];
        return start.AsSpan(0, stream.Read(start, 0, start.Length)).Contains((byte)0);
    }
}
