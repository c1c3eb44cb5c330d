namespace UmLync.Owa;

/// <summary>The parts of instant messaging in Outlook Web App, in the order in which one builds on the other (domain.md D.4, J.7).</summary>
public enum OwaCheckPart
{
    /// <summary>The releases of both products are supported together.</summary>
    Support,

    /// <summary>The UCMA runtime is on the server.</summary>
    Library,

    /// <summary>The virtual directories of the front ends offer instant messaging of Lync.</summary>
    FrontEnd,

    /// <summary>The mailbox policies let users have it.</summary>
    Policy,

    /// <summary>Pool and certificate are named, once, where the release reads them.</summary>
    Settings,

    /// <summary>The server works with what is set: Exchange 2016 and later, which show it.</summary>
    Effect,

    /// <summary>The certificate that is named can serve.</summary>
    Certificate,

    /// <summary>Lync knows the server, through exactly one entry.</summary>
    Trust,

    /// <summary>It has started: event 112 and the folder of the logs, which are documented for Exchange 2013.</summary>
    Start,

    /// <summary>A user signs in and sees it, which only a person can tell.</summary>
    SignIn,
}

/// <summary>How it stands with one part. Not evaluated is not passed.</summary>
public enum OwaCheckOutcome
{
    /// <summary>Everything that is needed was read and is as it should be.</summary>
    Pass,

    /// <summary>It is not as it should be.</summary>
    Fail,

    /// <summary>Something that is needed was not read.</summary>
    NotEvaluated,

    /// <summary>A person has to look.</summary>
    Manual,
}
