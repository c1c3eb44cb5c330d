using System;
using System.Globalization;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Text;

public class MessageTests
{
    [Fact]
    public void Equals_SameIdAndArguments_IsTrue() =>
        Assert.Equal(new Message("X", "a", "b"), new Message("X", "a", "b"));

    [Fact]
    public void Equals_AnyArguments_DependsOnTheirOrderOnly() =>
        Prop.ForAll<string[]>(names =>
        {
            string[] reversed = [.. Enumerable.Reverse(names)];
            return new Message("X", names).Equals(new Message("X", reversed)) == names.SequenceEqual(reversed);
        }).QuickCheckThrowOnFailure();

    /// <summary>Messages of one id are told apart by their hash too: a hundred thousand of them are noted without looking through all.</summary>
    [Fact]
    [Trait("Feature", "Q2")]
    public void GetHashCode_OtherArguments_AreOtherCodes() => Assert.True(
        Enumerable.Range(0, 1000).Select(row => new Message("X", "a", row.ToString(CultureInfo.InvariantCulture)).GetHashCode()).Distinct().Count() > 990);

    [Fact]
    public void In_TextWithPlaceholder_HoldsTheArgument() =>
        Assert.Contains("'lab.json'", new Message("JsonIsEmpty", "lab.json").In(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
