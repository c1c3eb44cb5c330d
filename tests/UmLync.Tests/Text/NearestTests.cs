using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Text;

public class NearestTests
{
    // Levenshtein distances by hand: kitten/sitting is 3 in every textbook.
    [Theory]
    [InlineData("kitten", "sitting,mitten,kite,bread", "mitten,kite,sitting")]
    [InlineData("umDialplans", "umIpGateways,umDialPlans", "umDialPlans,umIpGateways")]
    [InlineData("ab", "b,a,c", "a,b,c")]
    [InlineData("", "abc,a,ab", "a,ab,abc")]
    [InlineData("x", "", "")]
    public void To_Names_AreTheNearestThree(string name, string known, string expected) =>
        Assert.Equal(expected, string.Join(",", Nearest.To(name, known.Split([','], StringSplitOptions.RemoveEmptyEntries))));

    [Theory]
    [InlineData("pilto", "pilot", "'pilot'")]
    [InlineData("pilto", "pilot,name", "'pilot', 'name'")]
    [InlineData("pilto", "", "-")]
    public void Listed_Names_AreQuoted(string name, string known, string expected) =>
        Assert.Equal(expected, Nearest.Listed(name, known.Split([','], StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void To_NameThatIsKnown_IsFirst() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NonEmptyString>().NonEmptyListOf().ToArbitrary(), names =>
        {
            string[] known = [.. names.Select(name => name.Get)];

            Assert.All(known, name => Assert.Equal(name, Nearest.To(name, known)[0], StringComparer.InvariantCultureIgnoreCase));
            Assert.Equal(Math.Min(3, known.Length), Nearest.To(known[0], known).Count);
            Assert.Equal(Nearest.To("x", known.Distinct()), Nearest.To("x", known.Distinct().Reverse()), StringComparer.OrdinalIgnoreCase);
        }).QuickCheckThrowOnFailure();
}
