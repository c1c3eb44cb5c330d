using System;
using System.Linq;
using System.Threading;
using UmLync.Connectors.Lab;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>A rollover that is taken back: the former certificate is enabled again (docs/domain.md C.5), and each place that named it names it again.</summary>
[Trait("Feature", "C7")]
[Trait("Feature", "C8")]
public sealed class CertificateUndoTests : IDisposable
{
    private readonly Rollover _rollover = new();

    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_OfAWholeRollover_EnablesTheFormerAgain()
    {
        string start = _rollover.Now();
        Assert.All(_rollover.Run(_rollover.Lab), outcome => Assert.True(outcome.IsAsPlanned));

        LabEstate lab = _rollover.Lab;
        FaultyEstate estate = new(lab);
        Plan undo = _rollover.PlanUndo("run.jsonl");
        Assert.All(Rollover.On(estate).Apply(undo, _rollover.PathOf("undo.jsonl"), null, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));

        Assert.Equal(start, _rollover.Now());
        Assert.Equal([Rollover.Old, "IMCertificateThumbprint=" + Rollover.Old, "IMServerName=lync.contoso.com", "Other=kept", Rollover.Old], _rollover.PlacesOfInstantMessaging());

        // C.5: under TCP nothing can be enabled, so that the mode goes back last.
        Assert.True(estate.Calls.FindLastIndex(call => call.StartsWith("Enable-", StringComparison.Ordinal) && call.Contains("ex1", StringComparison.Ordinal)) < estate.Calls.IndexOf("Set-UMService EX1 TCP"));

        // And an undo can be undone.
        Plan again = _rollover.PlanUndo("undo.jsonl");
        Assert.All(Rollover.On(_rollover.Lab).Apply(again, _rollover.PathOf("again.jsonl"), null, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));
        Assert.Equal(["UM", "UMCallRouter"], _rollover.ServicesOf(Rollover.New, "ex1"));
    }

    // Others were faster: a third certificate is in use when the rollover is taken back, and stays.
    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_AfterOthersSupersededTheNew_LeavesTheirs()
    {
        Assert.All(_rollover.Run(_rollover.Lab), outcome => Assert.True(outcome.IsAsPlanned));
        Topology now = _rollover.Lab.Now;
        Certificate[] changed = [.. now.All(Certificate.OfExchange).Where(certificate => certificate.Thumbprint.ToString() == Rollover.New).Select(certificate => certificate with { Services = NameSet.Empty })];
        TopologyBuilder builder = now.ToBuilder();
        Array.ForEach(changed, certificate => builder.Put(certificate));
        _rollover.Put(builder.Build());

        Plan undo = _rollover.PlanUndo("run.jsonl");

        Assert.DoesNotContain(undo.Changes, change => change.Key.Kind == Certificate.OfExchange);
    }

    // C.5: the first certificate of a service cannot be released; the undo says so.
    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_OfAFirstCertificate_SaysThatItStays()
    {
        _rollover.Put(Rollover.WithoutFormer);
        Assert.All(_rollover.Run(_rollover.Lab), outcome => Assert.True(outcome.IsAsPlanned));

        Plan undo = _rollover.PlanUndo("run.jsonl");

        Assert.Equal(4, undo.LeftOut.Count(note => note.Reason.Id == "FirstCertificateStays"));
        Assert.Contains(undo.Changes, change => change.Key.Name == "EX1" && change.Properties.Any(row => row.AfterText == "TCP"));
    }

    public void Dispose() => _rollover.Dispose();
}
