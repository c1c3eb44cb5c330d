namespace UmLync.Diagnosis;

/// <summary>How surely a symptom points to a cause.</summary>
public enum Likelihood
{
    /// <summary>The cause is one of several, and the documents only name it.</summary>
    Possible = 1,

    /// <summary>The documents name the cause first, or among few.</summary>
    Likely = 3,

    /// <summary>The documents name this cause, and no other.</summary>
    Strong = 9,
}

/// <summary>A symptom points to a cause.</summary>
internal readonly record struct Lead(Cause Cause, Likelihood Likelihood);
