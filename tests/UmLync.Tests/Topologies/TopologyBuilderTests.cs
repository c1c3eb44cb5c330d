using System;
using System.Linq;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Topologies;

public class TopologyBuilderTests
{
    private static readonly Scope Litware = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));
    private static readonly UmDialPlan Berlin = new() { Scope = Litware, Name = "Berlin" };

    [Fact]
    public void Add_SecondObjectOfOneAddress_IsRefused()
    {
        TopologyBuilder builder = new TopologyBuilder(default).Add(Berlin);

        UmLyncException error = Assert.Throws<UmLyncException>(() => builder.Add(Berlin with { Name = "BERLIN" }));
        Assert.Equal("ResourceStandsTwice", error.Id);
        Assert.Equal("Two objects have the address 'exchange:litwareinc.com/umDialPlans/BERLIN'.", error.Problem.Invariant);
        Assert.NotEmpty(error.RecommendedAction);
    }

    [Fact]
    public void Add_SameNameInAnotherScopeOrKind_IsAnotherObject()
    {
        Topology topology = new TopologyBuilder(default)
            .Add(Berlin)
            .Add(Berlin with { Scope = new Scope(Product.Exchange, Fqdn.Parse("contoso.com")) })
            .Add(new UmIpGateway { Scope = Litware, Name = "Berlin" })
            .Build();

        Assert.Equal(
            ["exchange:contoso.com/umDialPlans/Berlin", "exchange:litwareinc.com/umDialPlans/Berlin", "exchange:litwareinc.com/umIpGateways/Berlin"],
            topology.All().Select(resource => resource.ToString()));
    }

    [Fact]
    public void Put_ObjectThatIsThere_TakesItsPlaceAndItsSpelling()
    {
        Topology topology = new TopologyBuilder(default).Add(Berlin).Build()
            .ToBuilder().Put(Berlin with { Name = "BERLIN", UriType = UriType.SipName }).Build();

        UmDialPlan plan = Assert.Single(topology.All(UmDialPlan.Schema));
        Assert.Equal(("BERLIN", UriType.SipName), (plan.Name, plan.UriType));
        Assert.Same(plan, topology.Find(Berlin.Key));
    }

    [Fact]
    public void Remove_ObjectInAnotherCase_IsGone()
    {
        TopologyBuilder builder = new TopologyBuilder(default).Add(Berlin);
        Topology topology = builder.Remove(new ResourceKey(Litware, UmDialPlan.Schema, "berlin")).Build();

        Assert.Empty(topology.All());
        Assert.Equal(Coverage.Read, topology.CoverageOf(Litware, UmDialPlan.Schema));
    }

    [Fact]
    public void Remove_FromAKindThatWasNotRead_DoesNotMakeItRead()
    {
        Topology topology = new TopologyBuilder(default).AddScope(Litware).Remove(Berlin.Key).Build();

        Assert.Equal(Coverage.NotRead, topology.CoverageOf(Litware, UmDialPlan.Schema));
    }

    [Fact]
    public void Cover_BeforeOrAfterTheObjects_IsTheSame()
    {
        Coverage partial = Coverage.PartialBecause("timeout");
        Topology before = new TopologyBuilder(default).Cover(Litware, UmDialPlan.Schema, partial).Add(Berlin).Build();
        Topology after = new TopologyBuilder(default).Add(Berlin).Cover(Litware, UmDialPlan.Schema, partial).Build();

        Assert.Equal(partial, before.CoverageOf(Litware, UmDialPlan.Schema));
        Documents.AssertSame(before, after);
    }

    [Fact]
    public void Build_ObjectsOfAKindThatWasNotRead_IsAFault()
    {
        TopologyBuilder builder = new TopologyBuilder(default).Add(Berlin).Cover(Litware, UmDialPlan.Schema, Coverage.NotReadBecause("timeout"));

        Assert.Throws<InvalidOperationException>(builder.Build);
    }

    [Fact]
    public void Build_Twice_GivesTwoPicturesOfWhichTheFirstStays()
    {
        TopologyBuilder builder = new TopologyBuilder(default).Add(Berlin);
        Topology first = builder.Build();
        Topology second = builder.Add(Berlin with { Name = "Madrid" }).Build();

        Assert.Single(first.All());
        Assert.Equal(2, second.All().Count());
    }

    [Fact]
    public void ToBuilder_NothingChanged_GivesTheSamePictureOfTheSameObjects() => RandomEstate.ForAll(estate =>
    {
        Topology again = estate.ToBuilder().Build();

        Documents.AssertSame(estate, again);
        Assert.DoesNotContain(estate.All().Zip(again.All(), ReferenceEquals), isSame => !isSame);
    });

    [Fact]
    public void ToBuilder_RemovedAndAddedAgain_IsTheSamePicture() => RandomEstate.ForAll(estate =>
    {
        TopologyBuilder builder = estate.ToBuilder();
        Resource[] resources = [.. estate.All()];
        foreach (Resource resource in resources)
        {
            builder.Remove(resource.Key);
        }

        Assert.Empty(builder.Build().All());
        foreach (Resource resource in Enumerable.Reverse(resources))
        {
            builder.Put(resource);
        }

        Documents.AssertSame(estate, builder.Build());
    });

    [Fact]
    public void Find_AnyObjectByItsAddressInAnyCase_IsThatObject() => RandomEstate.ForAll(estate =>
    {
        foreach (Resource resource in estate.All())
        {
            ResourceKey key = resource.Key;
            Assert.Same(resource, estate.Find(key));
            Assert.Same(resource, estate.Find(new ResourceKey(key.Scope, key.Kind, key.Name.ToUpperInvariant())));
            Assert.Null(estate.Find(new ResourceKey(key.Scope, key.Kind, key.Name + "\u0001none")));
        }
    });
}
