using System;
using System.IO;
using System.Linq;
using UmLync.Connectors.Directories;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>Encodings by hand from RFC 4511, sections 4.2, 4.14 and 5.1, and X.690.</summary>
public class LdapMessageTests
{
    [Fact]
    public void StartTls_Request_IsTheExtendedOperation() =>
        Assert.Equal("301D02010177188016312E332E362E312E342E312E313436362E3230303337", Convert.ToHexString(LdapMessage.StartTls()));

    [Fact]
    public void SimpleBind_Request_HasVersionNameAndPassword() =>
        Assert.Equal("300E0201026009020103040161800170", Convert.ToHexString(LdapMessage.SimpleBind("a", "p")));

    [Fact]
    public void SimpleBind_LongName_HasLongLengths()
    {
        byte[] request = LdapMessage.SimpleBind(new string('n', 300), "p");

        Assert.Equal("3082013D", Convert.ToHexString(request.AsSpan(0, 4)));
        Assert.Equal(0x013D + 4, request.Length);
    }

    [Fact]
    public void Read_Refusal_HasCodeAndText()
    {
        byte[] answer = Convert.FromHexString("3010020102610B0A013104000404" + "64617461");

        LdapMessage message = LdapMessage.Read(new MemoryStream(answer));

        Assert.Equal(49, message.ResultCode);
        Assert.Equal("data", message.Diagnostic);
    }

    // Active Directory writes lengths of four bytes where one would do.
    [Fact]
    public void Read_LongLengths_AreLengths()
    {
        byte[] answer = Convert.FromHexString("3084000000100201016184000000070A010004000400");

        Assert.Equal(0, LdapMessage.Read(new MemoryStream(answer)).ResultCode);
    }

    [Theory]
    [InlineData("485454502F312E31")]
    [InlineData("30840FFFFFFF")]
    [InlineData("3002020161")]
    [InlineData("30050201016105")]
    [InlineData("3085FFFFFFFFFF")]
    public void Read_NoLdap_IsInvalid(string answer) =>
        Assert.True(Record.Exception(() => LdapMessage.Read(new MemoryStream(Convert.FromHexString(answer)))) is InvalidDataException or EndOfStreamException);

    [Fact]
    public void Read_AnyBytes_EndsInAMessageOrAnError()
    {
        Random random = new(4511);
        foreach (int _ in Enumerable.Range(0, 20_000))
        {
            byte[] bytes = new byte[random.Next(1, 40)];
            random.NextBytes(bytes);
            bytes[0] = 0x30;

            Exception? error = Record.Exception(() => LdapMessage.Read(new MemoryStream(bytes)));

            Assert.True(error is null or InvalidDataException or EndOfStreamException, Convert.ToHexString(bytes));
        }
    }
}
