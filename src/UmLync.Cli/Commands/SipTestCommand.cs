using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using UmLync.Certificates;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Files;
using UmLync.Connectors.Sip;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cli.Commands;

/// <summary>Asks SIP endpoints by OPTIONS, and says layer by layer what holds.</summary>
internal sealed class SipTestCommand : CertificateVerb
{
    private const int AtOnce = 32;
    private const int MostAtOnce = 256;

    private readonly Argument<string[]> _endpoints = Symbols.Arguments("HOST[:PORT]...", nameof(HelpMessages.SipTestArgument));
    private readonly Option<bool> _tls = Symbols.Flag("--tls", nameof(HelpMessages.SipTlsOption));
    private readonly Option<bool> _tcp = Symbols.Flag("--tcp", nameof(HelpMessages.SipTcpOption));
    private readonly Option<string> _lab = Symbols.Value("--lab", "FILE", nameof(HelpMessages.SipLabOption));
    private readonly Option<string> _role = Symbols.Value("--role", "ROLES", nameof(HelpMessages.CertificateRoleOption));
    private readonly Option<string> _fqdn = Symbols.Value("--fqdn", "NAME", nameof(HelpMessages.CertificateNameOption));
    private readonly Option<string> _certificate = Symbols.Value("--certificate", "CERTIFICATE", nameof(HelpMessages.OwnCertificateOption));
    private readonly Option<string> _throttle = Symbols.Value("--throttle", "N", nameof(HelpMessages.SipThrottleOption));

    public SipTestCommand()
        : base("test", nameof(HelpMessages.SipTestSummary))
    {
        _endpoints.Arity = ArgumentArity.ZeroOrMore;
        Add(_endpoints);
        foreach (Option option in new Option[] { _tls, _tcp, _lab, _role, _fqdn, _certificate, _throttle })
        {
            Add(option);
        }

        AddSource();
    }

    public override string Examples => nameof(HelpMessages.SipTestExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        Topology? estate = line.GetValue(_lab) is { } file ? TopologyFile.Read(file, ReadRequest.UsersCounted) : null;
        SipProbeTarget[] targets = Targets(line, estate);
        using X509Certificate2? own = line.GetValue(_certificate) is { } place ? Source(line).ReadOwn(place) : null;
        SipProbe probe = new(new SipSettings { Certificate = own, Limit = Source(line).Limit }, WholeNumber.Of(line, _throttle, AtOnce, 1, MostAtOnce))
        {
            At = Here.Clock(),
            Name = line.GetValue(_fqdn) is { } name ? Fqdn.Parse(name) : null,
            Roots = Roots(line),
            Estate = estate is null ? null : CertificateEstate.Of(estate),
        };
        using Interruption interruption = new();
        List<SipAnswer> answers = [.. probe.Try(targets, interruption.Token)];
        int code = answers.TrueForAll(answer => answer.IsGood) ? ExitCode.AsDesired : ExitCode.NotAsDesired;
        if (screen.IsJson)
        {
            Screen.Answer(SipJson.Of(answers, code));
        }
        else
        {
            screen.Answer(SipView.Of(answers));
        }

        return code;
    }

    private SipProbeTarget[] Targets(ParseResult line, Topology? estate)
    {
        string[] named = line.GetValue(_endpoints) ?? [];
        SipTransport[] transports = line.GetValue(_tcp) ? line.GetValue(_tls) ? [SipTransport.Tls, SipTransport.Tcp] : [SipTransport.Tcp] : [SipTransport.Tls];
        CertificateRoles roles = RoleWords.ReadOrUsual(line.GetValue(_role));
        SipProbeTarget[] targets = named.Length > 0
            ? [.. from text in named from transport in transports select new SipProbeTarget(SipEndpoint.Named(text, transport), roles)]
            : [.. estate is null ? [] : SipProbeTarget.Of(estate)];
        return targets.Length > 0 ? targets : throw new UmLyncException(new Message(nameof(CliMessages.NoSipEndpointIsNamed)));
    }
}
