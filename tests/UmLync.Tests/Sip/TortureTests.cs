using System.IO;
using System.Linq;
using UmLync.Sip;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Sip;

/// <summary>
/// The messages of RFC 4475 and what it says of each. It speaks of elements that answer requests; what is asked here is the part of
/// that which a reader decides: what is well formed, what is wrong and where, and what cannot be told apart on a stream.
/// </summary>
[Trait("Feature", "J3")]
public class TortureTests
{
    [Theory]
    [InlineData("wsinv")] // 3.1.1.1 A short tortuous INVITE
    [InlineData("intmeth")] // 3.1.1.2 Wide range of valid characters
    [InlineData("esc01")] // 3.1.1.3 Valid use of the % escaping mechanism
    [InlineData("escnull")] // 3.1.1.4 Escaped nulls in URIs
    [InlineData("esc02")] // 3.1.1.5 Use of % when it is not an escape
    [InlineData("lwsdisp")] // 3.1.1.6 Message with no LWS between display name and <
    [InlineData("longreq")] // 3.1.1.7 Long values in header fields
    [InlineData("dblreq")] // 3.1.1.8 Extra trailing octets: over a stream the next request
    [InlineData("semiuri")] // 3.1.1.9 Semicolon-separated parameters in URI user part
    [InlineData("transports")] // 3.1.1.10 Varied and unknown transport types
    [InlineData("mpart01")] // 3.1.1.11 Multipart MIME message
    [InlineData("unreason")] // 3.1.1.12 Unusual reason phrase
    [InlineData("noreason")] // 3.1.1.13 Empty reason phrase
    [InlineData("unkscm")] // 3.3.2 Request-URI with unknown scheme
    [InlineData("novelsc")] // 3.3.3 Request-URI with known but atypical scheme
    [InlineData("unksm2")] // 3.3.4 Unknown URI schemes in header fields
    [InlineData("bext01")] // 3.3.5 Proxy-Require and Require
    [InlineData("invut")] // 3.3.6 Unknown Content-Type
    [InlineData("regaut01")] // 3.3.7 Unknown authorization scheme
    [InlineData("bcast")] // 3.3.10 200 OK response with broadcast Via header field value
    [InlineData("zeromf")] // 3.3.11 Max-Forwards of zero
    [InlineData("cparam01")] // 3.3.12 REGISTER with a contact header parameter
    [InlineData("cparam02")] // 3.3.13 REGISTER with a url parameter
    [InlineData("regescrt")] // 3.3.14 REGISTER with a URL escaped header
    [InlineData("sdp01")] // 3.3.15 Unacceptable Accept offering
    [InlineData("badbranch")] // 3.2.1 Missing transaction identifier: well formed, see below
    public void Read_OfWellFormedMessage_FindsNoFault(string name) => Assert.Empty(Read(name).Faults);

    [Theory]
    [InlineData("badinv01", "Via Malformed", "Contact Malformed")] // 3.1.2.1 Extraneous header field separators
    [InlineData("scalar02", "CSeq Malformed", "Max-Forwards Malformed", "Expires Malformed")] // 3.1.2.4 Request scalar fields with overlarge values
    [InlineData("scalarlg", "CSeq Malformed", "Retry-After Malformed", "Warning Malformed")] // 3.1.2.5 Response scalar fields with overlarge values
    [InlineData("quotbal", "To Malformed")] // 3.1.2.6 Unterminated quoted string in display name
    [InlineData("ltgtruri", "Start-Line Malformed")] // 3.1.2.7 <> enclosing Request-URI
    [InlineData("lwsruri", "Start-Line Malformed")] // 3.1.2.8 Malformed SIP Request-URI (embedded LWS)
    [InlineData("lwsstart", "Start-Line Malformed")] // 3.1.2.9 Multiple SP separating Request-Line elements
    [InlineData("trws", "Start-Line Malformed")] // 3.1.2.10 SP characters at end of Request-Line
    [InlineData("escruri", "Start-Line Malformed")] // 3.1.2.11 Escaped headers in SIP Request-URI
    [InlineData("baddate", "Date Malformed")] // 3.1.2.12 Invalid time zone in Date header field
    [InlineData("regbadct", "Contact Malformed")] // 3.1.2.13 Failure to enclose name-addr URI in <>
    [InlineData("badaspec", "To Malformed")] // 3.1.2.14 Spaces within addr-spec
    [InlineData("baddn", "From Malformed", "To Malformed")] // 3.1.2.15 Non-token characters in display name
    [InlineData("badvers", "Start-Line Unsupported", "Via Malformed")] // 3.1.2.16 Unknown protocol version
    [InlineData("mismatch01", "CSeq Contradictory")] // 3.1.2.17 Start line and CSeq method mismatch
    [InlineData("mismatch02", "CSeq Contradictory")] // 3.1.2.18 Unknown method with CSeq method mismatch
    [InlineData("insuf", "From Missing", "To Missing", "Call-ID Missing")] // 3.3.1 Missing required header fields
    [InlineData("multi01", "From Repeated", "To Repeated", "Call-ID Repeated", "CSeq Repeated", "Max-Forwards Repeated")] // 3.3.8 Multiple values in single value required fields
    [InlineData("inv2543", "Content-Length Missing")] // 3.4.1 INVITE with RFC 2543 syntax: over a stream its length is missing (RFC 3261, section 18.3)
    public void Read_OfInvalidMessage_NamesWhatIsWrong(string name, params string[] faults) =>
        Assert.Equal(faults.OrderBy(fault => fault), Read(name).Faults.Select(fault => fault.ToString()).OrderBy(fault => fault));

