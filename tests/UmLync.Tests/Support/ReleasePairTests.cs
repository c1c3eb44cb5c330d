using System;
using System.Linq;
using UmLync.Support;
using UmLync.Tests.Examples;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Support;

/// <summary>Pairs of releases by docs/domain.md D.6 and J.7; the days are those of Microsoft's lifecycle pages.</summary>
[Trait("Feature", "A6")]
[Trait("Feature", "A7")]
public class ReleasePairTests
{
    private static readonly DateTimeOffset Then = new(2022, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ExchangeRelease.Exchange2013, LyncRelease.Lync2013, VoiceMailState.ExchangeUm, true, true)]
    [InlineData(ExchangeRelease.Exchange2016, LyncRelease.Lync2013, VoiceMailState.ExchangeUm, true, false)]
    [InlineData(ExchangeRelease.Exchange2016, LyncRelease.Sfb2019, VoiceMailState.ExchangeUmDeemphasised, true, true)]
    [InlineData(ExchangeRelease.Exchange2019OrLater, LyncRelease.Sfb2019, VoiceMailState.CloudVoicemail, false, true)]
    [InlineData(ExchangeRelease.Exchange2019OrLater, LyncRelease.Sfb2015, VoiceMailState.NoVoiceMail, false, true)]
    [InlineData(ExchangeRelease.Exchange2007OrEarlier, LyncRelease.Lync2013, VoiceMailState.Undocumented, false, true)]
    public void Of_TwoReleases_SaysWhatTheyGive(ExchangeRelease exchange, LyncRelease lync, VoiceMailState voiceMail, bool canBeIntegrated, bool owa)
    {
        ReleasePair pair = ReleasePair.Of(exchange, lync, Then);

        Assert.Equal((voiceMail, canBeIntegrated, owa), (pair.VoiceMail, pair.CanBeIntegrated, pair.OwaInstantMessaging));
    }

    // Exchange 2010 until 13 October 2020, Exchange 2016 until 14 October 2025.
    [Theory]
    [InlineData(ExchangeRelease.Exchange2010, true)]
    [InlineData(ExchangeRelease.Exchange2016, false)]
    public void IsOutOfSupport_AtTheMoment_IsWhetherOneOfTheTwoHasEnded(ExchangeRelease exchange, bool ended) =>
        Assert.Equal(ended, ReleasePair.Of(exchange, LyncRelease.Sfb2015, Then).IsOutOfSupport);

    [Fact]
    public void Of_Litware_IsTheOnePairThatMeetsThere() =>
        Assert.Equal(["Exchange2013 with Lync2013"], ReleasePair.Of(Litware.Estate).Select(pair => pair.ToString()));
}
