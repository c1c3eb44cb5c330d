using System.Globalization;
using System.Linq;
using UmLync.Planning;
using UmLync.Posture;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Posture;

/// <summary>
/// docs/domain.md D.5. The builds are those of Microsoft's lists: "Exchange Server build numbers and release dates" and "Disable TLS
/// 1.0/1.1 in Skype for Business Server 2015".
/// </summary>
[Trait("Feature", "D5")]
public class TlsPostureTests
{
    [Theory]
    [InlineData("8.3.468.0", TlsReadiness.NeedsReplacement, "ReleaseNeedsOldTls")]
    [InlineData("14.2.247.5", TlsReadiness.Unknown, "UpdateIsNotSeen")]
    [InlineData("14.3.123.4", TlsReadiness.Unknown, "UpdateIsNotSeen")]
    [InlineData("14.3.389.1", TlsReadiness.Ready, "BuildDoesWithoutOldTls")]
    [InlineData("15.0.1365.1", TlsReadiness.NeedsUpdate, "BuildNeedsUpdate")]
    [InlineData("15.0.1367.3", TlsReadiness.Ready, "BuildDoesWithoutOldTls")]
    [InlineData("15.1.1415.2", TlsReadiness.NeedsUpdate, "BuildNeedsUpdate")]
    [InlineData("15.1.1466.3", TlsReadiness.Ready, "BuildDoesWithoutOldTls")]
    [InlineData("15.1.2507.6", TlsReadiness.Ready, "BuildDoesWithoutOldTls")]
    [InlineData("15.2.221.12", TlsReadiness.Ready, "ReleaseDoesWithoutOldTls")]
    public void Of_ExchangeServer_FollowsItsBuild(string version, TlsReadiness expected, string reason) =>
        AssertRow(TlsRow.Of(SmallEstate.ServerOf("EX01", version)), expected, reason, Product.Exchange);

    [Theory]
    [InlineData(LyncRelease.Ocs2007R2, "3.5.6907.0", TlsReadiness.Unknown, "ReleaseIsNotDocumented")]
    [InlineData(LyncRelease.Lync2010, "4.0.7577.726", TlsReadiness.NeedsReplacement, "ReleaseNeedsOldTls")]
    [InlineData(LyncRelease.Lync2013, "5.0.8308.1182", TlsReadiness.NeedsReplacement, "ReleaseNeedsOldTls")]
    [InlineData(LyncRelease.Lync2013, null, TlsReadiness.NeedsReplacement, "ReleaseNeedsOldTls")]
    [InlineData(LyncRelease.Sfb2015, "6.0.9319.547", TlsReadiness.NeedsUpdate, "BuildNeedsUpdate")]
    [InlineData(LyncRelease.Sfb2015, "6.0.9319.548", TlsReadiness.Ready, "BuildDoesWithoutOldTls")]
    [InlineData(LyncRelease.Sfb2015, null, TlsReadiness.Unknown, "BuildWasNotRead")]
    [InlineData(LyncRelease.Sfb2019, "7.0.2046.0", TlsReadiness.NeedsUpdate, "BuildNeedsUpdate")]
    [InlineData(LyncRelease.Sfb2019, "7.0.2046.123", TlsReadiness.Ready, "BuildDoesWithoutOldTls")]
    public void Of_LyncPool_FollowsItsReleaseAndBuild(LyncRelease release, string? build, TlsReadiness expected, string reason) =>
        AssertRow(TlsRow.Of(PoolOf(release, build)), expected, reason, Product.Lync);

    // D.5 asks for the posture of both ends: an Edge Server and a Mediation Server of its own take part, and no topology has their builds.
    [Fact]
    public void Of_EdgeAndMediationServers_AreUnknown()
    {
        Fqdn edge = Fqdn.Parse("edge.litwareinc.com");
        Fqdn alone = Fqdn.Parse("med.litwareinc.com");
        TopologyBuilder builder = SmallEstate.Clean.ToBuilder();
        builder.Cover(SmallEstate.Lync, EdgeServer.Schema, Coverage.Read);
        builder.Cover(SmallEstate.Lync, MediationServer.Schema, Coverage.Read);
        builder.Put(new EdgeServer { Scope = SmallEstate.Lync, Fqdn = edge });
        builder.Put(new MediationServer { Scope = SmallEstate.Lync, Fqdn = alone });
        builder.Put(new MediationServer { Scope = SmallEstate.Lync, Fqdn = Fqdn.Parse(SmallEstate.Pool) });

        TlsRow[] rows = [.. TlsPosture.Of(builder.Build(), phones: false).Rows.Where(row => row.Reason.Id == "BuildIsNotToBeSeen")];

        Assert.Equal([edge.ToString(), alone.ToString()], rows.Select(row => row.Reason.Arguments[0]));
        Assert.All(rows, row => Assert.Equal((TlsReadiness.Unknown, Product.Lync), (row.State, row.Side)));
        Assert.All(rows, row => Assert.NotNull(row.RecommendedAction));
    }