    [Theory]
    [InlineData("ncl", "SipLengthIsWrong")] // 3.1.2.3 Negative Content-Length
    [InlineData("bigcode", "SipStartLineIsWrong")] // 3.1.2.19 Overlarge response code
    [InlineData("mcl01", "SipLengthIsContradictory")] // 3.3.9 Multiple Content-Length values
    public void Read_OfWhatCannotBeToldApart_Refuses(string name, string id) =>
        Assert.Equal(id, Assert.Throws<UmLyncException>(() => Read(name)).Id);

    // 3.1.2.2 Content length larger than message: over a stream the rest may still come.
    [Fact]
    public void Read_OfMessageShorterThanItSays_Waits()
    {
        SipReader reader = new();
        reader.Add(Bytes("clerr"));

        Assert.Null(reader.Read());
        Assert.False(reader.IsBetweenMessages);
    }

    [Fact]
    public void Read_OfTwoRequests_GivesBoth()
    {
        SipReader reader = new();
        reader.Add(Bytes("dblreq"));

        Assert.Equal("REGISTER", Assert.IsType<SipRequest>(reader.Read()).Method);
        Assert.Equal("INVITE", Assert.IsType<SipRequest>(reader.Read()).Method);
    }

    // 3.2.1: the cookie alone tells no transaction.
    [Fact]
    public void Branch_ThatIsTheCookieAlone_IsNotUnique() => Assert.False(Read("badbranch").Via!.HasUniqueBranch);

    [Fact]
    public void Read_OfTortuousInvite_UnderstandsIt()
    {
        SipRequest request = Assert.IsType<SipRequest>(Read("wsinv"));

        Assert.Equal("vivekg", request.Target!.User);
        Assert.Equal("1918181833n", request.To!.Tag);
        Assert.Equal(("J Rosenberg \\\"", "98asjd8"), (request.From!.DisplayName, request.From.Tag));
        Assert.Equal((9, "INVITE"), (request.Sequence!.Number, request.Sequence.Method));
        Assert.Equal(["UDP", "TCP", "UDP"], request.Headers.Elements("Via").Select(text => SipVia.TryParse(text, out SipVia? via) ? via.Transport : null));
        Assert.Equal("newfangled value continued newfangled value", request.Headers.First("NewFangledHeader"));
        Assert.Equal("newvalue", Assert.Single(request.Contacts).Parameters["newparam"]);
    }

    [Fact]
    public void Read_OfSemicolonsInUser_KeepsThemThere()
    {
        SipTarget target = Assert.IsType<SipRequest>(Read("semiuri")).Target!;

        Assert.Equal(("user;par=u%40example.net", "example.com"), (target.User, target.Host));
        Assert.Empty(target.Parameters);
    }

    internal static byte[] Bytes(string name)
    {
        using Stream resource = typeof(TortureTests).Assembly.GetManifestResourceStream(name + ".dat")!;
        using MemoryStream bytes = new();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static SipMessage Read(string name)
    {
        SipReader reader = new();
        reader.Add(Bytes(name));

        // The archive cuts baddn before its empty line.
        reader.Add("\r\n"u8);
        return reader.Read()!;
    }
}
