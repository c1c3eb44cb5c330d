namespace UmLync.Planning;

/// <summary>How far undo can take a change back.</summary>
public enum Inverse
{
    /// <summary>The object is afterwards as it was, but for identifiers that the product assigns.</summary>
    Exact,

    /// <summary>Taken back with the creation of the object, which this change completes.</summary>
    WithCreation,

    /// <summary>Nothing to take back: a restart is not undone.</summary>
    None,
}
