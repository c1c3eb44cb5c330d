using System;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.7, Verify: event 112 after the first sign-in, and the folder of the logs; their absence is a warning, inferred.</summary>
[Trait("Feature", "H7")]
public class OwaImNotStartedTests
{
    [Fact]
    public void Judge_NoEvent_Warns() => Verdict.Fails<OwaImNotStarted>(
        OwaEstate.CoLocated.Put(OwaEstate.TraceOf("ATL-EX-002", hasStarted: false)), Severity.Warning, "ServerHasNoStartEvent", "owaImTraces/ATL-EX-002");

    [Fact]
    public void Judge_NoFolder_Warns() => Verdict.Fails<OwaImNotStarted>(
        OwaEstate.CoLocated.Put(OwaEstate.TraceOf("ATL-EX-001", hasLogs: false)), Severity.Warning, "ServerHasNoImLogs", "owaImTraces/ATL-EX-001");

    // "trace SIPStack on Lync (all levels, all flags)"
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Judge_Absence_NamesTheTrace(bool hasStarted, bool hasLogs)
    {
        Finding finding = Assert.Single(new OwaImNotStarted().Judge(OwaEstate.CoLocated.Put(OwaEstate.TraceOf("ATL-EX-001", hasStarted, hasLogs))));

        Assert.Contains("trace SIPStack on the Lync server, all levels and all flags", finding.RecommendedAction!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_EventAndFolder_Passes() => Verdict.Passes<OwaImNotStarted>(OwaEstate.CoLocated);

    // Who has not set it up yet, is told so by another rule.
    [Fact]
    public void Judge_SettingsMissing_Passes() => Verdict.Passes<OwaImNotStarted>(
        OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-002", null, null), OwaEstate.TraceOf("ATL-EX-002", hasStarted: false, hasLogs: false)));

    // D.4: event and folder are documented for Exchange 2013.
    [Fact]
    public void Judge_Exchange2016_Passes() => Verdict.Passes<OwaImNotStarted>(OwaEstate.Exchange2016.Put(OwaEstate.TraceOf("ATL-EX-002", hasStarted: false, hasLogs: false)));

    [Fact]
    public void Judge_NobodyOffersLync_Passes() => Verdict.Passes<OwaImNotStarted>(OwaEstate.CoLocated.Put(
        OwaEstate.TraceOf("ATL-EX-002", hasStarted: false), OwaEstate.DirectoryOf("ATL-EX-001", enabled: false), OwaEstate.DirectoryOf("ATL-EX-002", enabled: false)));

    [Fact]
    public void Judge_FolderUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaImNotStarted>(
        OwaEstate.CoLocated.Put(OwaEstate.TraceOf("ATL-EX-002") with { LogFolderExists = null }), SmallEstate.Exchange, "PropertiesAreUnread");

    [Fact]
    public void Judge_TracesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OwaImNotStarted>(OwaEstate.CoLocated.Unread(OwaImTrace.Schema), SmallEstate.Exchange);
}
