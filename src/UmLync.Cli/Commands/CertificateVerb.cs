using System;
using System.CommandLine;
using System.Net;
using System.Security;
using System.Security.Cryptography.X509Certificates;
using UmLync.Cli.Text;
using UmLync.Connectors.Certificates;

namespace UmLync.Cli.Commands;

/// <summary>What the commands about certificates share: the roots that count, the password of a PFX, the time limit of an endpoint.</summary>
internal abstract class CertificateVerb : Verb
{
    private const int LongestWait = 600;

    private readonly Option<string> _root = Symbols.Value("--root", "FILE", nameof(HelpMessages.RootOption));
    private readonly Option<string> _variable = Symbols.Value("--password-variable", "NAME", nameof(HelpMessages.PfxVariableOption));
    private readonly Option<string> _timeout = Symbols.Value("--timeout", "SECONDS", nameof(HelpMessages.EndpointTimeoutOption));

    protected CertificateVerb(string name, string summary)
        : base(name, summary)
    {
    }

    /// <summary>Adds the options after those of the command itself.</summary>
    protected void AddSource()
    {
        Add(_root);
        Add(_variable);
        Add(_timeout);
    }

    /// <summary>The roots that the operator names; null where none are named.</summary>
    protected X509Certificate2Collection? Roots(ParseResult line) => line.GetValue(_root) is { } file ? CertificateFile.ReadRoots([file]) : null;

    /// <summary>Where certificates are read. A password stands in the environment and never on the command line, which others see.</summary>
    protected CertificateSource Source(ParseResult line) => new()
    {
        Password = Runs.Password.In(line.GetValue(_variable) ?? Runs.Password.OfPfx) is { } password ? Secret(password) : null,
        Limit = TimeSpan.FromSeconds(WholeNumber.Of(line, _timeout, (int)CertificateSource.UsualLimit.TotalSeconds, 1, LongestWait)),
    };

    private static SecureString Secret(string password) => new NetworkCredential(string.Empty, password).SecurePassword;
}