    // CU6 HF2 suffices there, of which the document names no build.
    [Theory]
    [InlineData("6.0.9319.259", TlsReadiness.Unknown, "UpdateIsNotSeen")]
    [InlineData("6.0.9319.548", TlsReadiness.Ready, "BuildDoesWithoutOldTls")]
    public void Of_BranchOf2015_IsReadyAtALaterBuildOnly(string build, TlsReadiness expected, string reason) =>
        AssertRow(TlsRow.Of(PoolOf(LyncRelease.Sfb2015, build) with { PoolKind = PoolKind.Branch }), expected, reason, Product.Lync);

    [Theory]
    [InlineData("TLS 1.0", TlsReadiness.NeedsUpdate)]
    [InlineData("TLS 1.1", TlsReadiness.NeedsUpdate)]
    [InlineData("TLS 1.2", TlsReadiness.Ready)]
    [InlineData("TLS 1.3", TlsReadiness.Ready)]
    [InlineData(null, TlsReadiness.Unknown)]
    public void OfEndpoint_FollowsWhatWasAgreedOn(string? protocol, TlsReadiness expected)
    {
        TlsPosture posture = TlsPosture.Of([TlsRow.OfEndpoint("ex01.contoso.com:5061", "TLS 1.2"), TlsRow.OfEndpoint("lync.contoso.com:5061", protocol)]);

        Assert.Equal(expected, posture.Rows.Single(row => row.Subject.StartsWith("lync", System.StringComparison.Ordinal)).State);
        Assert.Equal(expected switch { TlsReadiness.Ready => true, TlsReadiness.Unknown => null, _ => false }, posture.CanTurnOff);
    }

    [Fact]
    public void Of_EstateWithLync2013_IsHeldByTheLyncSide()
    {
        TlsPosture posture = TlsPosture.Of(Current.Put(PoolOf(LyncRelease.Lync2013, "5.0.8308.1182")), phones: false);

        Assert.False(posture.CanTurnOff);
        Assert.Equal([Product.Lync], posture.BlockedSides);
        Assert.Equal("lync:litwareinc.com/pools/pool.litwareinc.com", Assert.Single(posture.BlockedBy).Subject);
        Assert.Same(posture.BlockedBy[0], posture.Rows[0]);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(null, null)]
    [InlineData(true, false)]
    public void Of_EstateThatIsReady_DependsOnThePhones(bool? phones, bool? can) => Assert.Equal(can, TlsPosture.Of(Current, phones).CanTurnOff);

    [Fact]
    public void Of_ServersOrPoolsUnread_IsNotKnown()
    {
        Assert.Null(TlsPosture.Of(Current.Unread(ExchangeServer.Schema), phones: false).CanTurnOff);
        Assert.Null(TlsPosture.Of(Current.Unread(LyncPool.Schema), phones: false).CanTurnOff);
        Assert.Null(TlsPosture.Of(Current.Put(SmallEstate.ServerOf("EX03", "15.0.1497.2") with { Version = null }), phones: false).CanTurnOff);
        Assert.False(TlsPosture.Of(Current.Unread(LyncPool.Schema).Put(SmallEstate.ServerOf("EX03", "15.0.1365.1")), phones: false).CanTurnOff);
    }

    [Fact]
    public void Rows_OfTheTable_AreEveryReleaseOnce()
    {
        Assert.Equal(10, TlsTable.Rows.Count);
        Assert.Equal(10, TlsTable.Rows.Select(row => row.Release).Distinct().Count());
        Assert.All(TlsTable.Rows, row => Assert.Equal("D.5", row.Source.Reference));
    }

    private static Topology Current { get; } = SmallEstate.Clean.None(ExchangeServer.Schema).None(LyncPool.Schema)
        .Put(SmallEstate.ServerOf("EX01", "15.1.2507.6"), SmallEstate.ServerOf("EX02", "15.0.1497.2"), PoolOf(LyncRelease.Sfb2019, "7.0.2046.123"));

    private static LyncPool PoolOf(LyncRelease release, string? build) =>
        SmallEstate.PoolOf("pool.litwareinc.com", release: release) with { Build = build is null ? Optional<ProductVersion>.None : ProductVersion.Parse(build) };

    private static void AssertRow(TlsRow row, TlsReadiness state, string reason, Product side)
    {
        Assert.Equal((state, reason, side), (row.State, row.Reason.Id, row.Side));
        Assert.DoesNotContain("'-'", row.Reason.In(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.Equal(state != TlsReadiness.Ready, row.RecommendedAction is { } action && action.In(CultureInfo.InvariantCulture).Length > 0);
        Assert.NotEqual(Evidence.Inferred, row.Source.Evidence);
    }
}
