using System;
using System.Linq;
using Xunit;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>Servers that give no whole answer: a trace of them ends when its time is over.</summary>
[Trait("Feature", "J3")]
public sealed class SilentServerTests(TracingFixture fixture) : FaultTests(fixture)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(6);

    [Fact]
    public void Trace_SilenceBeforeTls_EndsInTime() => Finds("silent before TLS", With(new FaultyServer { Instead = SilenceAsync, IsRude = true }.At(5061), Short));

    [Fact]
    public void Trace_Silence_EndsInTime() => Finds("silent", With(Secured(Servers.SipPki.Exchange, (_, _) => null).At(5061), Short));

    [Fact]
    public void Trace_OneByteASecond_EndsInTime() =>
        Finds("one byte a second", With(new FaultyServer { Certificate = Certificate(Servers.SipPki.Exchange), Instead = DripAsync }.At(5061), Short));

    // RFC 3261, section 9.1: who has heard something, and wants to wait no longer, cancels; it never leaves a telephone ringing.
    [Fact]
    public void Trace_CallThatRingsOnly_IsCancelled()
    {
        Finds("rings and never answers", Calling(Secured(Servers.SipPki.Exchange, (request, _) => request.Method == "INVITE" ? request.Reply(180, "Ringing") : request.Reply(200, "OK")).At(5061), Short));

        Assert.Equal(["OPTIONS 5061", "INVITE 5061", "CANCEL 5061"], Server!.Heard().Take(3));
        Assert.DoesNotContain("BYE 5061", Server.Heard());
    }

    // RFC 3261, section 9.2: a call that is taken back is answered by 487. That is no refusal: nobody answered in time.
    [Fact]
    public void Trace_CallThatIsCancelledProperly_WasNotAnswered()
    {
        SipText? call = null;
        Finds("rings and never answers", Calling(Secured(Servers.SipPki.Exchange, (request, _) => request.Method switch
        {
            "INVITE" => (call = request).Reply(180, "Ringing"),
            "CANCEL" => request.Reply(200, "OK") + call!.Reply(487, "Request Terminated"),
            _ => request.Reply(200, "OK"),
        }).At(5061), Short));

        Assert.Equal(["OPTIONS 5061", "INVITE 5061", "CANCEL 5061", "ACK 5061"], Server!.Heard());
    }
}
