using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Designers;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Applying;

/// <summary>When a restart counts as done: what shows it is that no setting is newer than the process (docs/domain.md E.2 row 3).</summary>
[Trait("Feature", "L2")]
public class RestartOutcomeTests
{
    private static readonly Topology Estate = Litware.Estate;

    [Fact]
    public void Apply_RestartThatWasAsked_IsDoneAlthoughNothingIsPending()
    {
        Plan plan = Drawn.PlanOf(Estate, new RestartDesigner("atl-ex-001.litwareinc.com", "MSExchangeUM"));
        Standing target = new(Estate);

        Assert.Equal([Outcome.Applied], OutcomesOf(plan, target, FixedConsent.Everything));
        Assert.Equal(1, target.Calls);
    }

    [Fact]
    public void Apply_RestartThatIsNotPendingAnyMore_IsAlreadyDone()
    {
        const string Branch = @"por-sba-001.litwareinc.com\RTCSRV";
        Plan plan = Drawn.PlanOf(Estate, new ServiceDesigner());
        Topology restarted = Estate.With(WindowsService.OfLync, Branch, service => service with { Pending = false });

        Assert.Equal([Outcome.AlreadyDone], OutcomesOf(plan, new Standing(restarted), FixedConsent.Everything));
    }

    [Fact]
    [Trait("Feature", "B3")]
    public void Preview_RestartsThatThePlanCauses_AreToBeDone()
    {
        Standing target = new(Estate);

        Assert.All(OutcomesOf(Litware.Plan, target, FixedConsent.Preview), outcome => Assert.Equal(Outcome.Planned, outcome));
        Assert.Equal(0, target.Calls);
    }

    private static IReadOnlyList<Outcome> OutcomesOf(Plan plan, ITarget target, IApproval approval) =>
        [.. new Applier(target, new Nowhere(), approval, () => DateTimeOffset.FromUnixTimeSeconds(0)).Apply(plan, CancellationToken.None).Select(outcome => outcome.Outcome)];

    /// <summary>An estate that stays as it is, whatever is done to it.</summary>
    private sealed class Standing(Topology estate) : ITarget
    {
        public EstateIdentity Estate { get; } = EstateIdentity.Of(estate);

        public int Calls { get; private set; }

        public Resource? Read(ResourceKey key) => estate.Find(key);

        public void Apply(PlannedChange change) => Calls++;

        public void EndPhase()
        {
        }
    }

    private sealed class Nowhere : IJournal
    {
        public void Write(JournalEntry entry)
        {
        }
    }
}
