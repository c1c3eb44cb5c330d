using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Topologies;
using UmLync.Values;
using Property = UmLync.Topologies.Property;

namespace UmLync.Tests.Estates;

/// <summary>
/// Random estates of every kind of object and every property, made from the tables: the same seed gives the same estate. A
/// property that fails shows the smallest estate that FsCheck could make of it, as a file that the lab can read.
/// </summary>
internal sealed class RandomEstate
{
    private static readonly string[] Forests = ["litwareinc.com", "contoso.com", "fabrikam.net"];

    private readonly Dictionary<(Scope Scope, string Kind), List<Resource>> _objects = [];
    private readonly EstateShape _shape;
    private readonly RandomValues _values;

    private RandomEstate(int seed, EstateShape shape)
    {
        _shape = shape;
        _values = new RandomValues(new Random(seed), shape);
    }

    /// <summary>The estate of the seed.</summary>
    public static Topology Of(int seed, EstateShape? shape = null) => new RandomEstate(seed, shape ?? EstateShape.Anything).Make();

    /// <summary>Checks that something holds of a hundred estates.</summary>
    public static void ForAll(Action<Topology> property, EstateShape? shape = null) =>
        Prop.ForAll(Arbitrary(shape), sample => property(sample.Estate)).QuickCheckThrowOnFailure();

    /// <summary>Estates for properties of more than one argument.</summary>
    public static Arbitrary<EstateSample> Arbitrary(EstateShape? shape = null) =>
        Arb.From(Gen.Choose(0, int.MaxValue).Select(seed => new EstateSample(Of(seed, shape))), sample => sample.Smaller());

    private Topology Make()
    {
        TopologyBuilder builder = new((DateTimeOffset)_values.Of(Codecs.Time));
        foreach (Scope scope in Scopes())
        {
            builder.AddScope(scope);
            foreach (ResourceKind kind in ResourceKinds.Of(scope.Product))
            {
                Coverage coverage = CoverageOfKind();
                builder.Cover(scope, kind, coverage);
                foreach (Resource resource in coverage.State == CoverageState.NotRead ? [] : Identities(scope, kind))
                {
                    builder.Add(Filled(resource));
                }
            }
        }

        return builder.Build();
    }

    private IEnumerable<Scope> Scopes() =>
        from product in new[] { Product.Exchange, Product.Lync }
        let first = _values.Upto(Forests.Length - 1)
        from i in Enumerable.Range(0, 1 + _values.Upto(_shape.MostScopes - 1))
        select new Scope(product, Fqdn.Parse(Forests[(first + i) % Forests.Length]));

    private Coverage CoverageOfKind() => !_values.Chance(_shape.IncompleteKinds) ? Coverage.Read : _values.Upto(2) switch
    {
        0 => Coverage.NotRead,
        1 => Coverage.NotReadBecause(Reason()),
        _ => Coverage.PartialBecause(Reason()),
    };

    private string Reason() => (string)_values.Of(Codecs.Text);

    /// <summary>
    /// The objects of a kind, of which nothing is known yet but their names. They are made on demand, because an object can be
    /// part of the name of another (the gateway of a hunt group) or be referred to before its section.
    /// </summary>
    private List<Resource> Identities(Scope scope, ResourceKind kind)
    {
        if (_objects.TryGetValue((scope, kind.Id), out List<Resource>? made))
        {
            return made;
        }

        _objects.Add((scope, kind.Id), made = []);
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (int _ in Enumerable.Range(0, _values.Upto(_shape.MostObjects)))
        {
            Resource resource = kind.Blank(scope);
            foreach (Property property in kind.Properties.Where(property => property.IsIdentity))
            {
                resource = property.With(resource, _values.Identity(property.Codec, NamesFor(scope, property)));
            }

            if (names.Add(kind.NameOf(resource)))
            {
                made.Add(resource);
            }
        }

        return made;
    }

    private string[] NamesFor(Scope scope, Property property) =>
        property.RefersTo is { } id && ResourceKinds.Find(id) is { } kind ? [.. Identities(scope, kind).Select(kind.NameOf)] : [];

    private Resource Filled(Resource resource)
    {
        foreach (Property property in resource.Kind.Properties.Where(property => !property.IsIdentity))
        {
            if (!_values.Chance(_shape.UnreadProperties))
            {
                resource = property.With(resource, property.MayBeAbsent && _values.Chance(_shape.AbsentValues)
                    ? Absent.Value
                    : _values.Of(property.Codec, NamesFor(resource.Scope, property)));
            }
        }

        return resource;
    }
}
