namespace UmLync.Owa;

/// <summary>What is to be done about the trusted application pool of a name.</summary>
public enum TrustedApplicationVerdict
{
    /// <summary>Nothing: Lync knows the name through exactly one entry, or need not know it.</summary>
    Fine,

    /// <summary>None must be made: Lync knows the name through a SIP URI dial plan, and a second entry stops instant messaging.</summary>
    MustNotCreate,

    /// <summary>One must be made: Lync does not know the name otherwise.</summary>
    MustCreate,

    /// <summary>The one that is there must go: Lync knows one of its names through a SIP URI dial plan already.</summary>
    RemoveDuplicate,
}
