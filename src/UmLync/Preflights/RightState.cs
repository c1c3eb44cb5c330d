namespace UmLync.Preflights;

/// <summary>What is known beforehand of a right.</summary>
public enum RightState
{
    /// <summary>The system offers to the account what the change takes.</summary>
    Given,

    /// <summary>The system shows that it does not; the change would fail.</summary>
    Lacking,

    /// <summary>The system does not tell beforehand.</summary>
    Unknown,
}
