using System.CommandLine;
using System.Net;
using System.Security;
using UmLync.Cli.Text;
using UmLync.Connectors.Certificates;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Cli.Runs;

/// <summary>
/// The PFX file whose certificate is imported, and the environment variable with its password; where that is not set, somebody who is
/// there types it unseen.
/// </summary>
internal sealed class PfxOptions
{
    private readonly Option<string> _file = Symbols.Value("--pfx", "FILE", nameof(HelpMessages.PfxOption));
    private readonly Option<string> _variable = Symbols.Value("--password-variable", "NAME", nameof(HelpMessages.PfxVariableOption));

    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_variable);
    }

    /// <summary>The file, opened; null where none is named.</summary>
    /// <param name="line">The words of the operator.</param>
    /// <param name="screen">Where the password is asked for.</param>
    /// <param name="expected">The thumbprint of the certificate in it; null where a plan says that later.</param>
    /// <exception cref="UmLyncException">It cannot be read, the password is wrong, or it does not hold that certificate with its key.</exception>
    public PfxFile? Open(ParseResult line, Screen screen, Thumbprint? expected)
    {
        if (line.GetValue(_file) is not { } path)
        {
            return null;
        }

        string variable = line.GetValue(_variable) ?? Password.OfPfx;
        if (Password.In(variable) is { } given)
        {
            using SecureString password = Secret(given);
            return PfxFile.Open(path, password, expected, Here.Clock);
        }

        try
        {
            return PfxFile.Open(path, password: null, expected, Here.Clock);
        }
        catch (UmLyncException problem) when (problem.Id == "PfxNeedsPassword" && Terminal.CanAsk)
        {
            using SecureString password = Secret(new Password(screen, path, variable).Get());
            return PfxFile.Open(path, password, expected, Here.Clock);
        }
    }

    private static SecureString Secret(string password) => new NetworkCredential(string.Empty, password).SecurePassword;
}
