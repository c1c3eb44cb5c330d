using System.CommandLine;
using System.IO;
using System.Net;
using System.Security;
using UmLync.Certificates;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Commands;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Files;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cli.Commands;

/// <summary>Makes a request for a certificate that cannot fail the rules.</summary>
internal sealed class CertRequestCommand : Verb
{
    private const string UsualVariable = "UMLYNC_KEY_PASSWORD";
    private const string LargerKey = "4096";

    private readonly Argument<string> _server = Symbols.Argument("SERVER", nameof(HelpMessages.RequestServerArgument));
    private readonly Option<string> _lab = Symbols.Value("--lab", "FILE", nameof(HelpMessages.RequestLabOption));
    private readonly Option<string> _role = Symbols.Value("--role", "ROLES", nameof(HelpMessages.RequestRoleOption));
    private readonly Option<bool> _shared = Symbols.Flag("--shared", nameof(HelpMessages.RequestSharedOption));
    private readonly Option<string> _size = Symbols.Value("--key-size", "BITS", nameof(HelpMessages.RequestKeySizeOption));
    private readonly Option<string> _out = Symbols.Value("--out", "FILE", nameof(HelpMessages.RequestOutOption));
    private readonly Option<string> _key = Symbols.Value("--key", "FILE", nameof(HelpMessages.RequestKeyOption));
    private readonly Option<string> _variable = Symbols.Value("--password-variable", "NAME", nameof(HelpMessages.KeyVariableOption));
    private readonly Option<string> _authority = Symbols.Value("--ca", "NAME", nameof(HelpMessages.RequestAuthorityOption));
    private readonly Option<string> _template = Symbols.Value("--template", "NAME", nameof(HelpMessages.RequestTemplateOption));

    public CertRequestCommand()
        : base("request", nameof(HelpMessages.CertRequestSummary))
    {
        Add(_server);
        foreach (Option option in new Option[] { _lab, _role, _shared, _size, _out, _key, _variable, _authority, _template })
        {
            Add(option);
        }
    }

    public override string Examples => nameof(HelpMessages.CertRequestExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        string server = line.GetRequiredValue(_server);
        CertificateOrder order = OrderFor(line, server);
        int size = SizeOf(line);
        RequestedCertificate requested = line.GetValue(_out) is { } file ? Make(line, screen, order, size, file, server) : RequestedCertificate.Of(order, size, server);
        if (screen.IsJson)
        {
            Screen.Answer(RequestedJson.Of(requested));
        }
        else
        {
            screen.Answer(RequestedView.Of(requested));
        }

        return ExitCode.AsDesired;
    }

    private RequestedCertificate Make(ParseResult line, Screen screen, CertificateOrder order, int size, string file, string server)
    {
        string key = line.GetValue(_key) ?? throw new UmLyncException(new Message(nameof(CliMessages.KeyFileIsNeeded), file));
        KeepApart(file, key, line.GetValue(_lab));
        using SecureString password = new NetworkCredential(string.Empty, new Password(screen, key, line.GetValue(_variable) ?? UsualVariable).Get()).SecurePassword;
        return RequestedCertificate.Write(
            SigningRequest.Make(order, size, new EncryptedKeyFile(Path.GetFullPath(key), password)), file, server, line.GetValue(_authority), line.GetValue(_template) ?? CertificateOrderCalls.UsualTemplate);
    }

    private CertificateOrder OrderFor(ParseResult line, string server)
    {
        CertificateRoles? roles = line.GetValue(_role) is { } text ? RoleWords.Read(text) : null;
        return line.GetValue(_lab) is { } file
            ? CertificateOrder.For(TopologyFile.Read(file, ReadRequest.UsersCounted), server, roles, line.GetValue(_shared))
            : CertificateOrder.For(Fqdn.Parse(server), roles ?? CertificateInquiry.UsualRoles);
    }

    private int SizeOf(ParseResult line) => line.GetValue(_size) switch
    {
        null or "2048" => CertificateOrder.UsualKeySize,
        LargerKey => int.Parse(LargerKey, System.Globalization.CultureInfo.InvariantCulture),
        { } other => throw new UmLyncException(new Message(nameof(CliMessages.KeySizeIsOther), other)),
    };
}
