using System.Linq;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Topologies;

public class ValueListTests
{
    [Fact]
    public void Equals_SameValuesInTheSameOrder_IsTrue()
    {
        ValueList<string> list = new(["+1", "+2"]);
        ValueList<string> same = new(new[] { "+1", "+2" }.Where(_ => true));

        Assert.True(list.Equals(same) && list.Equals((object)same));
        Assert.Equal(list.GetHashCode(), same.GetHashCode());
        Assert.Equal((2, "+2", "+1, +2"), (list.Count, list[1], list.ToString()));
    }

    // Numbers and usages are tried in their order.
    [Fact]
    public void Equals_AnotherOrderNumberOrCase_IsFalse()
    {
        ValueList<string> list = new(["a", "b"]);

        Assert.All(
            new ValueList<string>[] { new(["b", "a"]), new(["a"]), new(["a", "b", "b"]), new(["A", "b"]), ValueList<string>.Empty },
            other => Assert.False(list.Equals(other)));
        Assert.False(list.Equals(null) || list.Equals((object)"a, b"));
    }

    [Fact]
    public void Empty_AnyEmptyList_IsEqual() => Assert.True(ValueList<string>.Empty.Equals(new ValueList<string>([])));

    [Fact]
    public void List_OfAnArrayThatChanges_StaysAsItWas()
    {
        string[] values = ["a"];
        ValueList<string> list = new(values);
        values[0] = "b";

        Assert.Equal(["a"], list);
    }
}
