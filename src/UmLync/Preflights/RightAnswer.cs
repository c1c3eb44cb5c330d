using UmLync.Text;

namespace UmLync.Preflights;

/// <summary>What a system says of one thing that a change takes: a command with its parameters, a right on an object.</summary>
public sealed class RightAnswer
{
    private RightAnswer(string subject, RightState state, Message? reason)
    {
        Subject = subject;
        State = state;
        Reason = reason;
    }

    /// <summary>What is needed: the name of the command, or the object on which a right is needed.</summary>
    public string Subject { get; }

    /// <summary>Whether the account has it.</summary>
    public RightState State { get; }

    /// <summary>Why it is not given, or cannot be told.</summary>
    public Message? Reason { get; }

    /// <summary>The account has it.</summary>
    public static RightAnswer Given(string subject) => new(subject, RightState.Given, null);

    /// <summary>The account lacks it.</summary>
    public static RightAnswer Lacking(string subject, Message reason) => new(subject, RightState.Lacking, reason);

    /// <summary>That cannot be told beforehand.</summary>
    public static RightAnswer Unknown(string subject, Message reason) => new(subject, RightState.Unknown, reason);
}
