using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Owa;

/// <summary>
/// Makes the lists of <see cref="OwaCheck"/> from what the rules find. Most of them are silent where the front ends offer nothing; so
/// the parts behind these are judged as if they offered it, and that they do not is a failure of its own.
/// </summary>
internal sealed class OwaCheckList
{
    private readonly Topology _estate;
    private readonly Finding[] _asItIs;
    private readonly ILookup<string, Finding> _asIfOffered;
    private readonly IReadOnlyList<TrustedApplicationCase> _trust;

    public OwaCheckList(Topology estate)
    {
        _estate = estate;
        _asItIs = [.. RuleBook.Judge(new OwaWithoutIntegration(), estate)];
        Topology offered = Offered(estate);
        _asIfOffered = RuleBook.AboutOwa.SelectMany(rule => RuleBook.Judge(rule, offered)).ToLookup(finding => finding.RuleId);
        _trust = TrustedApplicationCase.Of(estate);
    }

    public IEnumerable<OwaCheck> Lines() => _estate.ScopesOf(Product.Exchange).SelectMany(organization => OwaIdentity.BackEnds(_estate, organization)).SelectMany(Of);

    private static Topology Offered(Topology estate)
    {
        TopologyBuilder builder = estate.ToBuilder();
        foreach (OwaVirtualDirectory front in estate.ScopesOf(Product.Exchange).SelectMany(organization => OwaIntegration.FrontEnds(estate, organization)))
        {
            builder.Put(front with { InstantMessagingEnabled = true, InstantMessagingType = InstantMessagingType.Ocs });
        }

        return builder.Build();
    }

    private IEnumerable<OwaCheck> Of(ExchangeServer server) =>
    [
        .. By(server, OwaCheckPart.Support, new OwaImUnsupported()),
        .. By(server, OwaCheckPart.Library, UcmaRuntime.Schema, new UcmaRuntimeMissing()),
        .. FrontEnds(server),
        .. By(server, OwaCheckPart.Policy, new OwaPolicyOff()),
        .. Settings(server),
        .. InstantMessagingOverride.Reads(server) ? By(server, OwaCheckPart.Effect, OwaEffectiveSettings.Schema, new OwaSettingsNotInEffect()) : [],
        .. OfCertificate(server),
        OfTrust(server),
        .. ExchangeReleases.Of(server) == ExchangeRelease.Exchange2013 ? By(server, OwaCheckPart.Start, OwaImTrace.Schema, new OwaImNotStarted()) : [],
        new OwaCheck(server, OwaCheckPart.SignIn, OwaCheckOutcome.Manual, new Message(nameof(OwaMessages.SignInIsLeft), server.Name), Source.Confirmed("J.7")),
    ];

    private OwaCheck[] By(ExchangeServer server, OwaCheckPart part, Rule rule) => LinesOf(server, part, rule, FindingsOf(server, rule));

    /// <summary>The same, where there is an object of the kind for the server; a rule has nothing to say of one that is not there.</summary>
    private OwaCheck[] By(ExchangeServer server, OwaCheckPart part, ResourceKind kind, Rule rule) =>
        _estate.Find(new ResourceKey(server.Scope, kind, server.Name)) is not null ? By(server, part, rule) : [Unread(server, part, kind, rule.Source)];

    private OwaCheck Unread(ExchangeServer server, OwaCheckPart part, ResourceKind kind, Source source) => new(
        server, part, OwaCheckOutcome.NotEvaluated,
        new Message(nameof(RuleMessages.KindIsUnread), kind.Id, server.Name, _estate.CoverageOf(server.Scope, kind).Reason ?? "-"), source);

    private OwaCheck[] FrontEnds(ExchangeServer server)
    {
        Source documented = Source.Confirmed("D.4, J.7, E.2 row 39");
        OwaCheck[] lines =
        [
            .. OwaIntegration.FrontEnds(_estate, server.Scope).Where(front => front.InstantMessagingEnabled == false)
                .Select(front => new OwaCheck(server, OwaCheckPart.FrontEnd, OwaCheckOutcome.Fail, new Message(nameof(OwaMessages.FrontEndIsOff), front.Key.Name), documented)),
            .. _asItIs.Where(finding => finding.Outcome != FindingOutcome.Pass && Concerns(finding, server)).Select(finding => new OwaCheck(server, OwaCheckPart.FrontEnd, finding)),
        ];
        return lines.Length > 0 ? lines
            : !OwaIntegration.FrontEnds(_estate, server.Scope).Any() ? [Unread(server, OwaCheckPart.FrontEnd, OwaVirtualDirectory.Schema, documented)]
            : [new OwaCheck(server, OwaCheckPart.FrontEnd, OwaCheckOutcome.Pass, new OwaWithoutIntegration().Requirement, documented)];
    }

