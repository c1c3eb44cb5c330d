using System.Collections.Generic;
using UmLync.Text;

namespace UmLync.Planning;

/// <summary>Why a designer wants a difference: the reason in words, its source, and the facts it rests on.</summary>
public sealed class Because
{
    /// <summary>The reason with its source and facts.</summary>
    public Because(Message reason, Source source, params Fact[] facts)
    {
        Reason = reason;
        Source = source;
        Facts = facts;
    }

    /// <summary>The reason, which informs the reader and decides nothing.</summary>
    public Message Reason { get; }

    /// <summary>Where the decision comes from.</summary>
    public Source Source { get; }

    /// <summary>What must still be so when the change is applied.</summary>
    public IReadOnlyList<Fact> Facts { get; }
}
