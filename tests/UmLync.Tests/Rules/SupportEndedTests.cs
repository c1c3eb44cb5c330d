using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.6, with the dates of Microsoft's lifecycle pages; judged at the moment of the capture.</summary>
[Trait("Feature", "A6")]
public class SupportEndedTests
{
    [Theory]
    [InlineData("14.3.513.0", "2020-10-13T23:59:59Z")]
    [InlineData("15.0.1497.2", "2023-04-11T23:59:59Z")]
    [InlineData("15.1.2507.6", "2025-10-14T23:59:59Z")]
    public void Judge_ExchangeOnTheLastDay_Passes(string version, string moment) => Verdict.Passes<SupportEnded>(Exchange(version).At(moment));

    [Theory]
    [InlineData("14.3.513.0", "2020-10-14T00:00:00Z", "Exchange 2010", "2020-10-13")]
    [InlineData("15.0.1497.2", "2023-04-12T00:00:00Z", "Exchange 2013", "2023-04-11")]
    [InlineData("15.1.2507.6", "2025-10-15T00:00:00Z", "Exchange 2016", "2025-10-14")]
    public void Judge_ExchangeOnTheNextDay_Fails(string version, string moment, string release, string lastDay) =>
        AssertEnded(Exchange(version).At(moment), "exchange:litwareinc.com", release, lastDay);

    [Theory]
    [InlineData(LyncRelease.Lync2010, "2021-04-13T23:59:59Z")]
    [InlineData(LyncRelease.Lync2013, "2023-04-11T23:59:59Z")]
    [InlineData(LyncRelease.Sfb2015, "2025-10-14T23:59:59Z")]
    [InlineData(LyncRelease.Sfb2019, "2025-10-14T23:59:59Z")]
    public void Judge_LyncOnTheLastDay_Passes(LyncRelease release, string moment) => Verdict.Passes<SupportEnded>(Lync(release).At(moment));

    [Theory]
    [InlineData(LyncRelease.Lync2010, "2021-04-14T00:00:00Z", "Lync Server 2010", "2021-04-13")]
    [InlineData(LyncRelease.Lync2013, "2023-04-12T00:00:00Z", "Lync Server 2013", "2023-04-11")]
    [InlineData(LyncRelease.Sfb2015, "2025-10-15T00:00:00Z", "Skype for Business Server 2015", "2025-10-14")]
    [InlineData(LyncRelease.Sfb2019, "2025-10-15T00:00:00Z", "Skype for Business Server 2019", "2025-10-14")]
    public void Judge_LyncOnTheNextDay_Fails(LyncRelease lync, string moment, string release, string lastDay) =>
        AssertEnded(Lync(lync).At(moment), "lync:litwareinc.com", release, lastDay);

    [Fact]
    public void Judge_TwoReleases_FailOnceEach() => Verdict.Fails<SupportEnded>(
            SmallEstate.Clean.None(LyncPool.Schema).Put(SmallEstate.ServerOf("EX10", "14.3.513.0")).At("2024-01-01T00:00:00Z"),
            Severity.Warning, "ReleaseIsOutOfSupport", "exchange:litwareinc.com", "exchange:litwareinc.com");

    [Fact]
    public void Judge_LyncPoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<SupportEnded>(SmallEstate.Clean.Unread(LyncPool.Schema), SmallEstate.Lync);

    private static Topology Exchange(string version) =>
        SmallEstate.Clean.None(ExchangeServer.Schema).None(LyncPool.Schema).Put(SmallEstate.ServerOf("EX", version));

    private static Topology Lync(LyncRelease release) =>
        SmallEstate.Clean.None(ExchangeServer.Schema).None(LyncPool.Schema).Put(SmallEstate.PoolOf("pool.litwareinc.com", release: release));

    private static void AssertEnded(Topology estate, string scope, string release, string lastDay)
    {
        Finding finding = Assert.Single(new SupportEnded().Judge(estate));
        Assert.Equal((FindingOutcome.Fail, Severity.Warning, scope), (finding.Outcome, finding.Severity, finding.Subject));
        Assert.Equal([release, lastDay], finding.Reason.Arguments);
    }
}
