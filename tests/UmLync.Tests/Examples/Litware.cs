using System.IO;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Tests.Examples;

/// <summary>The estate of docs/examples, whose README says what is broken in it.</summary>
internal static class Litware
{
    public static byte[] EstateFile { get; } = Bytes("litware.json");

    public static byte[] BlueprintFile { get; } = Bytes("blueprint.json");

    public static Topology Estate { get; } = TopologyReader.Read(EstateFile, "litware.json", ReadRequest.Everything);

    public static Blueprint Blueprint { get; } = BlueprintReader.Read(BlueprintFile, "blueprint.json");

    public static Plan Plan { get; } = Integration.PlanFor(Estate, Blueprint.Empty);

    /// <summary>The estate as it is when every change of the plan is made.</summary>
    public static Topology After(Plan plan)
    {
        TopologyBuilder builder = Estate.ToBuilder();
        foreach (PlannedChange change in plan.Changes)
        {
            Resource? now = builder.Build().Find(change.Key) ?? change.Key.Kind.Identify(change.Key.Scope, change.Key.Name);
            _ = change.Action == ChangeAction.Remove
                ? builder.Remove(change.Key)
                : builder.Put(change.Properties.Aggregate(now!, (resource, row) => row.Property.With(resource, row.After)));
        }

        return builder.Build();
    }

    public static ResourceKey Key(string kindAndName)
    {
        string product = ResourceKinds.Find(kindAndName.Split('/')[0])!.Product == Product.Exchange ? "exchange" : "lync";
        return ResourceKey.TryParse(product + ":litwareinc.com/" + kindAndName, out ResourceKey key) ? key : throw new InvalidDataException(kindAndName);
    }

    private static byte[] Bytes(string name)
    {
        using Stream stream = typeof(Litware).Assembly.GetManifestResourceStream(name)!;
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
