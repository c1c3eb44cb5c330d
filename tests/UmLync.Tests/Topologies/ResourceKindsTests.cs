using System;
using System.Linq;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Topologies;

/// <summary>What the tables of kinds promise to everything that reads them.</summary>
public class ResourceKindsTests
{
    // Kinds that exist nowhere yet may be referred to by none.
    [Fact]
    public void RefersTo_OfEveryProperty_IsAKind() =>
        Assert.Empty(
            from kind in ResourceKinds.All
            from property in kind.Properties
            where property.RefersTo is { } id && ResourceKinds.Find(id) is null
            select $"{kind}.{property}: {property.RefersTo}");

    [Fact]
    public void Records_OfTheDomain_HaveTheirKindInTheList() =>
        Assert.Equal(
            typeof(Resource).Assembly.GetTypes().Where(type => !type.IsAbstract && typeof(Resource).IsAssignableFrom(type)).Select(type => type.Name).OrderBy(name => name, StringComparer.Ordinal),
            ResourceKinds.All.Concat(Operation.Kinds).Concat(ManualTask.Kinds).Select(kind => kind.Type.Name).Distinct().OrderBy(name => name, StringComparer.Ordinal));

    [Fact]
    public void Ids_OfAllKinds_AreUniqueAndInCamelCase()
    {
        Assert.Equal(ResourceKinds.All.Count, ResourceKinds.All.Select(kind => kind.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ResourceKinds.All, kind => Assert.Matches("^[a-z][A-Za-z0-9]*$", kind.Id));
        Assert.DoesNotContain(ResourceKinds.All, kind => kind.Id is "forest" or "notRead" or "partial");
    }

    [Fact]
    public void Names_OfTheProperties_AreUniqueAndInCamelCase() => Assert.All(ResourceKinds.All, kind =>
    {
        Assert.Equal(kind.Properties.Count, kind.Properties.Select(property => property.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(kind.Properties, property => Assert.Matches("^[a-z][A-Za-z0-9]*$", property.Name));
        Assert.All(kind.Properties, property => Assert.Same(property, kind.Find(property.Name)));
    });

    // The reader marks the properties that it met in 64 bits, and takes those of the name to stand first.
    [Fact]
    public void Properties_OfAKind_AreAtMost64WithItsNameFirst() => Assert.All(ResourceKinds.All, kind =>
    {
        bool[] identity = [.. kind.Properties.Select(property => property.IsIdentity)];
        Assert.InRange(identity.Length, 1, 64);
        Assert.True(identity[0]);
        Assert.Equal(identity.OrderByDescending(isIdentity => isIdentity), identity);
        Assert.DoesNotContain(kind.Properties, property => property.IsIdentity && property.MayBeAbsent);
    });

    [Fact]
    public void Order_OfKinds_HasExchangeFirstAndUsersLast()
    {
        Assert.Equal(ResourceKinds.All.OrderBy(kind => kind.Product), ResourceKinds.All);
        Assert.Equal(UmMailbox.Schema, ResourceKinds.Of(Product.Exchange).Last());
        Assert.Equal(CsUser.Schema, ResourceKinds.Of(Product.Lync).Last());
        Assert.Equal(Enumerable.Range(0, ResourceKinds.All.Count), ResourceKinds.All.Select(kind => kind.Order));
        Assert.All(ResourceKinds.All, kind => Assert.Same(kind, ResourceKinds.Find(kind.Id)));
        Assert.Null(ResourceKinds.Find("UmDialPlans"));
    }

    // Each row reads and writes one property of the record, and none but that one.
    [Fact]
    public void Rows_OfEveryKind_KeepWhatIsWritten() => Assert.All(ResourceKinds.All, kind =>
    {
        RandomValues values = new(new Random(5), new EstateShape());
        foreach (Property property in kind.Properties)
        {
            Resource blank = kind.Blank(new Scope(kind.Product, Fqdn.Parse("litwareinc.com")));
            object value = values.Identity(property.Codec, []);
            Resource written = property.With(blank, value);

            Assert.Equal(value, property.ValueOf(written));
            Assert.Equal([property], written.DifferencesFrom(blank));
            Assert.Equal(kind, written.Kind);
            if (!property.IsIdentity)
            {
                Assert.Null(property.ValueOf(blank));
                Assert.Null(property.ValueOf(property.With(written, null)));
            }

            if (property.MayBeAbsent)
            {
                Assert.Same(Absent.Value, property.ValueOf(property.With(written, Absent.Value)));
            }
        }
    });

    [Fact]
    public void Show_OfEveryValue_IsATextForPeople()
    {
        foreach (Resource resource in Enumerable.Range(0, 10).SelectMany(seed => RandomEstate.Of(seed, EstateShape.WellRead).All()))
        {
            foreach (Property property in resource.Kind.Properties)
            {
                object? value = property.ValueOf(resource);
                Assert.Equal(value is null or Absent or NameSet { Count: 0 } or ValueList<string> { Count: 0 }, property.Show(value).Length == 0);
                Assert.DoesNotMatch("UmLync|System\\.", property.Show(value));
            }
        }
    }
}
