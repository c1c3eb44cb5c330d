namespace UmLync.Rules;

/// <summary>How much a failed rule matters.</summary>
public enum Severity
{
    /// <summary>Something does not work, and a Microsoft document says so.</summary>
    Error,

    /// <summary>Something may not work, or works by luck; what rests on field evidence or inference is never more.</summary>
    Warning,

    /// <summary>Nothing is wrong; somebody should know.</summary>
    Information,
}
