namespace UmLync.Planning;

/// <summary>How far undo can take a change back.</summary>
public enum Inverse
{
    /// <summary>The object is afterwards as it was, but for identifiers that the product assigns.</summary>
    Exact,

    /// <summary>Taken back with the creation of the object, which this change completes.</summary>
    WithCreation,

    /// <summary>
    /// Not undone, but superseded: the certificate that a service used before is enabled for it again, a mailbox that was disabled is
    /// enabled again with another PIN. Both were so in between.
    /// </summary>
    Compensation,

    /// <summary>Nothing to take back: a restart is not undone, and the first certificate of a service is not released.</summary>
    None,
}
