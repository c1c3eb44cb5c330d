using System;
using System.CommandLine;
using System.Globalization;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Connectors.Directories;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Cli;

/// <summary>A command that asks a directory server: which one, over which line, and as whom.</summary>
internal abstract class DirectoryVerb : Verb
{
    private const string UsualVariable = "UMLYNC_PASSWORD";

    private static readonly (string Word, DirectoryTls Tls)[] Lines =
        [("ldaps", DirectoryTls.Ldaps), ("starttls", DirectoryTls.StartTls), ("none", DirectoryTls.None)];

    private readonly Option<string> _server = Symbols.Required("--server", "HOST", nameof(HelpMessages.ServerOption));
    private readonly Option<string> _port = Symbols.Value("--port", "N", nameof(HelpMessages.PortOption));
    private readonly Option<string> _catalogPort = Symbols.Value("--gc-port", "N", nameof(HelpMessages.CatalogPortOption));
    private readonly Option<string> _tls = Symbols.Value("--tls", "ldaps|starttls|none", nameof(HelpMessages.TlsOption));
    private readonly Option<string> _authority = Symbols.Value("--ca", "FILE", nameof(HelpMessages.AuthorityOption));
    private readonly Option<string> _user = Symbols.Value("--user", "NAME", nameof(HelpMessages.UserOption));
    private readonly Option<string> _variable = Symbols.Value("--password-variable", "NAME", nameof(HelpMessages.PasswordVariableOption));
    private readonly Option<string> _forest = Symbols.Value("--forest", "FQDN", nameof(HelpMessages.ForestOption));

    protected DirectoryVerb(string name, string summary)
        : base(name, summary)
    {
    }

    protected void AddConnection()
    {
        foreach (Option option in new Option[] { _server, _port, _catalogPort, _tls, _authority, _user, _variable, _forest })
        {
            Add(option);
        }
    }

    /// <summary>The directory, connected as the words say. The password is asked for when it is needed.</summary>
    protected DirectoryPart Open(ParseResult line, Screen screen)
    {
        DirectoryConnection connection = DirectoryConnection.Open(OptionsOf(line, screen));
        try
        {
            return new DirectoryPart(connection, Here.Clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private DirectoryOptions OptionsOf(ParseResult line, Screen screen)
    {
        string? user = line.GetValue(_user);
        DirectoryLogon logon = user is null
            ? DirectoryLogon.Kerberos
            : DirectoryLogon.Simple(user, new Password(screen, user, line.GetValue(_variable) ?? UsualVariable).Get);
        DirectoryOptions options = new(line.GetRequiredValue(_server), logon);
        return new DirectoryOptions(options.Server, logon)
        {
            Tls = line.GetValue(_tls) is { } word ? TlsOf(word) : options.Tls,
            Port = PortOf(line, _port),
            GlobalCatalogPort = PortOf(line, _catalogPort),
            AuthorityFile = line.GetValue(_authority),
            Forest = line.GetValue(_forest) is { } forest ? Fqdn.Parse(forest) : null,
        };
    }

    private static DirectoryTls TlsOf(string word)
    {
        foreach ((string known, DirectoryTls tls) in Lines)
        {
            if (known == word)
            {
                return tls;
            }
        }

        throw new UmLyncException(new Message(nameof(CliMessages.TlsIsUnknown), word, Nearest.Listed(word, Array.ConvertAll(Lines, row => row.Word))));
    }

    private static int? PortOf(ParseResult line, Option<string> option)
    {
        const int most = 65_535;
        string? text = line.GetValue(option);
        return text is null ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is >= 1 and <= most ? port
            : throw new UmLyncException(new Message(nameof(CliMessages.CountIsWrong), option.Name, text, Phrase.Number(1), Phrase.Number(most)));
    }
}
