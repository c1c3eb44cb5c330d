using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Topologies;

public class TopologyRoundTripTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSamePicture() =>
        RandomEstate.ForAll(estate => Documents.AssertSame(estate, Documents.Read(TopologyWriter.ToBytes(estate))));

    [Fact]
    public void Read_WhatWasWrittenCompactly_IsTheSamePicture() =>
        RandomEstate.ForAll(estate => Documents.AssertSame(estate, Documents.Read(TopologyWriter.ToBytes(estate, indented: false))));

    [Fact]
    public void Write_WhatWasReadInAnotherOrder_IsTheSameBytes() =>
        Prop.ForAll(RandomEstate.Arbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (sample, seed) =>
        {
            byte[] bytes = TopologyWriter.ToBytes(sample.Estate);
            Documents.AssertSame(bytes, TopologyWriter.ToBytes(Documents.Read(Documents.Shuffled(bytes, seed))));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_WhatWasBuiltInAnotherOrder_IsTheSameBytes() => RandomEstate.ForAll(estate =>
    {
        TopologyBuilder builder = new(estate.CapturedAt);
        foreach (Scope scope in estate.Scopes.Reverse())
        {
            foreach (ResourceKind kind in ResourceKinds.Of(scope.Product).Reverse())
            {
                builder.Cover(scope, kind, estate.CoverageOf(scope, kind));
            }
        }

        foreach (Resource resource in estate.All().Reverse())
        {
            builder.Add(resource);
        }

        Documents.AssertSame(TopologyWriter.ToBytes(estate), TopologyWriter.ToBytes(builder.Build()));
    });

    // A file that a copy cut short must never pass for a smaller estate.
    [Fact]
    public void Read_AnyBeginningOfAFile_SaysThatItIsCut() =>
        Prop.ForAll(RandomEstate.Arbitrary(new EstateShape { OddTexts = 50 }), Gen.Choose(0, int.MaxValue).ToArbitrary(), (sample, cut) =>
        {
            byte[] bytes = TopologyWriter.ToBytes(sample.Estate);

            // The last two bytes are the end of the document and a line break that nobody needs.
            int length = 1 + (cut % (bytes.Length - 3));
            Documents.Refused([.. bytes.Take(length)], "JsonIsCutOff");
        }).QuickCheckThrowOnFailure();

    // Objects that are counted or left out are checked as strictly as those that are kept.
    [Fact]
    public void Read_AnyFileWithOneThingWrong_IsRefusedTheSameWhateverIsAskedFor() =>
        Prop.ForAll(RandomEstate.Arbitrary(new EstateShape { MostScopes = 1, MostObjects = 2 }), Gen.Choose(0, int.MaxValue).ToArbitrary(), (sample, seed) =>
        {
            byte[] bytes = SpoiltFile.Of(TopologyWriter.ToBytes(sample.Estate), seed);
            Message? expected = Documents.Refusal(bytes, ReadRequest.Everything);

            Assert.Equal(expected, Documents.Refusal(bytes, ReadRequest.UsersCounted));
            Assert.Equal(expected, Documents.Refusal(bytes, ReadRequest.Of([])));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void IsSameAs_EveryPropertyOfEveryObject_IsSeenByDifferences()
    {
        var read =
            from resource in RandomEstate.Of(5).All()
            from property in resource.Kind.Properties
            where !property.IsIdentity && property.ValueOf(resource) is not null
            select (resource, property);
        Assert.NotEmpty(read);
        Assert.All(read, found =>
        {
            (Resource resource, UmLync.Topologies.Property property) = found;
            Resource other = property.With(resource, null);
            Assert.False(resource.IsSameAs(other));
            Assert.Equal([property], resource.DifferencesFrom(other));
            Assert.True(resource.IsSameAs(property.With(other, property.ValueOf(resource))));
        });
    }
}
