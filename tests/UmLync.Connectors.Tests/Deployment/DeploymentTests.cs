using System;
using System.IO;
using System.Linq;
using System.Text;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Files;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Deployment;

/// <summary>
/// The whole deployment of docs/domain.md J.2 and J.4 from docs/examples/deployment.json, where servers stand and nothing else does:
/// one plan by the blueprint beside it, applied, verified by an empty second plan, and taken back to the exact start.
/// </summary>
[Trait("Feature", "B1")]
[Trait("Feature", "E1")]
[Trait("Feature", "G1")]
[Trait("Feature", "K1")]
[Trait("Feature", "K6")]
public class DeploymentTests
{
    private const string ThirdSite = """
        {
          "format": "umlync-blueprint/1",
          "poolsOfDialPlans": { "Tacoma": [ "atl-cs-001.litwareinc.com" ] },
          "umDialPlans": [ { "name": "Tacoma", "countryOrRegionCode": "1", "numberOfDigitsInExtension": 5, "accessTelephoneNumbers": [ "+12535550100" ] } ],
          "umAutoAttendants": [ { "name": "TacomaReception", "dialPlan": "Tacoma", "pilotIdentifiers": [ "+12535550101" ] } ],
          "owaInstantMessaging": true,
          "contacts": {
            "autoAttendants": { "TacomaReception": { "address": "sip:tacoma.reception@litwareinc.com", "routingKey": "sip:tacoma.reception@litwareinc.com;opaque=app:exum:KEY-OF-A-LIVE-CONTACT" } }
          },
          "voice": {
            "locationProfiles": true,
            "users": [
              { "sipAddress": "sip:ty.carlson@litwareinc.com", "lineUri": "tel:+14255550161" },
              { "sipAddress": "sip:vu.trang@litwareinc.com", "lineUri": "tel:+14255550162" }
            ]
          },
          "users": [
            { "identity": "ty.carlson@litwareinc.com", "mailboxPolicy": "Redmond Default Policy", "extensions": [ "50161" ] },
            { "identity": "vu.trang@litwareinc.com", "mailboxPolicy": "Redmond Default Policy", "extensions": [ "50162" ] }
          ]
        }
        """;

    private static readonly string Folder = Path.GetDirectoryName(Servers.Litware.Path)!;

    // Litware's two users without Enterprise Voice.
    private static readonly string[] Newcomers = ["ty.carlson@litwareinc.com", "vu.trang@litwareinc.com"];

    private static Topology Estate { get; } = TopologyFile.Read(Path.Combine(Folder, "deployment.json"), ReadRequest.Everything);

    private static Blueprint Blueprint { get; } = BlueprintFile.Read(Path.Combine(Folder, "deployment-blueprint.json"));

    /// <summary>The steps of J.2 and J.4 and where they come in the plan: J.4 in its order, with the exceptions of H 41 to H 45.</summary>
    [Fact]
    public void PlanFor_Deployment_HoldsEveryStepInItsOrder()
    {
        Plan plan = Plan(Estate);
        string[] steps = [.. plan.Changes.Select(StepOf).OfType<string>().Distinct()];

        Assert.Equal(
            [
                "Lync may read", "dial plan", "mailbox policy", "gateway", "hunt group", "servers", "auto attendant", "location profile", "PSTN usage", "voice policy", "voice route",
                "contacts", "Outlook Web App", "Front Ends", "Enterprise Voice", "voice mail", "presence icon", "client",
            ],
            steps);
    }

