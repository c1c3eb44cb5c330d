using System;
using System.Linq;
using System.Text;
using UmLync.Json;
using Xunit;

namespace UmLync.Tests.Json;

public class ArrayBufferTests
{
    [Fact]
    public void Write_MoreThanThereIsRoomFor_Grows()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i % 7))];
        ArrayBuffer buffer = new();
        foreach (byte[] part in new[] { bytes.Take(10), bytes.Skip(10).Take(90_000), bytes.Skip(90_010) }.Select(part => part.ToArray()))
        {
            buffer.Write(part);
        }

        Assert.Equal(bytes, buffer.ToArray());
        Assert.Equal(bytes, buffer.Written.ToArray());
    }

    // What Utf8JsonWriter writes on Windows.
    [Theory]
    [InlineData("{\r\n  \"a\": 1\r\n}", "{\n  \"a\": 1\n}")]
    [InlineData("\r\n", "\n")]
    [InlineData("\r", "")]
    [InlineData("{}", "{}")]
    public void Advance_LineEndsOfWindows_AreLineFeeds(string written, string expected)
    {
        ArrayBuffer buffer = new();
        buffer.Write("x"u8);
        Encoding.UTF8.GetBytes(written).CopyTo(buffer.GetMemory(written.Length));
        buffer.Advance(written.Length);
        buffer.Write("y"u8);

        Assert.Equal("x" + expected + "y", Encoding.UTF8.GetString(buffer.ToArray()));
    }

    [Fact]
    public void GetSpan_AnySize_HasRoomForIt() =>
        Assert.All(new[] { 0, 1, 5000, 1_000_000 }, size => Assert.True(new ArrayBuffer().GetSpan(size).Length >= Math.Max(size, 1)));
}
