using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Tests.Estates;
using UmLync.Tests.Topologies;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Schema;

/// <summary>Schema and reader agree, so that an editor shows what the reader would say.</summary>
public class TopologySchemaTests
{
    private static readonly SchemaValidator Schema = new(PublishedSchema.TextOf("topology.schema.json"));

    // The reader knows more: what a form must hold beyond its pattern, that two objects have the same address, and that a kind
    // cannot be listed and not read.
    private static readonly string[] KnownToTheReaderOnly = ["JsonValueIsInvalid", "JsonResourceStandsTwice", "JsonCoverageContradicts", "TopologyFormatIsOther"];

    [Fact]
    public void Schema_AnyFileThatIsWritten_AcceptsIt() => RandomEstate.ForAll(estate =>
        Assert.True(Schema.Accepts(TopologyWriter.ToBytes(estate))));

    [Fact]
    public void Schema_AnyFileWithOneThingWrong_AgreesWithTheReader() =>
        Prop.ForAll(RandomEstate.Arbitrary(new EstateShape { MostScopes = 1, MostObjects = 2 }), Gen.Choose(0, int.MaxValue).ToArbitrary(), (sample, seed) =>
        {
            byte[] bytes = SpoiltFile.Of(TopologyWriter.ToBytes(sample.Estate), seed);
            string? error = Documents.Refusal(bytes, ReadRequest.Everything)?.Id;
            bool isAccepted = Schema.Accepts(bytes);
            Assert.True(isAccepted ? error is null || KnownToTheReaderOnly.Contains(error) : error is not null, $"{error}, accepted: {isAccepted}\n{Encoding.UTF8.GetString(bytes)}");
        }).QuickCheckThrowOnFailure();
}
