using System.Linq;
using UmLync.Diagnosis;
using UmLync.Planning;
using Xunit;

namespace UmLync.Tests.Diagnosis;

/// <summary>docs/domain.md E.1 and E.2: which number means what, and how well that is known.</summary>
[Trait("Feature", "M6")]
public class CauseRankingTests
{
    [Theory]
    [InlineData(1400, "E.2 row 9 [C]")]
    [InlineData(1344, "E.2 row 5 [F]")]
    [InlineData(1175, "E.2 row 36 [C]")]
    [InlineData(1109, "E.1 [C]")]
    [InlineData(1082, "E.1 [F]")]
    [InlineData(1185, "E.1 [F]")]
    [InlineData(1012, "E.1 [C]")]
    [InlineData(1013, "E.1 [C]")]
    [InlineData(1019, "E.1 [C]")]
    [InlineData(1080, "E.1 [C]")]
    [InlineData(1134, "E.1 [C]")]
    [InlineData(1025, "E.1 [C]")]
    [InlineData(1136, "E.1 [C]")]
    [InlineData(1001, "E.1 [C]")]
    [InlineData(1649, "E.3, H 14 [C]")]
    public void Causes_OfUmEvent_AreThoseOfTheDocument(int number, string source) =>
        Assert.Equal(source, Seen.FirstOf(Seen.Ranked(Seen.Event(Seen.Um, number))));

    [Theory]
    [InlineData(1000)]
    [InlineData(1024)]
    [InlineData(1026)]
    [InlineData(1036)]
    [InlineData(1073)]
    [InlineData(1112)]
    public void Harmless_UmEvent_HasNoCause(int number)
    {
        CauseRanking ranking = Seen.Ranked(Seen.Event(Seen.Um, number));

        Assert.Empty(ranking.Causes);
        Assert.Single(ranking.Harmless);
    }

    // domain.md E, first paragraph.
    [Theory]
    [InlineData(Seen.Um, 1021)]
    [InlineData(Seen.Um, 1040)]
    [InlineData(Seen.Um, 1093)]
    [InlineData(Seen.Um, 1113)]
    [InlineData(Seen.Um, 1114)]
    [InlineData("LS Exchange Unified Messaging Routing", 44022)]
    [InlineData("LS Exchange Unified Messaging Routing", 44027)]
    [InlineData("LS Exchange Unified Messaging Routing", 44028)]
    [InlineData("MsiInstaller", 1400)]
    [InlineData("Application Error", 1001)]
    [InlineData("MSExchange Unified Messaging Extras", 1400)]
    public void Causes_OfNumberThatNobodyConfirmsOrOfAnotherProvider_AreNone(string provider, int number)
    {
        CauseRanking ranking = Seen.Ranked(Seen.Event(provider, number));

        Assert.Empty(ranking.Causes);
        Assert.Empty(ranking.Harmless);
    }

    [Theory]
    [InlineData(15000, null, "E.2 row 25 [C]")]
    [InlineData(15000, "ExumRouting/7.0.0.0", "E.2 row 25 [C]")]
    [InlineData(15000, "ExumRouting/5.0.0.0", "E.1 [C]")]
    [InlineData(15030, null, "E.2 row 24 [F]")]
    [InlineData(15999, null, "E.1 [C]")]
    [InlineData(13002, null, "E.1 [C]")]
    [InlineData(1010, null, "E.2 row 4 [C]")]
    [InlineData(1003, null, "E.1 [C]")]
    [InlineData(1014, null, "E.1 [C]")]
    [InlineData(1006, null, null)]
    [InlineData(13013, null, null)]
    [InlineData(16000, null, null)]
    public void Causes_OfDiagnostic_AreThoseOfTheDocument(int number, string? server, string? source) =>
        Assert.Equal(source, Seen.FirstOf(Seen.Ranked(Seen.Diagnostic(number, server))));

    // The document believes what these mean and knows no source: the mark says so.
    [Theory]
    [InlineData(15007)]
    [InlineData(15008)]
    [InlineData(15031)]
    [InlineData(15032)]
    public void Causes_OfUnconfirmedDiagnostic_ShowTheMark(int number)
    {
        LikelyCause cause = Seen.Ranked(Seen.Diagnostic(number)).Causes.Single(cause => cause.Source.Evidence == Evidence.Unverified);

        Assert.Equal("U", cause.Source.Mark);
        Assert.Equal(Likelihood.Possible, cause.Likelihood);
    }

    // E.2 row 5: both together are the wildcard certificate; the first alone is a gateway that does not answer.
    [Fact]
    public void Causes_OfTwoEventsThatBelongTogether_AreOtherThanOfOne()
    {
        CauseRanking both = Seen.Ranked(Seen.Event(Seen.Um, 1400), Seen.Event(Seen.Um, 1344));

        Assert.Equal("E.2 row 5 [F]", Seen.FirstOf(both));
        Assert.Equal(Likelihood.Strong, both.Causes[0].Likelihood);
        Assert.Equal("E.2 row 9 [C]", Seen.FirstOf(Seen.Ranked(Seen.Event(Seen.Um, 1400))));
    }

    [Fact]
    public void Causes_OfWhatIsSeenOften_RankAsOfWhatIsSeenOnce()
    {
        CauseRanking ranking = Seen.Ranked([.. Enumerable.Repeat(Seen.Event(Seen.Um, 1400), 1000), Seen.Event(Seen.Um, 1175)]);

        Assert.Equal("E.2 row 36 [C]", Seen.FirstOf(ranking));
        SeenSymptom seen = ranking.Causes.Single(cause => cause.Source.Reference == "E.2 row 9").Symptoms.Single();
        Assert.Equal(1000, seen.Count);
        Assert.EndsWith("; +997", seen.Evidence, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Places_OfCauses_CountFromOne() =>
        Assert.Equal(Enumerable.Range(1, 5), Seen.Ranked(Seen.Event(Seen.Um, 1400)).Causes.Select(cause => cause.Place));

    // domain.md E.1, J.7: the event is good news, and its absence after a sign-in is the symptom.
    [Fact]
    public void OwaEvent112_WhereItIs_IsGoodNews()
    {
        CauseRanking ranking = Seen.Ranked(coversOwaSignIn: true, Seen.Event(Seen.Owa, 112));

        Assert.Empty(ranking.Causes);
        Assert.Equal("GoodOwaImStarted", Assert.Single(ranking.Harmless).Symptom.Id);
    }

    [Fact]
    public void OwaEvent112_MissingAfterASignIn_NamesTheTraceOfSipStack()
    {
        LikelyCause cause = Seen.Ranked(coversOwaSignIn: true, Seen.Event(Seen.Owa, 65)).Causes[0];

        Assert.Equal("J.7 [I]", cause.Source.ToString());
        Assert.Contains("SIPStack", cause.Fix.Invariant, System.StringComparison.Ordinal);
        Assert.Contains("all levels and all flags", cause.Fix.Invariant, System.StringComparison.Ordinal);
    }

    [Fact]
    public void OwaEvent112_MissingWhereNobodySaysThatSomeoneSignedIn_IsNothing() =>
        Assert.Empty(Seen.Ranked(Seen.Event(Seen.Owa, 65)).Causes);

    [Fact]
    public void OwaEvent112_WhereNoEventOfItsLogWasRead_IsNothing() =>
        Assert.Empty(Seen.Ranked(coversOwaSignIn: true, Seen.Diagnostic(200)).Causes);
}
