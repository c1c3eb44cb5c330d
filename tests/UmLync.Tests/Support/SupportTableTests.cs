using UmLync.Support;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Support;

/// <summary>docs/domain.md D.6: which voice mail serves a user, pair by pair; E.2 row 42; C.2 for the versions.</summary>
[Trait("Feature", "A6")]
[Trait("Feature", "A7")]
public class SupportTableTests
{
    [Theory]
    [InlineData("8.3.83.6", ExchangeRelease.Exchange2007OrEarlier)]
    [InlineData("14.3.513.0", ExchangeRelease.Exchange2010)]
    [InlineData("15.0.1497.2", ExchangeRelease.Exchange2013)]
    [InlineData("15.1.2507.6", ExchangeRelease.Exchange2016)]
    [InlineData("15.2.221.12", ExchangeRelease.Exchange2019OrLater)]
    [InlineData("15.3.1.0", ExchangeRelease.Exchange2019OrLater)]
    [InlineData("16.0.1.0", ExchangeRelease.Exchange2019OrLater)]
    public void Of_Version_IsTheRelease(string version, ExchangeRelease release) =>
        Assert.Equal(release, ExchangeReleases.Of(ProductVersion.Parse(version)));

    [Theory]
    [InlineData(ExchangeRelease.Exchange2013, LyncRelease.Lync2013, VoiceMailState.ExchangeUm)]
    [InlineData(ExchangeRelease.Exchange2016, LyncRelease.Lync2013, VoiceMailState.ExchangeUm)]
    [InlineData(ExchangeRelease.Exchange2013, LyncRelease.Sfb2015, VoiceMailState.ExchangeUm)]
    [InlineData(ExchangeRelease.Exchange2016, LyncRelease.Sfb2015, VoiceMailState.ExchangeUm)]
    [InlineData(ExchangeRelease.Exchange2013, LyncRelease.Sfb2019, VoiceMailState.ExchangeUmDeemphasised)]
    [InlineData(ExchangeRelease.Exchange2016, LyncRelease.Sfb2019, VoiceMailState.ExchangeUmDeemphasised)]
    [InlineData(ExchangeRelease.Exchange2019OrLater, LyncRelease.Lync2013, VoiceMailState.NoVoiceMail)]
    [InlineData(ExchangeRelease.Exchange2019OrLater, LyncRelease.Sfb2015, VoiceMailState.NoVoiceMail)]
    [InlineData(ExchangeRelease.Exchange2019OrLater, LyncRelease.Sfb2019, VoiceMailState.CloudVoicemail)]
    [InlineData(ExchangeRelease.Exchange2010, LyncRelease.Lync2013, VoiceMailState.ExchangeUmWithLosses)]
    [InlineData(ExchangeRelease.Exchange2013, LyncRelease.Lync2010, VoiceMailState.ExchangeUmAfterUpdate)]
    [InlineData(ExchangeRelease.Exchange2013, LyncRelease.Ocs2007R2, VoiceMailState.ExchangeUmAfterUpdate)]
    [InlineData(ExchangeRelease.Exchange2010, LyncRelease.Sfb2015, VoiceMailState.Undocumented)]
    [InlineData(ExchangeRelease.Exchange2007OrEarlier, LyncRelease.Lync2013, VoiceMailState.Undocumented)]
    public void VoiceMailOf_Pair_IsTheDocumentedOne(ExchangeRelease exchange, LyncRelease lync, VoiceMailState voiceMail) =>
        Assert.Equal(voiceMail, SupportTable.VoiceMailOf(exchange, lync));

    [Theory]
    [InlineData(ExchangeRelease.Exchange2013, LyncRelease.Lync2013, true)]
    [InlineData(ExchangeRelease.Exchange2016, LyncRelease.Lync2013, false)]
    [InlineData(ExchangeRelease.Exchange2019OrLater, LyncRelease.Lync2013, false)]
    [InlineData(ExchangeRelease.Exchange2016, LyncRelease.Sfb2015, true)]
    public void AllowsOwaInstantMessaging_Pair_IsTheDocumentedOne(ExchangeRelease exchange, LyncRelease lync, bool allows) =>
        Assert.Equal(allows, SupportTable.AllowsOwaInstantMessaging(exchange, lync));
}
