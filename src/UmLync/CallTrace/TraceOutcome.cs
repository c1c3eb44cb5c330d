namespace UmLync.CallTrace;

/// <summary>What came of a layer. Not evaluated is not passed.</summary>
public enum TraceOutcome
{
    /// <summary>It works.</summary>
    Pass,

    /// <summary>It does not, and the cause is named.</summary>
    Fail,

    /// <summary>It was not tried, and the reason is named.</summary>
    NotEvaluated,
}
