using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;
using UmLync.Applying;
using UmLync.Cmdlets.Text;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Runs;
using UmLync.Diagnosis;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Verification;

namespace UmLync.Cmdlets.Formatting;

/// <summary>What the cells of the format views show where that is no property of the object itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Cells
{
    private const int MostNames = 5;

    /// <summary>The sign of a change: + creates, ~ changes, - removes, ! restarts, ? is done by hand.</summary>
    public static string Sign(PlannedChange change) => change.Action switch
    {
        ChangeAction.Create => "+",
        ChangeAction.Remove => "-",
        ChangeAction.Operate => "!",
        ChangeAction.Manual => "?",
        _ => "~",
    };

    /// <summary>The sign of a difference: + is in the later picture only, - in the earlier only.</summary>
    public static string Sign(ResourceDifference difference) => difference.Left is null ? "+" : difference.Right is null ? "-" : "~";

    /// <summary>The address without its scope, which is the same on nearly every line.</summary>
    public static string Address(ResourceKey key) => key.Kind.Id + "/" + key.Name;

    /// <summary>What changes, in brief: the properties with their values, or why, where the sign says it all.</summary>
    public static string Brief(PlannedChange change) => change.Action switch
    {
        ChangeAction.Remove or ChangeAction.Operate => change.Reasons.Select(because => because.Reason.ToString()).FirstOrDefault() ?? string.Empty,
        _ => string.Join("; ", change.Properties.Where(row => !row.Property.IsIdentity && !row.StaysAsItIs && (row.BeforeText + row.AfterText).Length > 0).Select(Brief)),
    };

    /// <summary>What became of a change, in brief: why it was not made, or what it changes.</summary>
    public static string Brief(ChangeOutcome outcome) => outcome.Reason?.ToString() ?? Brief(outcome.Change);

    /// <summary>Why a test did not succeed, in brief: the likeliest cause, or what became of it.</summary>
    public static string Brief(TestAnswer answer) => answer.Causes.Count > 0 ? answer.Causes[0].Cause.ToString()
        : answer.Verdict == TestVerdict.Succeeded ? string.Empty : answer.Reason.ToString();

    /// <summary>What differs, in brief.</summary>
    public static string Brief(ResourceDifference difference) => string.Join("; ", difference.Properties.Select(row => row.ToString()));

    /// <summary>What a change would do, in sentences.</summary>
    public static string WhatIf(PlannedChange change) => WhatIfText.In(change, CultureInfo.CurrentUICulture);

    /// <summary>Why, with the sources.</summary>
    public static string Why(PlannedChange change) =>
        string.Join(Environment.NewLine, change.Reasons.Select(because => because.Reason + " (" + because.Source + ")"));

    /// <summary>What people notice.</summary>
    public static string Impact(PlannedChange change) => string.Join(", ", Noticed(change.Impact));

    /// <summary>How many changes ask for consent once more.</summary>
    public static int Dangerous(Plan plan) => plan.Changes.Count(change => change.IsDangerous);

    /// <summary>What is not planned, and why.</summary>
    public static string LeftOut(Plan plan) => string.Join(Environment.NewLine, plan.LeftOut.Select(subject => subject.Subject + ": " + subject.Reason));

    /// <summary>The changes, a line each.</summary>
    public static string Changes(Plan plan) => string.Join(Environment.NewLine, plan.Changes.Select(change => Sign(change) + " " + Address(change.Key)));

    /// <summary>The rules that fail, a line each.</summary>
    public static string Failures(IntegrationResult result) => string.Join(
        Environment.NewLine,
        result.Findings.Where(finding => finding.Outcome is FindingOutcome.Fail or FindingOutcome.Error).Select(finding => finding.Severity + " " + finding.RuleId + ": " + finding.Reason));

    /// <summary>What is left to be done, a line each change.</summary>
    public static string Remaining(IntegrationResult result) => result.Remaining is { } plan ? Changes(plan) : string.Empty;

    /// <summary>What points to a cause: each symptom with what it was seen in, a line each.</summary>
    public static string Seen(LikelyCause cause) => string.Join(Environment.NewLine, cause.Symptoms.Select(seen => seen.Meaning + " " + seen.Evidence));

    /// <summary>The last day of a certificate.</summary>
    public static string Until(FoundCertificate found) => found.Certificate.NotAfter?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "?";

    /// <summary>The first names of a certificate, as many as a table has room for.</summary>
    public static string Names(FoundCertificate found) => found.Certificate.DnsNames is { } names ? string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? ", …" : string.Empty) : "?";

    /// <summary>The way to a root, or why there is none.</summary>
    public static string Root(FoundCertificate found) => found.Chain switch
    {
        null => string.Empty,
        { Root: not null, Issuers: { Count: > 0 } issuers } => issuers[issuers.Count - 1],
        { Root: not null } => found.Certificate.Name,
        { Problem: { } problem } => problem.ToString(),
        _ => "?",
    };

    /// <summary>What was agreed on, or why the handshake ended.</summary>
    public static string Tls(FoundCertificate found) => found.Refusal?.ToString() ?? string.Join(" ", new[] { found.Protocol, found.CipherSuite }.Where(part => part is not null));

    /// <summary>What came along, a line each.</summary>
    public static string Along(FoundCertificate found) => string.Join(Environment.NewLine, found.Authorities.Select(authority => authority.Subject));

    /// <summary>How many objects a picture holds.</summary>
    public static int Objects(Topology topology) => topology.All().Count();

    /// <summary>How many users the picture holds or counted.</summary>
    public static int Users(Topology topology) => topology.All(LyncPool.Schema).Sum(pool => topology.Census.UsersOf(pool.Fqdn.ToString()));

    private static string Brief(PropertyChange row) =>
        row.Property.Name + (row.Before is null ? " = " + row.AfterText : ": " + row.BeforeText + " -> " + row.AfterText);

    private static IEnumerable<string> Noticed(Impact impact)
    {
        if (impact.Restarts is { } service)
        {
            yield return new Message(nameof(CmdletMessages.ImpactRestarts), service).ToString();
        }

        if (impact.DropsCalls)
        {
            yield return new Message(nameof(CmdletMessages.ImpactDropsCalls)).ToString();
        }

        if (impact.Users > 0)
        {
            yield return new Message(nameof(CmdletMessages.ImpactUsers), impact.Users.ToString(CultureInfo.CurrentCulture)).ToString();
        }

        if (impact.FirewallRules.Count > 0)
        {
            yield return new Message(nameof(CmdletMessages.ImpactFirewall), string.Join(", ", impact.FirewallRules)).ToString();
        }
    }
}
