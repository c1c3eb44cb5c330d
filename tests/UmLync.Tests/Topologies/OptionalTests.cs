using System;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Topologies;

public class OptionalTests
{
    [Fact]
    public void States_OfAValue_AreThreeAndDiffer()
    {
        Optional<string> unread = default;
        Optional<string> none = Optional<string>.None;
        Optional<string> empty = string.Empty;

        Assert.Equal((false, false), (unread.IsRead, unread.HasValue));
        Assert.Equal((true, false), (none.IsRead, none.HasValue));
        Assert.Equal((true, true, string.Empty), (empty.IsRead, empty.HasValue, empty.Value));
        Assert.True(unread != none && none != empty && unread != empty);
        Assert.False(unread == none || none.Equals((object)empty) || unread.Equals((object?)null));
    }

    [Fact]
    public void Value_OfWhatHasNone_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => default(Optional<int>).Value);
        Assert.Throws<InvalidOperationException>(() => Optional<int>.None.Value);
    }

    [Fact]
    public void Equals_SameValue_IsTrueWithTheSameHash()
    {
        Optional<int> port = 5061;
        Optional<int> same = 5061;

        Assert.True(port == same && port.Equals((object)same) && port != 5060);
        Assert.Equal(port.GetHashCode(), same.GetHashCode());
        Assert.Equal("5061", port.ToString());
        Assert.Equal(Optional<int>.None.GetHashCode(), Optional<int>.None.GetHashCode());
    }

    // Zero is a value, and the default of the type inside is not one.
    [Fact]
    public void Equals_DefaultOfTheTypeInside_IsNotNone()
    {
        Optional<int> zero = 0;

        Assert.True(zero != Optional<int>.None && zero != default);
    }

    [Fact]
    public void ToString_OfWhatHasNoValue_IsEmpty() =>
        Assert.Equal((string.Empty, string.Empty), (default(Optional<string>).ToString(), Optional<string>.None.ToString()));
}
