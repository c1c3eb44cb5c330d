using UmLync.Planning;
using UmLync.Text;

namespace UmLync.Diagnosis;

/// <summary>Why something does not work, how that is checked without changing anything, and what repairs it.</summary>
public sealed class Cause
{
    internal Cause(string id, string check, Source source)
    {
        Statement = new Message(id);
        Check = new Message(check);
        Source = source;
    }

    /// <summary>The name of the cause, stable across versions and languages.</summary>
    public string Id => Statement.Id;

    /// <summary>The cause in one sentence.</summary>
    public Message Statement { get; }

    /// <summary>How to make sure, without changing anything.</summary>
    public Message Check { get; }

    /// <summary>What to do about it.</summary>
    public Message Fix => Statement.Action!;

    /// <summary>Where it is documented, with its evidence.</summary>
    public Source Source { get; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
