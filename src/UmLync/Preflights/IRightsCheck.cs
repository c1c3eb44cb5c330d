using System.Collections.Generic;
using UmLync.Planning;

namespace UmLync.Preflights;

/// <summary>A target that can say beforehand whether the account may make a change. Asking changes nothing.</summary>
public interface IRightsCheck
{
    /// <summary>What the change takes, and whether the account has it.</summary>
    IEnumerable<RightAnswer> RightsFor(PlannedChange change);
}
