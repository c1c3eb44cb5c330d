using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>
/// The rollover of a certificate on two servers as a transaction: the calls are those of docs/domain.md H 14, and whichever fails,
/// afterwards everything is as it was.
/// </summary>
[Trait("Feature", "C7")]
[Trait("Feature", "C8")]
public sealed class CertificateTransactionTests : IDisposable
{
    private const string New = "2222222222222222222222222222222222222222";
    private const string Old = "1111111111111111111111111111111111111111";

    private readonly WorkFolder _folder = new();

    // H 14: TLS or Dual, enable, restart; H 43: UM, then call router. EX2 listens for TLS already.
    [Fact]
    public void Apply_Rollover_MakesTheCallsOfTheStateMachine()
    {
        FaultyEstate estate = new(Lab());

        Assert.All(Run(estate), outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.Equal(
            [
                "Set-UMService EX1 Dual",
                "Set-UMCallRouterSettings EX1 Dual",
                "Enable-ExchangeCertificate " + New + " ex1.contoso.com UM,UMCallRouter",
                "Enable-ExchangeCertificate " + New + " ex2.contoso.com UM,UMCallRouter",
                "Restart-Service MSExchangeUM",
                "Restart-Service MSExchangeUM",
                "Restart-Service MSExchangeUMCR",
                "Restart-Service MSExchangeUMCR",
            ],
            estate.Calls);
        Assert.Empty(PlanFor(Lab()).Changes);
        Assert.Equal(["SMTP"], ServicesOf(Old, "ex1"));
        Assert.Equal(["UM", "UMCallRouter"], ServicesOf(New, "ex1"));
    }

    public static TheoryData<int, bool> Faults
    {
        get
        {
            TheoryData<int, bool> faults = [];
            foreach (int step in Enumerable.Range(0, 8))
            {
                faults.Add(step, false);
                faults.Add(step, true);
            }

            return faults;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Apply_FaultAtAnyStep_EndsAsItBegan(int step, bool loses)
    {
        string start = Comparable(Lab());
        FaultyEstate estate = new(Lab(), step, loses);

        ChangeOutcome[] outcomes = [.. Run(estate)];

        Assert.Equal(loses ? Outcome.Diverged : Outcome.Failed, outcomes[step].Outcome);
        Assert.All(outcomes.Skip(step + 1).Take(8 - step - 1), outcome => Assert.Equal(Outcome.Blocked, outcome.Outcome));
        Assert.All(outcomes.Skip(8), outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.Equal(step > 0, outcomes.Length > 8);
        Assert.Equal(start, Comparable(LabEstate.Open(_folder["lab.json"])));
        Assert.All(Lab().Now.All(WindowsService.OfExchange), service => Assert.Equal((ServiceState.Running, false), (service.State, service.Pending)));
    }

    // What was taken back stands in a journal of its own beside the first, and both are whole.
    [Fact]
    [Trait("Feature", "O2")]
    public void Apply_Fault_IsJournalledTwice()
    {
        _ = Run(new FaultyEstate(Lab(), faultAt: 5)).Count();

        Journal made = JournalFile.Load(_folder["run.jsonl"], acceptTorn: false);
        Journal taken = JournalFile.Load(_folder["run.undo.jsonl"], acceptTorn: false);
        Assert.True(made.IsClosed && taken.IsClosed);
        Assert.True(made.Plan.IsWhole);
        Assert.Equal(5, made.Entries.Count(entry => entry.Outcome == Outcome.Applied));
        Assert.All(taken.Entries.Where(entry => entry.Event == JournalEvent.Concluded), entry => Assert.Equal(Outcome.Applied, entry.Outcome));
    }

    [Fact]
    public void Apply_OperatorWhoDeclinesOneStep_TakesTheOthersBack()
    {
        string start = Comparable(Lab());

        ChangeOutcome[] outcomes = [.. Run(Lab(), new Declining(refused: 3))];

        Assert.Equal(Outcome.Declined, outcomes[3].Outcome);
        Assert.Equal(start, Comparable(Lab()));
    }

    // The handshake afterwards is part of the transaction: a service that presents another certificate takes it back.
    [Fact]
    public void Apply_VerificationThatSeesAnotherCertificate_TakesItBack()
    {
        string start = Comparable(Lab());
        LabEstate lab = Lab();

        ChangeOutcome[] outcomes = [.. Run(lab, verification: (plan, _) => [new ChangeOutcome(plan.Changes[2], Outcome.Diverged, new Message("ChangeDiverged", "ex1.contoso.com:5063"))])];

        Assert.Equal(Outcome.Diverged, outcomes[8].Outcome);
        Assert.Equal(start, Comparable(Lab()));
    }

    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_OfAWholeRollover_EnablesTheFormerAgain()
    {
        string start = Comparable(Lab());
        Assert.All(Run(Lab()), outcome => Assert.True(outcome.IsAsPlanned));

        LabEstate lab = Lab();
        FaultyEstate estate = new(lab);
        Plan undo = Integration.PlanUndo(lab.Read(ReadRequest.UsersCounted), JournalFile.Load(_folder["run.jsonl"], acceptTorn: false));
        Assert.All(RunOn(estate).Apply(undo, _folder["undo.jsonl"], null, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));

        Assert.Equal(start, Comparable(Lab()));

        // C.5: under TCP nothing can be enabled, so that the mode goes back last.
        Assert.True(estate.Calls.FindLastIndex(call => call.StartsWith("Enable-", StringComparison.Ordinal) && call.Contains("ex1", StringComparison.Ordinal)) < estate.Calls.IndexOf("Set-UMService EX1 TCP"));

        // And an undo can be undone.
        Plan again = Integration.PlanUndo(Lab().Read(ReadRequest.UsersCounted), JournalFile.Load(_folder["undo.jsonl"], acceptTorn: false));
        Assert.All(RunOn(Lab()).Apply(again, _folder["again.jsonl"], null, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));
        Assert.Equal(["UM", "UMCallRouter"], ServicesOf(New, "ex1"));
    }

    // Others were faster: a third certificate is in use when the rollover is taken back, and stays.
    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_AfterOthersSupersededTheNew_LeavesTheirs()
    {
        Assert.All(Run(Lab()), outcome => Assert.True(outcome.IsAsPlanned));
        Topology now = Lab().Now;
        Certificate[] changed = [.. now.All(Certificate.OfExchange).Where(certificate => certificate.Thumbprint.ToString() == New).Select(certificate => certificate with { Services = NameSet.Empty })];
        TopologyBuilder builder = now.ToBuilder();
        Array.ForEach(changed, certificate => builder.Put(certificate));
        TopologyFile.Write(_folder["lab.json"], builder.Build());

        Plan undo = Integration.PlanUndo(Lab().Read(ReadRequest.UsersCounted), JournalFile.Load(_folder["run.jsonl"], acceptTorn: false));

        Assert.DoesNotContain(undo.Changes, change => change.Key.Kind == Certificate.OfExchange);
    }

    // C.5: the first certificate of a service cannot be released; the undo says so.
    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_OfAFirstCertificate_SaysThatItStays()
    {
        Topology estate = Topology();
        TopologyBuilder builder = estate.ToBuilder();
        foreach (Certificate former in estate.All(Certificate.OfExchange).Where(certificate => certificate.Thumbprint.ToString() == Old))
        {
            builder.Remove(former.Key);
        }

        TopologyFile.Write(_folder["lab.json"], builder.Build());
        Assert.All(Run(LabEstate.Open(_folder["lab.json"])), outcome => Assert.True(outcome.IsAsPlanned));

        Plan undo = Integration.PlanUndo(Lab().Read(ReadRequest.UsersCounted), JournalFile.Load(_folder["run.jsonl"], acceptTorn: false));

        Assert.Equal(4, undo.LeftOut.Count(note => note.Reason.Id == "FirstCertificateStays"));
        Assert.Contains(undo.Changes, change => change.Key.Name == "EX1" && change.Properties.Any(row => row.AfterText == "TCP"));
    }

    // What cannot be taken back is said with the transaction itself, and not only to those who undo the journal later.
    [Fact]
    public void Apply_FaultAfterAFirstCertificate_SaysWhatStays()
    {
        TopologyBuilder builder = Topology().ToBuilder();
        foreach (Certificate former in Topology().All(Certificate.OfExchange).Where(certificate => certificate.Thumbprint.ToString() == Old))
        {
            builder.Remove(former.Key);
        }

        TopologyFile.Write(_folder["lab.json"], builder.Build());

        ChangeOutcome[] outcomes = [.. Run(new FaultyEstate(Lab(), faultAt: 3))];

        ChangeOutcome[] kept = [.. outcomes.Where(outcome => outcome.Reason?.Id == "ChangeIsNotTakenBack")];
        Assert.Equal(2, kept.Length);
        Assert.All(kept, outcome => Assert.Equal((Outcome.Failed, "ex1.contoso.com\\" + New), (outcome.Outcome, outcome.Change.Key.Name)));
        Assert.All(kept, outcome => Assert.NotNull(outcome.Reason!.Action));
    }

    // A transaction that cannot be taken back, because nobody can read what there is now, names the journal that takes it back later.
    [Fact]
    public void Apply_FaultAndThenNoReading_SaysThatItStaysHalfMade()
    {
        LabEstate lab = Lab();
        FaultyEstate estate = new(lab, faultAt: 3);
        Plan plan = PlanFor(estate);
        IEnumerable<ChangeOutcome> outcomes = RunOn(estate).Apply(plan, _folder["run.jsonl"], null, CancellationToken.None);

        UmLyncException problem = Assert.Throws<UmLyncException>(() =>
        {
            foreach (ChangeOutcome outcome in outcomes)
            {
                estate.IsSilent = outcome.Outcome == Outcome.Blocked;
            }
        });

        Assert.Equal("TransactionStaysHalfMade", problem.Id);
        Assert.Contains(_folder["run.jsonl"], problem.RecommendedAction, StringComparison.Ordinal);
    }

    // The plan says itself that it is a transaction, so that a reviewed file is carried out as one.
    [Fact]
    [Trait("Feature", "B4")]
    public void PlanFile_OfATransaction_IsOneAgain()
    {
        Plan plan = PlanFor(Lab());

        Assert.True(PlanReader.Read(PlanWriter.ToBytes(plan), "plan.json").IsWhole);
        Assert.Contains("\"allOrNothing\": true", Encoding.UTF8.GetString(PlanWriter.ToBytes(plan)), StringComparison.Ordinal);
    }

    // A plan in a wrong order fails in the lab as at the product (C.5).
    [Fact]
    public void Lab_BindingUnderTcp_IsRefused()
    {
        Plan plan = PlanFor(Lab());
        PlannedChange binding = plan.Changes.First(change => change.Key.Kind == Certificate.OfExchange);

        Assert.Equal("CertificateNeedsTls", Assert.Throws<UmLyncException>(() => Lab().Apply(binding)).Id);
    }

    public void Dispose() => _folder.Dispose();

    private LabEstate Lab()
    {
        if (!File.Exists(_folder["lab.json"]))
        {
            TopologyFile.Write(_folder["lab.json"], Topology());
        }

        return LabEstate.Open(_folder["lab.json"]);
    }

    private IEnumerable<ChangeOutcome> Run(IEstate estate, IApproval? approval = null, Func<Plan, CancellationToken, IEnumerable<ChangeOutcome>>? verification = null) =>
        RunOn(estate, approval, verification).Apply(PlanFor(estate), _folder["run.jsonl"], null, CancellationToken.None);

    private static ApplyRun RunOn(IEstate estate, IApproval? approval = null, Func<Plan, CancellationToken, IEnumerable<ChangeOutcome>>? verification = null) =>
        new(estate, estate.Name, approval ?? FixedConsent.Everything, () => DateTimeOffset.UnixEpoch, "tester") { Verification = verification };

    private static Plan PlanFor(ISource estate) => Integration.PlanFor(
        estate.Read(ReadRequest.UsersCounted), Blueprint.Empty, [new CertificateAssignmentDesigner(Thumbprint.Parse(New))]).AsWhole();

    private string[] ServicesOf(string thumbprint, string server) =>
        [.. Lab().Now.All(Certificate.OfExchange).Single(certificate => certificate.Thumbprint.ToString() == thumbprint && certificate.Computer.FirstLabel == server).Services!];

    private static string Comparable(LabEstate lab) => Encoding.UTF8.GetString(TopologyWriter.ToBytes(lab.Now));

    internal static Topology Topology() => TopologyReader.Read(Encoding.UTF8.GetBytes(Json), "lab.json", ReadRequest.Everything);

    private static string Of(string server, string thumbprint, string until, string services) => $$"""
        { "computer": "{{server}}.contoso.com", "thumbprint": "{{thumbprint}}", "subject": "CN={{server}}.contoso.com", "subjectAlternativeNames": [ "{{server}}.contoso.com" ], "issuer": "CN=Contoso CA",
          "notBefore": "2015-06-01T00:00:00Z", "notAfter": "{{until}}", "hasPrivateKey": true, "isSelfSigned": false, "services": [ {{services}} ] }
        """;

    private static string Json => $$"""
        {
          "format": "umlync-topology/1",
          "capturedAt": "2016-03-01T00:00:00Z",
          "exchange": [
            {
              "forest": "contoso.com",
              "organizations": [ { "name": "Contoso" } ],
              "exchangeServers": [ { "name": "EX1", "fqdn": "ex1.contoso.com", "version": "15.0.1497.2" }, { "name": "EX2", "fqdn": "ex2.contoso.com", "version": "15.0.1497.2" } ],
              "umDialPlans": [ { "name": "Redmond", "uriType": "SipName", "voipSecurity": "Unsecured", "phoneContext": "Redmond.contoso.com" } ],
              "umServices": [ { "server": "EX1", "dialPlans": [ "Redmond" ], "startupMode": "TCP" }, { "server": "EX2", "dialPlans": [ "Redmond" ], "startupMode": "Dual" } ],
              "umCallRouters": [ { "server": "EX1", "dialPlans": [ "Redmond" ], "startupMode": "TCP", "sipTlsListeningPort": 5061 }, { "server": "EX2", "dialPlans": [ "Redmond" ], "startupMode": "TLS", "sipTlsListeningPort": 5061 } ],
              "exchangeWindowsServices": [
                { "computer": "ex1.contoso.com", "name": "MSExchangeUM", "state": "Running", "pending": false },
                { "computer": "ex1.contoso.com", "name": "MSExchangeUMCR", "state": "Running", "pending": false },
                { "computer": "ex2.contoso.com", "name": "MSExchangeUM", "state": "Running", "pending": false },
                { "computer": "ex2.contoso.com", "name": "MSExchangeUMCR", "state": "Running", "pending": false }
              ],
              "exchangeCertificates": [
                {{Of("ex1", Old, "2016-06-01T00:00:00Z", "\"SMTP\", \"UM\", \"UMCallRouter\"")}},
                {{Of("ex1", New, "2018-06-01T00:00:00Z", "")}},
                {{Of("ex2", Old, "2016-06-01T00:00:00Z", "\"UM\", \"UMCallRouter\"")}},
                {{Of("ex2", New, "2018-06-01T00:00:00Z", "")}}
              ]
            }
          ],
          "lync": [
            {
              "forest": "contoso.com",
              "pools": [ { "fqdn": "lync.contoso.com", "kind": "FrontEnd", "release": "Lync2013", "site": "1" } ],
              "computers": [ { "fqdn": "fe1.contoso.com", "pool": "lync.contoso.com" } ]
            }
          ]
        }
        """;

    /// <summary>An operator who says no to one change.</summary>
    private sealed class Declining(int refused) : IApproval
    {
        private int _asked;

        public Consent Ask(PlannedChange change) => _asked++ == refused ? Consent.Declined : Consent.Given;
    }
}
