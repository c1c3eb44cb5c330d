using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using UmLync.Applying;
using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>
/// The rollover of a certificate on two servers as a transaction: the calls are those of docs/domain.md H 14, web.config and override
/// follow (C.5, D.4, H 10), and whichever fails, afterwards everything is as it was.
/// </summary>
[Trait("Feature", "C7")]
[Trait("Feature", "C8")]
public sealed class CertificateTransactionTests : IDisposable
{
    /// <summary>How many changes the rollover is.</summary>
    private const int Steps = 13;

    private readonly Rollover _rollover = new();

    // H 14: TLS or Dual, enable, restart; H 43: UM, then call router. EX2 listens for TLS already. D.4: the override refreshed, then recycled.
    [Fact]
    public void Apply_Rollover_MakesTheCallsOfTheStateMachine()
    {
        FaultyEstate estate = new(_rollover.Lab);

        Assert.All(_rollover.Run(estate), outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.Equal(
            [
                "Set-UMService EX1 Dual",
                "Set-UMCallRouterSettings EX1 Dual",
                "Enable-ExchangeCertificate " + Rollover.New + " ex1.contoso.com UM,UMCallRouter",
                "Enable-ExchangeCertificate " + Rollover.New + " ex2.contoso.com UM,UMCallRouter",
                "web.config EX1 " + Rollover.New,
                "Set-SettingOverride IM Override IMCertificateThumbprint=" + Rollover.New + ",IMServerName=lync.contoso.com,Other=kept Configure IM",
                "Get-ExchangeDiagnosticInfo EX2 Microsoft.Exchange.Directory.TopologyService VariantConfiguration Refresh",
                "Restart-WebAppPool MSExchangeOWAAppPool",
                "Restart-WebAppPool MSExchangeOWAAppPool",
                "Restart-Service MSExchangeUM",
                "Restart-Service MSExchangeUM",
                "Restart-Service MSExchangeUMCR",
                "Restart-Service MSExchangeUMCR",
            ],
            estate.Calls);
        Assert.Empty(Rollover.PlanFor(_rollover.Lab).Changes);
        Assert.Equal(["SMTP"], _rollover.ServicesOf(Rollover.Old, "ex1"));
        Assert.Equal(["UM", "UMCallRouter"], _rollover.ServicesOf(Rollover.New, "ex1"));
        Assert.Equal(
            [Rollover.New, "IMCertificateThumbprint=" + Rollover.New, "IMServerName=lync.contoso.com", "Other=kept", Rollover.New],
            _rollover.PlacesOfInstantMessaging());
    }

    public static TheoryData<int, bool> Faults
    {
        get
        {
            TheoryData<int, bool> faults = [];
            foreach (int step in Enumerable.Range(0, Steps))
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
        string start = _rollover.Now();
        FaultyEstate estate = new(_rollover.Lab, step, loses);

        ChangeOutcome[] outcomes = [.. _rollover.Run(estate)];

        Assert.Equal(loses ? Outcome.Diverged : Outcome.Failed, outcomes[step].Outcome);
        Assert.All(outcomes.Skip(step + 1).Take(Steps - step - 1), outcome => Assert.Equal(Outcome.Blocked, outcome.Outcome));
        Assert.All(outcomes.Skip(Steps), outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.Equal(step > 0, outcomes.Length > Steps);
        Assert.Equal(start, _rollover.Now());
        Assert.All(_rollover.Lab.Now.All(WindowsService.OfExchange), service => Assert.Equal((ServiceState.Running, false), (service.State, service.Pending)));
    }

    // What was taken back stands in a journal of its own beside the first, and both are whole.
    [Fact]
    [Trait("Feature", "O2")]
    public void Apply_Fault_IsJournalledTwice()
    {
        _ = _rollover.Run(new FaultyEstate(_rollover.Lab, faultAt: 5)).Count();

        Journal made = _rollover.Journal("run.jsonl");
        Journal taken = _rollover.Journal("run.undo.jsonl");
        Assert.True(made.IsClosed && taken.IsClosed);
        Assert.True(made.Plan.IsWhole);
        Assert.Equal(5, made.Entries.Count(entry => entry.Outcome == Outcome.Applied));
        Assert.All(taken.Entries.Where(entry => entry.Event == JournalEvent.Concluded), entry => Assert.Equal(Outcome.Applied, entry.Outcome));
    }

    [Fact]
    public void Apply_OperatorWhoDeclinesOneStep_TakesTheOthersBack()
    {
        string start = _rollover.Now();

        ChangeOutcome[] outcomes = [.. _rollover.Run(_rollover.Lab, new Declining(refused: 3))];

        Assert.Equal(Outcome.Declined, outcomes[3].Outcome);
        Assert.Equal(start, _rollover.Now());
    }

    // The handshake afterwards is part of the transaction: a service that presents another certificate takes it back.
    [Fact]
    public void Apply_VerificationThatSeesAnotherCertificate_TakesItBack()
    {
        string start = _rollover.Now();
        LabEstate lab = _rollover.Lab;

        ChangeOutcome[] outcomes = [.. _rollover.Run(lab, verification: (plan, _) => [new ChangeOutcome(plan.Changes[2], Outcome.Diverged, new Message("ChangeDiverged", "ex1.contoso.com:5063"))])];

        Assert.Equal(Outcome.Diverged, outcomes[Steps].Outcome);
        Assert.Equal(start, _rollover.Now());
    }

    // What cannot be taken back is said with the transaction itself, and not only to those who undo the journal later.
    [Fact]
    public void Apply_FaultAfterAFirstCertificate_SaysWhatStays()
    {
        _rollover.Put(Rollover.WithoutFormer);

        ChangeOutcome[] outcomes = [.. _rollover.Run(new FaultyEstate(_rollover.Lab, faultAt: 3))];

        ChangeOutcome[] kept = [.. outcomes.Where(outcome => outcome.Reason?.Id == "ChangeIsNotTakenBack")];
        Assert.Equal(2, kept.Length);
        Assert.All(kept, outcome => Assert.Equal((Outcome.Failed, "ex1.contoso.com\\" + Rollover.New), (outcome.Outcome, outcome.Change.Key.Name)));
        Assert.All(kept, outcome => Assert.NotNull(outcome.Reason!.Action));
    }

    // A transaction that cannot be taken back, because nobody can read what there is now, names the journal that takes it back later.
    [Fact]
    public void Apply_FaultAndThenNoReading_SaysThatItStaysHalfMade()
    {
        LabEstate lab = _rollover.Lab;
        FaultyEstate estate = new(lab, faultAt: 3);
        Plan plan = Rollover.PlanFor(estate);
        IEnumerable<ChangeOutcome> outcomes = Rollover.On(estate).Apply(plan, _rollover.PathOf("run.jsonl"), null, CancellationToken.None);

        UmLyncException problem = Assert.Throws<UmLyncException>(() =>
        {
            foreach (ChangeOutcome outcome in outcomes)
            {
                estate.IsSilent = outcome.Outcome == Outcome.Blocked;
            }
        });

        Assert.Equal("TransactionStaysHalfMade", problem.Id);
        Assert.Contains(_rollover.PathOf("run.jsonl"), problem.RecommendedAction, StringComparison.Ordinal);
    }

    // The plan says itself that it is a transaction, so that a reviewed file is carried out as one.
    [Fact]
    [Trait("Feature", "B4")]
    public void PlanFile_OfATransaction_IsOneAgain()
    {
        Plan plan = Rollover.PlanFor(_rollover.Lab);

        Assert.True(PlanReader.Read(PlanWriter.ToBytes(plan), "plan.json").IsWhole);
        Assert.Contains("\"allOrNothing\": true", Encoding.UTF8.GetString(PlanWriter.ToBytes(plan)), StringComparison.Ordinal);
    }

    // A plan in a wrong order fails in the lab as at the product (C.5).
    [Fact]
    public void Lab_BindingUnderTcp_IsRefused()
    {
        Plan plan = Rollover.PlanFor(_rollover.Lab);
        PlannedChange binding = plan.Changes.First(change => change.Key.Kind == Certificate.OfExchange);

        Assert.Equal("CertificateNeedsTls", Assert.Throws<UmLyncException>(() => _rollover.Lab.Apply(binding)).Id);
    }

    public void Dispose() => _rollover.Dispose();

    /// <summary>An operator who says no to one change.</summary>
    private sealed class Declining(int refused) : IApproval
    {
        private int _asked;

        public Consent Ask(PlannedChange change) => _asked++ == refused ? Consent.Declined : Consent.Given;
    }
}
