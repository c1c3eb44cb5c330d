using System.Collections.Generic;
using System.Linq;
using System.Text;
using UmLync.Json;
using UmLync.Planning;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Support;

/// <summary>
/// A change as no designer would plan it and no plan file may ask for it: what UmLync refuses early, the lab has to refuse too, as
/// the product would.
/// </summary>
internal static class AnyChange
{
    /// <summary>The change of the object in contoso.com, with what its properties are to be, as JSON.</summary>
    public static PlannedChange Of(ChangeAction action, string address, params (string Property, string Json)[] after)
    {
        string scope = ResourceKinds.Find(address.Split('/')[0])!.Product == Product.Exchange ? "exchange" : "lync";
        Assert.True(ResourceKey.TryParse(scope + ":contoso.com/" + address, out ResourceKey key));
        return new PlannedChange(
            "c0001", key, action, phase: 1, [.. IdentityOf(key, action), .. after.Select(row => Changed(key.Kind.Find(row.Property)!, row.Json))],
            reasons: [], facts: [], dependsOn: [], Impact.None, rights: [], Inverse.Exact);
    }

    /// <summary>A new object is named by the properties that make up its address.</summary>
    private static IEnumerable<PropertyChange> IdentityOf(ResourceKey key, ChangeAction action) => action != ChangeAction.Create ? [] :
        from property in key.Kind.Properties
        where property.IsIdentity
        select new PropertyChange(property, null, property.ValueOf(key.Kind.Identify(key.Scope, key.Name)!));

    private static PropertyChange Changed(Property property, string json)
    {
        StrictReader reader = new(Encoding.UTF8.GetBytes(json), "edited");
        reader.BeginDocument();
        return new PropertyChange(property, null, property.Read(ref reader));
    }
}
