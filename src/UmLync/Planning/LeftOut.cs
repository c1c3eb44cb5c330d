using UmLync.Text;

namespace UmLync.Planning;

/// <summary>A subject for which nothing is planned although something may be wanted, and why.</summary>
public sealed class LeftOut
{
    /// <summary>The subject is left out for the reason.</summary>
    public LeftOut(string subject, Message reason, Source source)
    {
        Subject = subject;
        Reason = reason;
        Source = source;
    }

    /// <summary>The address of the object, or the name of what is not planned.</summary>
    public string Subject { get; }

    /// <summary>Why.</summary>
    public Message Reason { get; }

    /// <summary>Where the decision comes from.</summary>
    public Source Source { get; }
}
