using System;
using System.Collections.Generic;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Preflights;

/// <summary>One thing that the changes of a plan take, in one product, and whether the account has it.</summary>
public sealed class NeededRight
{
    internal NeededRight(Product product, RightAnswer answer, IReadOnlyList<string> changes, IReadOnlyList<string> groups)
    {
        Product = product;
        Subject = answer.Subject;
        State = answer.State;
        Reason = answer.Reason;
        Changes = Array.AsReadOnly<string>([.. changes]);
        Groups = Array.AsReadOnly<string>([.. groups]);
    }

    /// <summary>The product.</summary>
    public Product Product { get; }

    /// <summary>What is needed: the name of a command, or the object on which a right is needed.</summary>
    public string Subject { get; }

    /// <summary>Whether the account has it.</summary>
    public RightState State { get; }

    /// <summary>Why it is not given, or cannot be told; null where it is given.</summary>
    public Message? Reason { get; }

    /// <summary>The ids of the changes that take it.</summary>
    public IReadOnlyList<string> Changes { get; }

    /// <summary>The groups of which one gives the right (domain.md A.1, B.1, D.3).</summary>
    public IReadOnlyList<string> Groups { get; }
}
