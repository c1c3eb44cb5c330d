using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Topologies;

public class NameSetTests
{
    [Fact]
    public void Names_InAnyOrderAndCase_AreOneSet()
    {
        NameSet set = new(["Redmond", "Berlin", "BERLIN", "Madrid"]);

        Assert.Equal(["BERLIN", "Madrid", "Redmond"], set);
        Assert.Equal(3, set.Count);
        Assert.Equal("BERLIN, Madrid, Redmond", set.ToString());
        Assert.Equal(set, new NameSet(["madrid", "redmond", "berlin"]));
        Assert.Equal(set.GetHashCode(), new NameSet(["madrid", "redmond", "berlin"]).GetHashCode());
        Assert.True(set.Contains("mADRID"));
        Assert.False(set.Contains("Madri"));
    }

    [Fact]
    public void Equals_OtherNames_IsFalse()
    {
        NameSet set = new(["a", "b"]);

        Assert.All(new[] { new NameSet(["a"]), new NameSet(["a", "c"]), new NameSet(["a", "b", "c"]), NameSet.Empty }, other => Assert.NotEqual(set, other));
        Assert.False(set.Equals(null) || set.Equals((object)"a, b"));
        Assert.Equal(NameSet.Empty, new NameSet([]));
    }

    [Fact]
    public void With_MoreNames_AddsThoseThatAreMissing() =>
        Assert.Equal(["a", "b", "c"], new NameSet(["b", "a"]).With(["B", "c"]).Select(name => name.ToLowerInvariant()));

    [Fact]
    public void Except_OtherSet_LeavesTheRest() => Assert.Equal(["a"], new NameSet(["a", "B"]).Except(new NameSet(["b", "c"])));

    [Fact]
    public void Names_OfAnyKind_AreASetWhateverTheirOrder() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<NonNull<string>>().ArrayOf().ToArbitrary(), names =>
        {
            string[] texts = [.. names.Select(name => name.Get)];
            NameSet set = new(texts);
            NameSet reversed = new(Enumerable.Reverse(texts));

            Assert.Equal([.. set], [.. reversed], StringComparer.Ordinal);
            Assert.Equal(texts.Distinct(StringComparer.OrdinalIgnoreCase).Count(), set.Count);
            Assert.All(texts, text => Assert.True(set.Contains(text)));
            Assert.Equal(set, new NameSet(set));
        }).QuickCheckThrowOnFailure();
}
