using System;
using UmLync.Json;
using Xunit;

namespace UmLync.Tests.Json;

public class JsonTimeTests
{
    // RFC 3339, section 5.8, and what is like it.
    [Theory]
    [InlineData("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.52Z")]
    [InlineData("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z")]
    [InlineData("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.87Z")]
    [InlineData("2016-05-01T08:00:00.0000001Z", "2016-05-01T08:00:00.0000001Z")]
    [InlineData("2016-05-01T08:00:00.000Z", "2016-05-01T08:00:00Z")]
    public void TryParse_PointInTime_IsThatMomentInUtc(string text, string utc)
    {
        Assert.True(JsonTime.TryParse(text, out DateTimeOffset time));
        Assert.Equal(TimeSpan.Zero, time.Offset);
        Assert.Equal(utc, JsonTime.Show(time));
    }

    // Without an offset, a date or seconds the text would mean another moment on another machine or day.
    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("2016-05-01")]
    [InlineData("08:00:00Z")]
    [InlineData("2016-05-01T08:00Z")]
    [InlineData("2016-05-01T08:00:00")]
    [InlineData("2016-05-01 08:00:00Z")]
    [InlineData("01.05.2016 08:00:00 +02:00")]
    [InlineData("Sun, 01 May 2016 08:00:00 GMT")]
    [InlineData("2016-02-30T08:00:00Z")]
    [InlineData("2016-05-01T08:00:00Z ")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(JsonTime.TryParse(text, out _));

    [Fact]
    public void Show_AnotherOffset_IsTheMomentInUtc() =>
        Assert.Equal("2016-05-01T06:00:00Z", JsonTime.Show(new DateTimeOffset(2016, 5, 1, 8, 0, 0, TimeSpan.FromHours(2))));
}
