using System;
using System.DirectoryServices.Protocols;
using System.Net;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories;

/// <summary>One line of the LDAP library to a server, protected and logged on.</summary>
internal sealed class LdapLink : IDisposable
{
    private readonly LdapConnection _ldap;
    private readonly DirectoryOptions _options;

    private LdapLink(LdapConnection ldap, DirectoryOptions options)
    {
        _ldap = ldap;
        _options = options;
    }

    /// <summary>Whether an answer failed to come, so that the line is of no use any more.</summary>
    public bool IsLost { get; private set; }

    /// <exception cref="UmLyncException">The server cannot be reached, is not trusted, or refuses the logon.</exception>
    public static LdapLink Open(DirectoryOptions options, ServerTrust trust)
    {
        string password = options.Logon.Password();
        if (options.Logon.SendsPassword && options.Tls == DirectoryTls.None)
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.PasswordNeedsTls), options.ToString()));
        }

        // A simple bind with a name and no password succeeds everywhere, as nobody (RFC 4513, section 5.1.2).
        if (options.Logon.SendsPassword && password.Length == 0)
        {
            throw new UmLyncException(new Message(nameof(DirectoryMessages.PasswordIsEmpty), options.Logon.ToString()));
        }

        new DirectoryGreeting(options, trust).Try(password);
        LdapConnection ldap = Prepare(options, password);
        try
        {
            LdapLink link = new(ldap, options);
            link.LogOn(trust);
            return link;
        }
        catch
        {
            ldap.Dispose();
            throw;
        }
    }

    /// <summary>Sends the request and waits for its answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="on">What it is about, as an error names it.</param>
    /// <exception cref="UmLyncException">The server refuses it or does not answer.</exception>
    public DirectoryResponse Send(DirectoryRequest request, string on)
    {
        try
        {
            return _ldap.SendRequest(request, _options.Timeout);
        }
        catch (Exception exception) when (exception is DirectoryException or ObjectDisposedException)
        {
            throw Note(exception, on);
        }
    }

    /// <summary>
    /// Sends a search. A limit of the server is no error here: what came until then is in the answer, and its result says so.
    /// </summary>
    public SearchResponse Search(SearchRequest request)
    {
        try
        {
            return (SearchResponse)_ldap.SendRequest(request, _options.Timeout);
        }
        catch (DirectoryOperationException stopped) when (stopped.Response is SearchResponse { ResultCode: var result } part
            && result is ResultCode.SizeLimitExceeded or ResultCode.TimeLimitExceeded or ResultCode.AdminLimitExceeded or ResultCode.Referral)
        {
            return part;
        }
        catch (Exception exception) when (exception is DirectoryException or ObjectDisposedException)
        {
            throw Note(exception, request.DistinguishedName);
        }
    }

    public void Dispose() => _ldap.Dispose();

    private static LdapConnection Prepare(DirectoryOptions options, string password)
    {
        LdapConnection ldap = new(new LdapDirectoryIdentifier(options.Server, options.UsedPort, fullyQualifiedDnsHostName: false, connectionless: false))
        {
            AutoBind = false,
            AuthType = options.Logon.SendsPassword ? AuthType.Basic : AuthType.Kerberos,
            Timeout = options.Timeout,
        };
        if (options.Logon.SendsPassword)
        {
            ldap.Credential = new NetworkCredential(options.Logon.User, password);
        }

        ldap.SessionOptions.ProtocolVersion = 3;

        // We follow referrals ourselves: the library would go anywhere, as nobody, and without an end.
        ldap.SessionOptions.ReferralChasing = ReferralChasingOptions.None;
        return ldap;
    }

    private void LogOn(ServerTrust trust)
    {
        if (_options.Tls != DirectoryTls.None)
        {
            trust.Apply(_ldap.SessionOptions);
        }

        if (_options.Tls == DirectoryTls.Ldaps)
        {
            _ldap.SessionOptions.SecureSocketLayer = true;
        }
        else if (!_options.Logon.SendsPassword && RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            // Elsewhere the Kerberos library does both unasked.
            _ldap.SessionOptions.Signing = true;
            _ldap.SessionOptions.Sealing = true;
        }

        try
        {
            if (_options.Tls == DirectoryTls.StartTls)
            {
                // Outside Windows the library connects with its first request, and only a connected line can start TLS.
                _ldap.SendRequest(new SearchRequest(null, "(objectClass=*)", SearchScope.Base, "1.1"), _options.Timeout);
                _ldap.SessionOptions.StartTransportLayerSecurity(null);
            }

            // The library's own logon waits without a limit.
            if (!Task.Run(_ldap.Bind).Wait(_options.Timeout))
            {
                throw new UmLyncException(new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), _options.ToString()));
            }
        }
        catch (AggregateException failed) when (failed.InnerException is DirectoryException refused)
        {
            throw Explain(refused);
        }
        catch (DirectoryException refused)
        {
            throw Explain(refused);
        }
    }

    // The line and the password were tried before, so that what is left is the library's own trouble.
    private UmLyncException Explain(DirectoryException refused) =>
        refused is LdapException fault && DirectoryFault.IsLost(fault)
            ? new UmLyncException(new Message(nameof(DirectoryMessages.LdapLibraryDiffers), _options.ToString(), refused.Message), refused)
            : _options.Logon.SendsPassword
                ? DirectoryFault.Of(refused, _options, _options.Logon.ToString())
                : DirectoryFault.OfKerberos(refused, _options);

    private UmLyncException Note(Exception exception, string on)
    {
        IsLost |= exception is ObjectDisposedException || (exception is LdapException fault && DirectoryFault.IsLost(fault));
        return DirectoryFault.Of(exception, _options, on);
    }
}
