namespace UmLync.Verification;

/// <summary>What became of a test that a product makes by itself.</summary>
public enum TestVerdict
{
    /// <summary>The product says that it succeeded.</summary>
    Succeeded,

    /// <summary>The product says that it failed.</summary>
    Failed,

    /// <summary>The test was not made: there is no such cmdlet, or it refused.</summary>
    NotMade,

    /// <summary>The cmdlet answered, and no document says how success reads.</summary>
    Undecided,
}
