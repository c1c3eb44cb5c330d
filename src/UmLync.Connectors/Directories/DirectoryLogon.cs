using System;

namespace UmLync.Connectors.Directories;

/// <summary>
/// Who we are to the directory. A password is asked for at the moment of each logon and kept nowhere: it is in no text, error
/// or log.
/// </summary>
public sealed class DirectoryLogon
{
    private readonly Func<string>? _password;

    private DirectoryLogon(string? user, Func<string>? password)
    {
        User = user;
        _password = password;
    }

    /// <summary>The account that runs the process, by the Kerberos ticket that it has.</summary>
    public static DirectoryLogon Kerberos { get; } = new(null, null);

    /// <summary>The name that logs on with a password; null for Kerberos.</summary>
    public string? User { get; }

    /// <summary>Whether a password is sent.</summary>
    public bool SendsPassword => _password is not null;

    /// <summary>A simple bind: a user principal name, <c>domain\name</c> or distinguished name, and where its password comes from.</summary>
    /// <param name="user">The name.</param>
    /// <param name="password">Gives the password, each time that it is needed.</param>
    public static DirectoryLogon Simple(string user, Func<string> password) =>
        new(user ?? throw new ArgumentNullException(nameof(user)), password ?? throw new ArgumentNullException(nameof(password)));

    /// <summary>The name, never the password.</summary>
    public override string ToString() => User ?? nameof(Kerberos);

    internal string Password() => _password?.Invoke() ?? string.Empty;
}
