namespace UmLync.Connectors.Certificates;

/// <summary>Which roots count when a chain is built.</summary>
internal enum TrustedBy
{
    /// <summary>Those of this computer.</summary>
    Machine,

    /// <summary>Those that the operator names, and no other.</summary>
    Files,

    /// <summary>Any: who trusts it is judged by the estate.</summary>
    Anybody,
}
