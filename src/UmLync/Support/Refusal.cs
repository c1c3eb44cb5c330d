using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Support;

/// <summary>An Exchange server that no plan touches, because its release has no Unified Messaging that UmLync can configure.</summary>
public sealed class Refusal
{
    internal Refusal(ExchangeServer server, Message reason, Source source)
    {
        Server = server;
        Reason = reason;
        Source = source;
    }

    /// <summary>The server.</summary>
    public ExchangeServer Server { get; }

    /// <summary>Why.</summary>
    public Message Reason { get; }

    /// <summary>What its users can have instead.</summary>
    public Message? WayOut => Reason.Action;

    /// <summary>Where it is documented.</summary>
    public Source Source { get; }
}
