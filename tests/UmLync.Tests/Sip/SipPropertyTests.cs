using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Sip;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Sip;

/// <summary>What holds of every message, and of every sequence of bytes.</summary>
[Trait("Feature", "J3")]
public class SipPropertyTests
{
    private const int Seeds = 3000;

    private static readonly string[] Whole =
        ["wsinv", "intmeth", "esc01", "esc02", "lwsdisp", "longreq", "dblreq", "semiuri", "transports", "mpart01", "unreason", "noreason", "scalarlg", "multi01", "bcast"];

    private static readonly Gen<string> Token = Gen.Elements("Subject", "X-A", "ms-diagnostics", "v", "Via", "k", "a.b!c%d*e_f+g`h'i~j");
    private static readonly Gen<string> Line = Gen.Elements("", "a", "\"q,;<\"", "<sip:a@b>;tag=1", "日本語", "  ", "a:b", ";;,", "\t", "x y").ListOf().Select(parts => string.Join(" ", parts));

    private static readonly Gen<SipMessage> Messages =
        from headers in Token.Zip(Line, (name, value) => new SipHeader(name, value.Trim())).ListOf()
        from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
        from status in Gen.Choose(0, 699)
        select status < 100
            ? (SipMessage)new SipRequest("M" + status.ToString(System.Globalization.CultureInfo.InvariantCulture), "sip:kim@contoso.com;x=%20", headers, bytes)
            : new SipResponse(status, "Reason " + status.ToString(System.Globalization.CultureInfo.InvariantCulture), headers, bytes);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => Prop.ForAll(Messages.ToArbitrary(), message =>
    {
        SipMessage read = Assert.Single(Read([SipWriter.Write(message)]));

        Assert.Equal(message.StartLine, read.StartLine);
        Assert.Equal([.. message.Headers.Select(header => header.ToString()), "Content-Length: " + message.Body.Length], read.Headers.Select(header => header.ToString()));
        Assert.Equal(message.Body.ToArray(), read.Body.ToArray());
        Assert.Equal(SipWriter.Write(read), SipWriter.Write(message));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_HoweverTheStreamIsCut_GivesTheSameMessages() =>
        Prop.ForAll(Messages.NonEmptyListOf().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (messages, size) =>
        {
            byte[] stream = [.. messages.SelectMany(SipWriter.Write)];

            IEnumerable<byte[]> pieces = Enumerable.Range(0, ((stream.Length - 1) / size) + 1).Select(index => stream.Skip(index * size).Take(size).ToArray());

            Assert.Equal(messages.Select(message => message.StartLine), Read(pieces).Select(message => message.StartLine));
        }).QuickCheckThrowOnFailure();

    // Whatever comes is a message, a refusal in words, or not whole: no other exception, and no more memory than the limits allow.
    [Fact]
    public void Read_DamagedMessages_AreReadOrRefused()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            byte[] bytes = Damaged(seed);
            try
            {
                foreach (SipMessage message in Read([bytes]))
                {
                    Assert.NotNull(message.Faults);
                    Look(message);
                }
            }
            catch (UmLyncException refusal)
            {
                Assert.StartsWith("Sip", refusal.Id, StringComparison.Ordinal);
                Assert.DoesNotContain(refusal.Message, character => char.IsControl(character));
            }
        }
    }

    // A line break in a name or number of the estate would be a header field of its own.
    [Theory]
    [InlineData("a\r\nX: y")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    public void Write_ValueWithLineBreak_IsRefused(string value)
    {
        SipMessage[] messages =
        [
            new SipRequest("OPTIONS", "sip:a@b.c", [new SipHeader("Subject", value)]),
            new SipRequest("OPTIONS", "sip:a@b.c", [new SipHeader(value, "x")]),
            new SipRequest("OPTIONS", "sip:" + value + "@b.c", []),
            new SipRequest(value, "sip:a@b.c", []),
            new SipResponse(200, value, []),
        ];

        Assert.All(messages, message => Assert.Equal("SipPartCannotBeSent", Assert.Throws<UmLyncException>(() => SipWriter.Write(message)).Id));
    }

    [Theory]
    [InlineData("Content-Length", "5")]
    [InlineData("l", "1")]
    public void Write_WrongLength_IsRefused(string name, string value) =>
        Assert.Throws<UmLyncException>(() => SipWriter.Write(new SipResponse(200, "OK", [new SipHeader(name, value)])));

    [Fact]
    public void Read_HeadWithoutEnd_IsRefusedAtTheLimit()
    {
        SipReader reader = new(new SipLimits { HeadBytes = 1000 });
        reader.Add(Encoding.ASCII.GetBytes("SIP/2.0 200 OK\r\nX: " + new string('x', 1000)));

        Assert.Equal("SipHeadIsTooLong", Assert.Throws<UmLyncException>(reader.Read).Id);
    }

    [Theory]
    [InlineData("SIP/2.0 200 OK\r\na: 1\r\nb: 2\r\nc: 3\r\nl: 0\r\n\r\n", "SipHasTooManyHeaders")]
    [InlineData("SIP/2.0 200 OK\r\nl: 11\r\n\r\n", "SipBodyIsTooLong")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", "SipStartLineIsWrong")]
    [InlineData("SIP/2.0 200 OK\r\nno header\r\n\r\n", "SipHeaderIsWrong")]
    public void Read_BeyondALimit_IsRefused(string text, string id)
    {
        SipReader reader = new(new SipLimits { Headers = 3, BodyBytes = 10 });
        reader.Add(Encoding.ASCII.GetBytes(text));

        Assert.Equal(id, Assert.Throws<UmLyncException>(reader.Read).Id);
    }

    // RFC 3261, section 18.3: what follows a message without a length cannot be told from its body.
    [Fact]
    public void Read_AfterMessageWithoutLength_IsRefused()
    {
        SipReader reader = new();
        reader.Add(Encoding.ASCII.GetBytes("SIP/2.0 200 OK\r\n\r\nSIP/2.0 200 OK\r\nl: 0\r\n\r\n"));

        Assert.Contains(reader.Read()!.Faults, fault => fault is { Part: "Content-Length", Kind: SipFaultKind.Missing });
        Assert.Equal("SipLengthIsMissing", Assert.Throws<UmLyncException>(reader.Read).Id);
    }

    private static IEnumerable<SipMessage> Read(IEnumerable<byte[]> pieces)
    {
        SipReader reader = new();
        foreach (byte[] piece in pieces)
        {
            reader.Add(piece);
            while (reader.Read() is { } message)
            {
                yield return message;
            }
        }
    }

    private static void Look(SipMessage message) =>
        _ = (message.From?.Tag, message.To?.Target, message.Via?.Branch, message.Contacts.Count, message.BodyText, (message as SipResponse)?.Diagnostics.Count, (message as SipResponse)?.Warnings.Count);

    private static byte[] Damaged(int seed)
    {
        Random random = new(seed);
        return DamagedMessage.Of(TortureTests.Bytes(Whole[random.Next(Whole.Length)]), random);
    }
}
