using System;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Connectors.Symptoms;
using UmLync.Diagnosis;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Symptoms;

public sealed class SymptomFileTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Read_AnyUnicode_IsReadAsItIs(string encoding, bool isMarked)
    {
        const string Text = "configuraci\u00F3n de seguridad no compatible, \u4E0D\u517C\u5BB9\u7684\u5B89\u5168\u8BBE\u7F6E, and a few words of plain English";
        Encoding chosen = Encoding.GetEncoding(encoding);
        File.WriteAllBytes(_file, [.. isMarked ? chosen.GetPreamble() : [], .. chosen.GetBytes(Text)]);

        Assert.Equal(Text, Assert.IsType<Passage>(Assert.Single(SymptomFile.Read(_file))).Text.TrimStart('\uFEFF'));
    }

    // A character that the first 64 KB of the file cut in two is no sign of another encoding.
    [Fact]
    public void Read_Utf8CutByTheSample_StaysUtf8()
    {
        File.WriteAllText(_file, new string('a', 65_535) + "\u00F3n\n\nconfiguraci\u00F3n", new UTF8Encoding(false));

        Assert.Equal("configuraci\u00F3n", SymptomFile.Read(_file).OfType<Passage>().Last().Text);
    }

    [Theory]
    [InlineData(new byte[] { 0x45, 0x6C, 0x66, 0x46, 0x69, 0x6C, 0x65, 0x00, 0x01 })]
    [InlineData(new byte[] { 0x00, 0x01, 0x00, 0x00, 0xFF, 0x00, 0x00, 0x00, 0x10 })]
    public void Read_WhatIsNoText_IsRefused(byte[] content)
    {
        File.WriteAllBytes(_file, content);

        Assert.Equal("FileIsNoText", Assert.Throws<UmLyncException>(() => SymptomFile.Read(_file).ToArray()).Id);
    }

    [Fact]
    public void Read_AFolder_IsRefused() =>
        Assert.Equal("FileIsFolder", Assert.Throws<UmLyncException>(() => SymptomFile.Read(Path.GetTempPath()).ToArray()).Id);
}
