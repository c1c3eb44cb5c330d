using System;
using System.Linq;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Topologies;

public class ResourceKeyTests
{
    private static readonly Scope Exchange = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));
    private static readonly Scope Lync = new(Product.Lync, Fqdn.Parse("litwareinc.com"));

    [Theory]
    [InlineData(@"exchange:litwareinc.com/umHuntGroups/atl-cs-001\Redmond", @"atl-cs-001\Redmond")]
    [InlineData("exchange:litwareinc.com/umIpGateways/1:1", "1:1")]
    [InlineData("exchange:litwareinc.com/umDialPlans/North/South", "North/South")]
    [InlineData("exchange:litwareinc.com/umDialPlans/ ", " ")]
    public void TryParse_Address_GivesItsParts(string text, string name)
    {
        Assert.True(ResourceKey.TryParse(text, out ResourceKey key));
        Assert.Equal((Exchange, name, text), (key.Scope, key.Name, key.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("umDialPlans/Berlin")]
    [InlineData("exchange:litwareinc.com/umDialPlans/")]
    [InlineData("exchange:litwareinc.com/umDialPlans")]
    [InlineData("exchange:litwareinc.com/dialPlans/Berlin")]
    [InlineData("exchange:litwareinc.com/UMDialPlans/Berlin")]
    [InlineData("lync:litwareinc.com/umDialPlans/Berlin")]
    [InlineData("exchange:litwareinc.com/pools/lync.litwareinc.com")]
    [InlineData("Exchange:litwareinc.com/umDialPlans/Berlin")]
    [InlineData("exchange:litwareinc/umDialPlans/Berlin")]
    [InlineData("exchange/umDialPlans/Berlin")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(ResourceKey.TryParse(text, out _));

    [Fact]
    public void TryParse_AddressOfAnyObject_IsThatAddressAgain() => RandomEstate.ForAll(estate =>
    {
        foreach (Resource resource in estate.All())
        {
            Assert.True(ResourceKey.TryParse(resource.ToString(), out ResourceKey key));
            Assert.True(resource.Key == key && resource.ToString() == key.ToString(), resource.ToString());
        }
    });

    // A plan names an object that does not exist yet by its address alone.
    [Fact]
    public void Identify_NameOfAnyObject_HasThatAddressAndNothingElse() => RandomEstate.ForAll(estate =>
    {
        foreach (Resource resource in estate.All())
        {
            Resource? identified = resource.Kind.Identify(resource.Scope, resource.Key.Name);

            Assert.True(identified?.Key == resource.Key, resource.ToString());
            Assert.DoesNotContain(resource.Kind.Properties, property =>
                !Equals(property.IsIdentity ? property.ValueOf(resource) : null, property.ValueOf(identified!)));
        }
    });

    [Fact]
    public void Equals_NamesInAnotherCase_AddressTheSameObject()
    {
        ResourceKey key = new(Exchange, UmDialPlan.Schema, "Berlin");
        ResourceKey same = new(new Scope(Product.Exchange, Fqdn.Parse("LITWAREINC.com")), UmDialPlan.Schema, "BERLIN");

        Assert.True(key == same && key.Equals((object)same) && !(key != same));
        Assert.Equal(key.GetHashCode(), same.GetHashCode());
    }

    [Fact]
    public void Equals_AnotherScopeKindOrName_AddressesAnotherObject()
    {
        ResourceKey key = new(Exchange, WindowsService.OfExchange, "a");

        Assert.NotEqual(key, new ResourceKey(Exchange, WindowsService.OfExchange, "b"));
        Assert.NotEqual(key, new ResourceKey(Exchange, UmDialPlan.Schema, "a"));
        Assert.NotEqual(key, new ResourceKey(new Scope(Product.Exchange, Fqdn.Parse("contoso.com")), WindowsService.OfExchange, "a"));
        Assert.NotEqual(key, new ResourceKey(Lync, WindowsService.OfLync, "a"));
        Assert.False(key.Equals((object)"exchange:litwareinc.com/exchangeWindowsServices/a"));
    }

    [Fact]
    public void CompareTo_Keys_SortsByProductForestKindAndName()
    {
        ResourceKey[] sorted =
        [
            new(new Scope(Product.Exchange, Fqdn.Parse("contoso.com")), UmHuntGroup.Schema, "z"),
            new(Exchange, UmDialPlan.Schema, "b"),
            new(Exchange, UmHuntGroup.Schema, "A"),
            new(Exchange, UmHuntGroup.Schema, "B"),
            new(Exchange, UmHuntGroup.Schema, "b"),
            new(new Scope(Product.Lync, Fqdn.Parse("contoso.com")), LyncPool.Schema, "a.b"),
        ];

        Assert.Equal(sorted.Select(key => key.ToString()), Enumerable.Reverse(sorted).OrderBy(key => key).Select(key => key.ToString()));
        Assert.All(Enumerable.Range(1, sorted.Length - 1), i =>
            Assert.True(sorted[i - 1] < sorted[i] && sorted[i - 1] <= sorted[i] && sorted[i] > sorted[i - 1] && sorted[i] >= sorted[i - 1]));
    }

    [Fact]
    public void Key_WithoutAPart_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new ResourceKey(null!, UmDialPlan.Schema, "a"));
        Assert.Throws<ArgumentNullException>(() => new ResourceKey(Exchange, null!, "a"));
        Assert.Throws<ArgumentNullException>(() => new ResourceKey(Exchange, UmDialPlan.Schema, null!));
    }
}