    private OwaCheck[] Settings(ExchangeServer server)
    {
        OwaSettingsMissing first = new();
        return LinesOf(server, OwaCheckPart.Settings, first, [.. FindingsOf(server, first, new OwaSettingsUnknown(), new OwaOverrideConflict()).Where(finding => !IsOfCertificate(finding))]);
    }

    private static bool IsOfCertificate(Finding finding) => finding.Reason.Id is nameof(OwaMessages.NamedCertificateIsUnknown) or nameof(OwaMessages.NamedThumbprintIsNone);

    /// <summary>What the rules for certificates say of the one that is named, as far as they are about instant messaging or about any certificate.</summary>
    private OwaCheck[] OfCertificate(ExchangeServer server)
    {
        Source documented = Source.Confirmed("C.5, H 20");
        Finding[] named = [.. FindingsOf(server, new OwaSettingsUnknown()).Where(IsOfCertificate)];
        if (named.Length > 0 || OwaSettings.CertificateOf(_estate, server) is not { } certificate)
        {
            return named.Length > 0 ? LinesOf(server, OwaCheckPart.Certificate, new OwaSettingsUnknown(), named) : [Unread(server, OwaCheckPart.Certificate, Certificate.OfExchange, documented)];
        }

        CertificateCase? item = CertificateEstate.Of(_estate).CasesOf(server.Scope).FirstOrDefault(item => item.Resource?.Key == certificate.Key);
        Finding[] findings = item is null ? [] : [.. RuleBook.OfCertificates.Where(IsOfOwa).Select(rule => rule.Judge(item)).OfType<Finding>()];
        return Array.TrueForAll(findings, finding => finding.Outcome == FindingOutcome.Pass)
            ? [new OwaCheck(server, OwaCheckPart.Certificate, OwaCheckOutcome.Pass, new Message(nameof(OwaMessages.CertificateOfOwaIsFine), server.Name, certificate.Thumbprint.ToString()), documented)]
            : LinesOf(server, OwaCheckPart.Certificate, new OwaSettingsUnknown(), findings);
    }

    private static bool IsOfOwa(CertificateRule rule) => rule.Roles == CertificateRoles.None || (rule.Roles & CertificateRoles.Owa) != 0;

    private Finding[] FindingsOf(ExchangeServer server, params Rule[] rules) => [.. rules.SelectMany(rule => _asIfOffered[rule.Id]).Where(finding => Concerns(finding, server))];

    /// <summary>All that fails, else the first that was not read, else that the rule holds.</summary>
    private static OwaCheck[] LinesOf(ExchangeServer server, OwaCheckPart part, Rule rule, Finding[] findings)
    {
        Finding[] failures = [.. findings.Where(finding => finding.Outcome == FindingOutcome.Fail)];
        return failures.Length > 0 ? [.. failures.Select(finding => new OwaCheck(server, part, finding))]
            : Array.Find(findings, finding => finding.Outcome != FindingOutcome.Pass) is { } unread ? [new OwaCheck(server, part, unread)]
            : [new OwaCheck(server, part, OwaCheckOutcome.Pass, rule.Requirement, rule.Source)];
    }

    private OwaCheck OfTrust(ExchangeServer server) => OwaIntegration.CaseOf(_estate, server, _trust) is { } item
        ? new OwaCheck(
            server, OwaCheckPart.Trust,
            item.Verdict switch
            {
                TrustedApplicationVerdict.Fine or TrustedApplicationVerdict.MustNotCreate => OwaCheckOutcome.Pass,
                null => OwaCheckOutcome.NotEvaluated,
                _ => OwaCheckOutcome.Fail,
            },
            item.Reason, item.Source)
        : new OwaCheck(server, OwaCheckPart.Trust, OwaCheckOutcome.NotEvaluated, Judgement.SideIsUnread(Product.Lync), Source.Inferred("H 48"));

    /// <summary>Findings about the organization concern each of its servers, as front ends and policies do.</summary>
    private bool Concerns(Finding finding, ExchangeServer server) => finding.Subject == server.Scope.ToString() || finding.Subject == _estate.Estate
        || (ResourceKey.TryParse(finding.Subject, out ResourceKey key) && key.Scope.Equals(server.Scope) && _estate.Find(key) switch
        {
            SettingOverride setting => InstantMessagingOverride.Reaches(setting, server),
            OwaVirtualDirectory or OwaMailboxPolicy => true,
            { } resource => StringComparer.OrdinalIgnoreCase.Equals(resource.Key.Name, server.Name),
            null => false,
        });
}
