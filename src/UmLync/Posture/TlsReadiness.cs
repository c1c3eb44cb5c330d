namespace UmLync.Posture;

/// <summary>Whether a part of the estate goes on working when TLS 1.0 and 1.1 are turned off around it.</summary>
public enum TlsReadiness
{
    /// <summary>It does without them.</summary>
    Ready,

    /// <summary>Its release does, from a later update on.</summary>
    NeedsUpdate,

    /// <summary>It never does: it has to be replaced first.</summary>
    NeedsReplacement,

    /// <summary>What would tell was not read, or no document says.</summary>
    Unknown,
}
