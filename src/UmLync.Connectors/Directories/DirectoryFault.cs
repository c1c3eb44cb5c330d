using System;
using System.DirectoryServices.Protocols;
using System.Globalization;
using System.Text.RegularExpressions;
using UmLync.Applying;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories;

/// <summary>Says in UmLync's words what a directory server or the LDAP library refuses.</summary>
internal static class DirectoryFault
{
    private const int InvalidCredentials = 49;
    private const int StrongAuthRequired = 8;
    private const int LocalError = 82;
    private const int TimedOut = 85;

    // Active Directory puts the Windows error of a refused logon, in hexadecimal, behind "data". Source: learn.microsoft.com,
    // "LDAP error codes"/system error codes 1317 to 1909.
    private static readonly Regex DataCode = new(@"\bdata ([0-9a-f]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Why the logon was refused.</summary>
    public static Message OfLogon(DirectoryOptions options, int code, string diagnostic)
    {
        string user = options.Logon.ToString();
        string server = options.ToString();
        if (code == StrongAuthRequired)
        {
            return new Message(nameof(DirectoryMessages.DirectoryWantsTls), server);
        }

        if (code != InvalidCredentials)
        {
            return new Message(nameof(DirectoryMessages.DirectoryRefusesLogon), server, user, Text(code, diagnostic));
        }

        string id = (DataCode.Match(diagnostic) is { Success: true } match ? match.Groups[1].Value.ToUpperInvariant() : string.Empty) switch
        {
            "525" => nameof(DirectoryMessages.LogonUserIsUnknown),
            "52E" => nameof(DirectoryMessages.LogonPasswordIsWrong),
            "530" => nameof(DirectoryMessages.LogonHourIsForbidden),
            "531" => nameof(DirectoryMessages.LogonWorkstationIsForbidden),
            "532" => nameof(DirectoryMessages.LogonPasswordHasExpired),
            "533" => nameof(DirectoryMessages.LogonAccountIsDisabled),
            "701" => nameof(DirectoryMessages.LogonAccountHasExpired),
            "773" => nameof(DirectoryMessages.LogonPasswordMustChange),
            "775" => nameof(DirectoryMessages.LogonAccountIsLocked),
            _ => nameof(DirectoryMessages.LogonIsInvalid),
        };
        return new Message(id, server, user);
    }

    /// <summary>The error for what the library threw; <paramref name="on"/> is the object or the base of the search.</summary>
    public static UmLyncException Of(Exception exception, DirectoryOptions options, string on)
    {
        string server = options.ToString();
        Message problem = exception switch
        {
            DirectoryOperationException { Response: { } response } => OfResult(response, server, on),
            LdapException { ErrorCode: TimedOut } => new Message(nameof(DirectoryMessages.DirectoryDoesNotAnswer), server),
            LdapException fault when IsLost(fault) => new Message(nameof(DirectoryMessages.DirectoryIsGone), server),
            LdapException fault => new Message(nameof(DirectoryMessages.DirectoryRefuses), server, on, Text(fault.ErrorCode, fault.Message)),
            ObjectDisposedException => new Message(nameof(DirectoryMessages.DirectoryIsGone), server),
            _ => new Message(nameof(DirectoryMessages.DirectoryRefuses), server, on, exception.Message),
        };
        return exception is ObjectDisposedException || (exception is LdapException lost && IsLost(lost))
            ? new ConnectionLostException(problem, exception)
            : new UmLyncException(problem, exception);
    }

    /// <summary>The error for a logon without a password that the library could not do.</summary>
    public static UmLyncException OfKerberos(Exception exception, DirectoryOptions options) => new(
        exception is LdapException { ErrorCode: LocalError }
            ? new Message(nameof(DirectoryMessages.KerberosHasNoTicket), options.ToString())
            : options.Tls != DirectoryTls.None
                ? new Message(nameof(DirectoryMessages.KerberosNeedsPlainLine), options.ToString())
                : new Message(nameof(DirectoryMessages.DirectoryRefusesLogon), options.ToString(), options.Logon.ToString(), exception.Message),
        exception);

    /// <summary>Whether the line is of no use any more.</summary>
    public static bool IsLost(LdapException fault) => fault.ErrorCode is 52 or 81 or 91 or TimedOut;

    private static Message OfResult(DirectoryResponse response, string server, string on) => response.ResultCode switch
    {
        ResultCode.NoSuchObject => new Message(nameof(DirectoryMessages.DirectoryHasNoObject), server, on),
        ResultCode.InsufficientAccessRights => new Message(nameof(DirectoryMessages.DirectoryDeniesAccess), server, on),
        ResultCode.EntryAlreadyExists => new Message(nameof(DirectoryMessages.DirectoryHasObjectAlready), server, on),
        ResultCode.StrongAuthRequired or ResultCode.ConfidentialityRequired => new Message(nameof(DirectoryMessages.DirectoryWantsTls), server),
        _ => new Message(nameof(DirectoryMessages.DirectoryRefuses), server, on, Text((int)response.ResultCode, response.ErrorMessage)),
    };

    private static string Text(int code, string? diagnostic) =>
        code.ToString(CultureInfo.InvariantCulture) + (string.IsNullOrEmpty(diagnostic) ? string.Empty : ", " + diagnostic!.TrimEnd('\0', '\n', '.'));
}
