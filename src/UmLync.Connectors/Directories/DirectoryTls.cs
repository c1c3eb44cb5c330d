namespace UmLync.Connectors.Directories;

/// <summary>How the line to a directory server is protected. Whichever it is, certificates are validated.</summary>
public enum DirectoryTls
{
    /// <summary>TLS from the first byte, on a port of its own (636, global catalog 3269).</summary>
    Ldaps,

    /// <summary>TLS that the first request on the ordinary port (389, global catalog 3268) asks for.</summary>
    StartTls,

    /// <summary>No TLS. Only for Kerberos, which signs and seals by itself; a password is never sent over such a line.</summary>
    None,
}
