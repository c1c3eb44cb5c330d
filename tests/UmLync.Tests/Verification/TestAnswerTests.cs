using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Values;
using UmLync.Verification;
using Xunit;

namespace UmLync.Tests.Verification;

/// <summary>
/// The outputs are those of Microsoft's pages "Testing user connection to Exchange UM" and "Testing user's voice mail" of Lync Server
/// 2013; their meaning is docs/domain.md E.2 rows 40 and 41, E.3.
/// </summary>
[Trait("Feature", "M1")]
public class TestAnswerTests
{
    private const string TimedOut =
        "10060, A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond 10.188.116.96:5061";

    private const string NoCluster =
        "Failed to read Registrar port number for the given fully qualified domain name (FQDN). Using default Registrar port number. Exception: System.InvalidOperationException: No matching cluster found in topology.";

    private static readonly TestCall Call = TestCall.Connectivity(Fqdn.Parse("atl-cs-001.litwareinc.com"), SipUri.Parse("sip:kenmyer@litwareinc.com"), hasCredential: true);

    [Fact]
    public void Of_Success_Succeeded()
    {
        TestAnswer answer = TestAnswer.Of(Call, [Shown("Success", "00:00:02.9911345", string.Empty)], [], null);

        Assert.Equal((TestVerdict.Succeeded, "TestSucceeded", null), (answer.Verdict, answer.Reason.Id, answer.RecommendedAction));
        Assert.Equal(new TimeSpan(29911345), answer.Latency);
        Assert.Empty(answer.Causes);
    }

    [Fact]
    public void Of_TimeoutWithEmptyDiagnosis_NamesTheCauseThatTheProductDoesNot()
    {
        TestAnswer answer = TestAnswer.Of(Call, [Shown("Failure", "00:00:00", TimedOut)], [], null);

        Assert.Equal((TestVerdict.Failed, "TestFailed", TimedOut, string.Empty), (answer.Verdict, answer.Reason.Id, answer.ProductError, answer.ProductDiagnosis));
        Assert.Equal(["TestFindsNoExchange"], answer.Causes.Select(cause => cause.CauseId));
    }

    // The cmdlet wrote its result and an error: the test was made, and failed.
    [Fact]
    public void Of_ErrorBesideAFailure_Failed()
    {
        TestAnswer answer = TestAnswer.Of(Call, [Shown("Failure", "00:00:00", TimedOut)], [], "The test ended with an error.");

        Assert.Equal((TestVerdict.Failed, "TestFailed"), (answer.Verdict, answer.Reason.Id));
    }

    [Fact]
    public void Of_ErrorBesideASuccess_IsNotBelieved() =>
        Assert.Equal(TestVerdict.NotMade, TestAnswer.Of(Call, [Shown("Success", "00:00:02", string.Empty)], [], "The test ended with an error.").Verdict);

    [Fact]
    public void Of_SuccessBesideAFailure_Failed()
    {
        TestAnswer answer = TestAnswer.Of(Call, [Shown("Success", "00:00:02", string.Empty), Shown("Failure", "00:00:00", TimedOut)], [], null);

        Assert.Equal((TestVerdict.Failed, TimedOut), (answer.Verdict, answer.ProductError));
    }

    [Fact]
    public void Of_PoolThatIsNone_NamesItFromTheWarning()
    {
        TestAnswer answer = TestAnswer.Of(Call, [Shown("Failure", "00:00:00", TimedOut)], [NoCluster], null);

        Assert.Equal([NoCluster], answer.Warnings);
        Assert.Equal(["TargetIsNoPool", "TestFindsNoExchange"], answer.Causes.Select(cause => cause.CauseId).OrderBy(id => id, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_FailureOfAnUnknownKind_SaysWhereToLook()
    {
        TestAnswer answer = TestAnswer.Of(Call, [Shown("Failure", "00:00:00", "This machine does not have any assigned certificates.")], [], null);

        Assert.Equal((TestVerdict.Failed, "TestFailedWithoutCause"), (answer.Verdict, answer.Reason.Id));
        Assert.Contains("Test-UmLyncPort", answer.RecommendedAction!.In(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ErrorWithoutACredential_AsksForAUser()
    {
        TestCall call = TestCall.Connectivity(Fqdn.Parse("atl-cs-001.litwareinc.com"), null, hasCredential: false);

        Assert.Equal((TestVerdict.NotMade, "TestNeedsUser"), Verdict(TestAnswer.Of(call, [], [], "There is no test user assigned for [atl-cs-001.litwareinc.com].")));
        Assert.Equal((TestVerdict.NotMade, "TestWasRefused"), Verdict(TestAnswer.Of(Call, [], [], "The credential is wrong.")));
    }

    [Fact]
    public void NotThere_ByProduct_NamesTheReleasesThatHaveIt()
    {
        Assert.Equal((TestVerdict.NotMade, "LyncTestIsNotThere"), Verdict(TestAnswer.NotThere(Call)));
        Assert.Equal((TestVerdict.NotMade, "ExchangeTestIsNotThere"), Verdict(TestAnswer.NotThere(TestCall.Local(callRouter: false, null, null))));
    }

    // No public document says how the success of Test-UMConnectivity reads: none is concluded.
    [Fact]
    [Trait("Feature", "M2")]
    public void Of_AnswerOfTestUMConnectivity_IsUndecided()
    {
        TestCall call = TestCall.Through("1:1", "+14255550100", null, null, null);

        TestAnswer answer = TestAnswer.Of(call, [new Dictionary<string, string> { ["Latency"] = "15.6", ["Something"] = "True" }], [], null);

        Assert.Equal((TestVerdict.Undecided, "TestAnswerIsUndocumented"), Verdict(answer));
        Assert.Contains("Something=True", answer.Reason.In(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal((TestVerdict.NotMade, "TestWasRefused"), Verdict(TestAnswer.Of(call, [], [], "The gateway does not answer.")));
    }

    [Fact]
    public void Reasons_OfEveryVerdict_ButSuccessSayWhatToDo()
    {
        TestAnswer[] answers =
        [
            TestAnswer.Of(Call, [Shown("Failure", "00:00:00", TimedOut)], [], null), TestAnswer.Of(Call, [Shown("Failure", "00:00:00", "x")], [], null),
            TestAnswer.Of(Call, [], [], "x"), TestAnswer.NotThere(Call), TestAnswer.Of(Call, [], [], null),
        ];

        Assert.All(answers, answer => Assert.NotEmpty(answer.RecommendedAction!.In(CultureInfo.InvariantCulture)));
    }

    private static (TestVerdict Verdict, string Reason) Verdict(TestAnswer answer) => (answer.Verdict, answer.Reason.Id);

    private static Dictionary<string, string> Shown(string result, string latency, string error) => new()
    {
        ["TargetFqdn"] = "atl-cs-001.litwareinc.com",
        ["Result"] = result,
        ["Latency"] = latency,
        ["Error"] = error,
        ["Diagnosis"] = string.Empty,
    };
}
