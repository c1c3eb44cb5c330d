using System.Linq;
using UmLync.CallTrace;
using UmLync.Diagnosis;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.CallTrace;

/// <summary>
/// What an answer means: docs/domain.md E.1 and E.2 for the numbers of ms-diagnostics and the symptoms; RFC 3261, section 21, for the
/// status. Nothing of what E.1 marks unverified is given as a cause.
/// </summary>
[Trait("Feature", "J3")]
public class AnswerVerdictTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(302)]
    public void Of_SuccessOrSendingOn_IsNoFault(int status) => Assert.Null(AnswerVerdict.Of(new TraceAnswer(status, "OK"), Target()));

    [Theory]
    [InlineData(404, "TraceAddressIsUnknown")]
    [InlineData(484, "TraceAddressIsUnknown")]
    [InlineData(604, "TraceAddressIsUnknown")]
    [InlineData(403, "TraceIsNotTrusted")]
    [InlineData(401, "TraceIsNotTrusted")]
    [InlineData(408, "TraceNextServerIsSilent")]
    [InlineData(504, "TraceNextServerIsSilent")]
    [InlineData(480, "TraceIsUnavailable")]
    [InlineData(503, "TraceIsUnavailable")]
    [InlineData(486, "TraceIsBusy")]
    [InlineData(600, "TraceIsBusy")]
    [InlineData(482, "TraceLoops")]
    [InlineData(483, "TraceLoops")]
    [InlineData(488, "SecurityDoesNotFit")]
    [InlineData(606, "SecurityDoesNotFit")]
    [InlineData(500, "TraceServerFails")]
    [InlineData(501, "TraceServerFails")]
    [InlineData(400, "TraceIsRefused")]
    public void Of_StatusAlone_IsOneCauseWithItsFix(int status, string cause)
    {
        TraceFault fault = AnswerVerdict.Of(new TraceAnswer(status, "No"), Target())!;

        Assert.Equal(cause, fault.Id);
        Assert.NotNull(fault.Fix);
        Assert.NotEqual(Evidence.Unverified, fault.Source.Evidence);
    }

    // E.2 row 25: SIP 500 with 15000 is a contact on Skype for Business Server 2019.
    [Fact]
    public void Of_500With15000_IsTheContactOn2019()
    {
        TraceAnswer answer = new(500, "Server Internal Error")
        {
            Diagnostics = ["15000;reason=\"Unable to read the user properties publication for the user or contact object.\";source=\"lync1.contoso.com\";appName=\"ExumRouting\""],
            Server = "ExumRouting/7.0.0.0",
        };

        Assert.Equal((CauseCatalog.ContactOn2019.Id, "E.2 row 25"), (AnswerVerdict.Of(answer, Target())!.Id, AnswerVerdict.Of(answer, Target())!.Source.Reference));
    }

    // E.1: 1010 is certificate trust with the next hop, 1003 an unknown user, 15005 any of ExUMRouting. 15030 was seen with hosted voice
    // mail only (F), of which a call to Unified Messaging on premises knows nothing: what is left is that ExUMRouting refuses.
    [Theory]
    [InlineData(504, "1010;reason=\"Certificate trust with next-hop server could not be established\"", "TraceNextHopIsNotTrusted")]
    [InlineData(404, "1003;reason=\"User does not exist\"", "UserIsUnknown")]
    [InlineData(504, "1014;reason=\"Unable to resolve DNS A record\"", "NameDoesNotResolve")]
    [InlineData(500, "15030;reason=\"Failed to route to Exchange Server\"", "UmRoutingRefuses")]
    [InlineData(480, "15005;source=\"lync1.contoso.com\"", "UmRoutingRefuses")]
    public void Of_DocumentedDiagnostics_CountBeforeTheStatus(int status, string diagnostics, string cause) =>
        Assert.Equal(cause, AnswerVerdict.Of(new TraceAnswer(status, "No") { Diagnostics = [diagnostics] }, Target())!.Id);

    // E.1: what 15007, 15008, 15031 and 15032 mean is only believed; that they come from ExUMRouting is documented.
    [Theory]
    [InlineData(15007)]
    [InlineData(15008)]
    [InlineData(15031)]
    [InlineData(15032)]
    public void Of_UnverifiedDiagnostics_AreNeverExplainedByBelief(int number)
    {
        TraceFault fault = AnswerVerdict.Of(new TraceAnswer(404, "Not Found") { Diagnostics = [number + ";source=\"lync1.contoso.com\""] }, Target())!;

        Assert.Equal((CauseCatalog.UmRoutingRefuses.Id, Evidence.Confirmed), (fault.Id, fault.Source.Evidence));
    }

    [Fact]
    public void Of_UnknownDiagnostics_LeaveTheStatusToSpeak() =>
        Assert.Equal("TraceIsUnavailable", AnswerVerdict.Of(new TraceAnswer(480, "No") { Diagnostics = ["99999;reason=\"?\"", "rubbish", string.Empty] }, Target())!.Id);

    // E.2 row 31.
    [Fact]
    public void Of_404FromAnAttendantThatIsOff_IsThat()
    {
        UmAutoAttendant attendant = CallEstate.Topology.All(UmAutoAttendant.Schema).Single();
        TraceTarget target = Target(new TraceRequest { AutoAttendant = "Reception" }, attendant with { Status = AttendantStatus.Disabled });

        Assert.Equal("AttendantIsOff", AnswerVerdict.Of(new TraceAnswer(404, "Not Found"), target)!.Id);
    }

    // E.2 row 10.
    [Fact]
    public void Of_404WhereNoHuntGroupHasThePilot_IsThat()
    {
        TraceTarget target = Target(
            new TraceRequest { DialPlan = "HeadOffice" },
            [.. CallEstate.Topology.All(UmHuntGroup.Schema).Where(huntGroup => huntGroup.DialPlan == "HeadOffice").Select(huntGroup => huntGroup with { Pilot = "Else" })]);

        Assert.Equal("GatewayHasNoHuntGroup", AnswerVerdict.Of(new TraceAnswer(404, "Not Found"), target)!.Id);
    }

    private static TraceTarget Target() => Target(new TraceRequest());

    private static TraceTarget Target(TraceRequest request, params Resource[] resources)
    {
        TopologyBuilder builder = CallEstate.Topology.ToBuilder();
        foreach (Resource resource in resources)
        {
            builder.Put(resource);
        }

        return TracePlan.Of(builder.Build(), request).Targets[0];
    }
}
