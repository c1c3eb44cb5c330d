using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using UmLync.Certificates;
using UmLync.Cli.Runs;
using UmLync.Cli.Text;
using UmLync.Cli.Views;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Runs;
using UmLync.Rules;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cli.Commands;

/// <summary>Judges a certificate, or those that serve in an estate, by every documented rule.</summary>
internal sealed class CertTestCommand : CertificateVerb
{
    private const int MostDays = 3650;

    private readonly Argument<string> _certificate = Symbols.Argument("CERTIFICATE", nameof(HelpMessages.CertificateArgument));
    private readonly Option<string> _lab = Symbols.Value("--lab", "FILE", nameof(HelpMessages.CertificateLabOption));
    private readonly Option<string> _role = Symbols.Value("--role", "ROLES", nameof(HelpMessages.CertificateRoleOption));
    private readonly Option<string> _fqdn = Symbols.Value("--fqdn", "NAME", nameof(HelpMessages.CertificateNameOption));
    private readonly Option<string> _days = Symbols.Value("--expiry-days", "N", nameof(HelpMessages.ExpiryDaysOption));
    private readonly Option<string> _at = Symbols.Value("--at", "TIME", nameof(HelpMessages.CertificateMomentOption));
    private readonly Option<bool> _phones = Symbols.Flag("--lync-phones", nameof(HelpMessages.LyncPhonesOption));
    private readonly Option<bool> _strict = Symbols.Flag("--strict", nameof(HelpMessages.StrictOption));

    public CertTestCommand()
        : base("test", nameof(HelpMessages.CertTestSummary))
    {
        _certificate.Arity = ArgumentArity.ZeroOrOne;
        Add(_certificate);
        foreach (Option option in new Option[] { _lab, _role, _fqdn, _days, _at, _phones, _strict })
        {
            Add(option);
        }

        AddSource();
    }

    public override string Examples => nameof(HelpMessages.CertTestExamples);

    protected override int Run(ParseResult line, Screen screen)
    {
        string? place = line.GetValue(_certificate);
        Topology? estate = line.GetValue(_lab) is { } file ? TopologyFile.Read(file, RuleBook.Reads) : null;
        IReadOnlyList<Finding> findings = place is not null ? Judge(line, place, estate)
            : estate is not null ? [.. RuleBook.AboutCertificates.SelectMany(rule => RuleBook.Judge(rule, estate))]
            : throw new UmLyncException(new Message(nameof(CliMessages.NothingToJudge)));
        int code = (int)Verdicts.Of(findings, line.GetValue(_strict));
        if (screen.IsJson)
        {
            Screen.Answer(FindingsJson.Of(findings, code));
        }
        else
        {
            screen.Answer(FindingsView.Of(findings));
        }

        return code;
    }

    private IReadOnlyList<Finding> Judge(ParseResult line, string place, Topology? estate)
    {
        CertificateInquiry inquiry = new()
        {
            Roles = RoleWords.ReadOrUsual(line.GetValue(_role)),
            Name = line.GetValue(_fqdn) is { } name ? Fqdn.Parse(name) : null,
            At = Moment(line.GetValue(_at)) ?? estate?.CapturedAt ?? Here.Clock(),
            ExpiryWindow = TimeSpan.FromDays(WholeNumber.Of(line, _days, CertificateCase.UsualExpiryWindow.Days, 0, MostDays)),
            HasLyncPhones = line.GetValue(_phones),
            Roots = base.Roots(line),
            Estate = estate is null ? null : CertificateEstate.Of(estate),
        };
        using Interruption interruption = new();
        return inquiry.Judge(Source(line).Read(place, interruption.Token));
    }

    private static DateTimeOffset? Moment(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? moment
        : throw new UmLyncException(new Message(nameof(CliMessages.MomentIsWrong), text));
}
