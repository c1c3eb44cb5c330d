using System;
using UmLync.Values;

namespace UmLync.Connectors.Directories;

/// <summary>Which directory server is asked, how, and as whom.</summary>
public sealed class DirectoryOptions
{
    /// <summary>Options for a domain controller.</summary>
    /// <param name="server">Its FQDN: what its certificate and its Kerberos service name carry.</param>
    /// <param name="logon">Who we are to it.</param>
    public DirectoryOptions(string server, DirectoryLogon logon)
    {
        Server = server ?? throw new ArgumentNullException(nameof(server));
        Logon = logon ?? throw new ArgumentNullException(nameof(logon));
        Tls = logon.SendsPassword ? DirectoryTls.Ldaps : DirectoryTls.None;
    }

    /// <summary>The domain controller.</summary>
    public string Server { get; }

    /// <summary>Who we are to it.</summary>
    public DirectoryLogon Logon { get; }

    /// <summary>How the line is protected: LDAPS for a password, Kerberos' own sealing otherwise.</summary>
    public DirectoryTls Tls { get; init; }

    /// <summary>The port of the directory; the usual one unless given.</summary>
    public int? Port { get; init; }

    /// <summary>The port of the global catalog; the usual one unless given.</summary>
    public int? GlobalCatalogPort { get; init; }

    /// <summary>A file with the certificates (PEM or DER) that are trusted instead of the machine's; null for the machine's.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>The forest that the server must belong to; null accepts whichever it is.</summary>
    public Fqdn? Forest { get; init; }

    /// <summary>How long one answer of the server may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many objects one page holds; Active Directory gives no more than 1000 unless its policy was changed.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>How many referrals one search follows at most.</summary>
    public int MostReferrals { get; init; } = 100;

    internal int UsedPort => Port ?? (Tls == DirectoryTls.Ldaps ? 636 : 389);

    internal int UsedGlobalCatalogPort => GlobalCatalogPort ?? (Tls == DirectoryTls.Ldaps ? 3269 : 3268);

    /// <summary>The server and its port, as errors name it.</summary>
    public override string ToString() => Server + ":" + UsedPort;

    /// <summary>The same for another server or port.</summary>
    internal DirectoryOptions At(string server, int port, DirectoryTls tls) => new(server, Logon)
    {
        Tls = tls,
        Port = port,
        GlobalCatalogPort = GlobalCatalogPort,
        AuthorityFile = AuthorityFile,
        Timeout = Timeout,
        PageSize = PageSize,
        MostReferrals = MostReferrals,
    };
}
