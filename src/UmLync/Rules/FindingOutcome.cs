namespace UmLync.Rules;

/// <summary>What a rule found. Not evaluated is not passed.</summary>
public enum FindingOutcome
{
    /// <summary>Everything that the rule judges was read and is as it should be.</summary>
    Pass,

    /// <summary>The subject is not as it should be.</summary>
    Fail,

    /// <summary>Something that the rule needs was not read, so that it is not known.</summary>
    NotEvaluated,

    /// <summary>The rule itself failed: a fault of UmLync.</summary>
    Error,
}