    [Fact]
    public void Apply_Deployment_LeavesOnlyWhatAPersonLooksAt()
    {
        using Rehearsal rehearsal = new(Estate);

        ChangeOutcome[] outcomes = rehearsal.Outcomes(Plan(rehearsal.Estate));

        Assert.All(outcomes, outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.Equal(
            ["clientInstallations", "presenceChecks"], outcomes.Where(outcome => outcome.Outcome == Outcome.Waiting).Select(outcome => outcome.Change.Key.Kind.Id).Order(StringComparer.Ordinal));
        Assert.Empty(Plan(rehearsal.Estate).Changes.Select(change => change.Action + " " + change.Key));
        Assert.Empty(RuleBook.Judge(rehearsal.Estate).Where(finding => finding is { Outcome: FindingOutcome.Fail, Severity: Severity.Error }).Select(finding => finding.RuleId + " " + finding.Subject));
    }

    [Fact]
    public void Undo_Deployment_RestoresEveryByte()
    {
        using Rehearsal rehearsal = new(Estate);
        byte[] start = rehearsal.Bytes;
        Journal journal = rehearsal.Apply(Plan(rehearsal.Estate));

        Plan undo = Integration.PlanUndo(rehearsal.Estate, journal);
        rehearsal.Apply(undo);

        Assert.Empty(undo.LeftOut.Select(note => note.Subject + ": " + note.Reason));
        Assert.Equal(start, rehearsal.Bytes);
    }

    /// <summary>P2: what an integrated estate shows of the blueprint plans to nothing.</summary>
    [Fact]
    [Trait("Feature", "P2")]
    public void PresentChoices_OfTheDeployment_PlanToNothing()
    {
        using Rehearsal rehearsal = new(Estate);
        rehearsal.Apply(Plan(rehearsal.Estate));

        Assert.Empty(Integration.PlanFor(rehearsal.Estate, PresentChoices.Of(rehearsal.Estate)).Changes.Select(change => change.Action + " " + change.Key));
    }

    /// <summary>J.2 step 4: without certificates the plan says who has to get them, and nothing is secured that could not answer.</summary>
    [Fact]
    public void Apply_DeploymentWithoutCertificates_WaitsForAPerson()
    {
        TopologyBuilder builder = Estate.ToBuilder();
        foreach (Certificate certificate in Estate.All(Certificate.OfExchange))
        {
            builder.Remove(certificate.Key);
        }

        using Rehearsal rehearsal = new(builder.Build());
        ChangeOutcome[] outcomes = rehearsal.Outcomes(Plan(rehearsal.Estate));

        Assert.Equal(
            ["ATL-EX-001", "ATL-EX-002"],
            outcomes.Where(outcome => outcome is { Outcome: Outcome.Waiting, Reason.Id: "InstallCertificate" }).Select(outcome => outcome.Change.Key.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>The Litware estate, with what is broken in it, and every designer at once: a third site beside the two that it has.</summary>
    [Fact]
    public void Apply_LitwareThroughEveryDesigner_LeavesNothingToPlanAndIsTakenBack()
    {
        Topology litware = Servers.Litware.Topology;
        Scope organization = litware.ScopesOf(Product.Exchange).Single();
        TopologyBuilder builder = litware.ToBuilder();
        foreach (string newcomer in Newcomers)
        {
            builder.Put(new Mailbox { Scope = organization, PrimarySmtpAddress = newcomer });
        }

        Blueprint everything = BlueprintReader.Read(Encoding.UTF8.GetBytes(ThirdSite), "third-site.json");
        using Rehearsal rehearsal = new(builder.Build());
        byte[] start = rehearsal.Bytes;
        Journal journal = rehearsal.Apply(Integration.PlanFor(rehearsal.Estate, everything));

        Assert.Empty(Integration.PlanFor(rehearsal.Estate, everything).Changes.Select(change => change.Action + " " + change.Key));

        Plan undo = Integration.PlanUndo(rehearsal.Estate, journal);
        rehearsal.Apply(undo);
        Assert.Empty(undo.LeftOut.Select(note => note.Subject + ": " + note.Reason));
        Assert.Equal(Settings(start), Settings(rehearsal.Bytes));
    }

    /// <summary>Everything but pending restarts, which undo never puts back (law 6 of docs/design.md).</summary>
    private static string[] Settings(byte[] estate) =>
        [.. TopologyReader.Read(estate, "estate.json", ReadRequest.Everything).All().Where(resource => resource is not WindowsService).Select(resource => resource.Key + string.Concat(resource.Kind.Properties.Select(property => "|" + property.ValueOf(resource))))];

    private static Plan Plan(Topology estate) => Integration.PlanFor(estate, Blueprint);

    private static string? StepOf(PlannedChange change) => change.Key.Kind.Id switch
    {
        "permissions" => "Lync may read",
        "umDialPlans" => "dial plan",
        "umMailboxPolicies" => "mailbox policy",
        "umIpGateways" => "gateway",
        "umHuntGroups" => "hunt group",
        "umServices" or "umCallRouters" => "servers",
        "umAutoAttendants" => "auto attendant",
        "lyncDialPlans" => "location profile",
        "pstnUsages" => "PSTN usage",
        "voicePolicies" => "voice policy",
        "voiceRoutes" => "voice route",
        "exumContacts" => "contacts",
        "owaVirtualDirectories" or "owaWebConfigs" or "owaPoolRecycles" or "owaMailboxPolicies" => "Outlook Web App",
        "lyncWindowsServices" => "Front Ends",
        "users" => "Enterprise Voice",
        "umMailboxes" => "voice mail",
        "presenceChecks" => "presence icon",
        "clientInstallations" => "client",
        _ => null,
    };
}
