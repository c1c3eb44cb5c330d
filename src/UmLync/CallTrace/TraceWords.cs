using UmLync.Text;

namespace UmLync.CallTrace;

/// <summary>What a trace says of a layer that works, and of one that it did not try.</summary>
public static class TraceWords
{
    /// <summary>The name leads to an address.</summary>
    /// <param name="at">The server.</param>
    /// <param name="address">The address; null where it is not known which of several was meant.</param>
    public static Message Found(TraceTarget at, string? address) => address is null
        ? new Message(nameof(TraceMessages.TraceFoundName), at.Endpoint.Host)
        : new Message(nameof(TraceMessages.TraceFoundAddress), at.Endpoint.Host, address);

    /// <summary>The connection is taken.</summary>
    public static Message Connected(TraceTarget at) => new(nameof(TraceMessages.TraceFoundConnection), at.Endpoint.ToString());

    /// <summary>A version of TLS is agreed on.</summary>
    public static Message Agreed(TraceTarget at, string version) => new(nameof(TraceMessages.TraceFoundTls), at.Endpoint.ToString(), version);

    /// <summary>The certificate is in order.</summary>
    public static Message Identified(TraceTarget at, string certificate) => new(nameof(TraceMessages.TraceFoundIdentity), at.Endpoint.ToString(), certificate);

    /// <summary>The request is answered.</summary>
    public static Message Answered(TraceTarget at, TraceAnswer answer) => new(nameof(TraceMessages.TraceFoundAnswer), at.Endpoint.ToString(), answer.ToString());

    /// <summary>The call is sent on.</summary>
    public static Message SentOn(TraceTarget at, TraceTarget next) => new(nameof(TraceMessages.TraceFoundNext), at.Endpoint.ToString(), next.Endpoint.ToString());

    /// <summary>A layer was not tried, because an earlier one does not work.</summary>
    public static Message Needs(TraceLayer earlier) => new(nameof(TraceMessages.TraceNeedsEarlierLayer), earlier.ToString());

    /// <summary>A call is sent on where no document says that it can be.</summary>
    public static Message NotDocumented(TraceTarget at, TraceAnswer answer) =>
        new(nameof(TraceMessages.TraceRedirectWithoutDocument), at.Endpoint.ToString(), answer.ToString());
}
