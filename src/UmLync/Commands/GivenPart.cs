namespace UmLync.Commands;

/// <summary>What of a PFX file a command takes.</summary>
public enum GivenPart
{
    /// <summary>The bytes of the file.</summary>
    Content,

    /// <summary>Its password.</summary>
    Password,
}
