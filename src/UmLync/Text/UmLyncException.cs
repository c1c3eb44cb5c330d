using System;

namespace UmLync.Text;

/// <summary>
/// Something that UmLync cannot do, said to the operator: what failed, on what and why, and what to do next. The id is a
/// stable name that scripts may test.
/// </summary>
public class UmLyncException : Exception
{
    /// <summary>An error whose text is the message's.</summary>
    public UmLyncException(Message problem, Exception? cause = null)
        : base(problem?.ToString(), cause) => Problem = problem ?? throw new ArgumentNullException(nameof(problem));

    /// <summary>What failed, on what, and why.</summary>
    public Message Problem { get; }

    /// <summary>The stable id of the error.</summary>
    public string Id => Problem.Id;

    /// <summary>What to do about it.</summary>
    public string RecommendedAction => Problem.Action?.ToString() ?? string.Empty;
}
