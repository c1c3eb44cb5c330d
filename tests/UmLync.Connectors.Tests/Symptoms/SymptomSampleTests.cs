using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Diagnosis;
using Xunit;

namespace UmLync.Connectors.Tests.Symptoms;

/// <summary>The catalogue against samples whose causes were named from docs/domain.md.</summary>
[Trait("Feature", "M6")]
public class SymptomSampleTests
{
    public static TheoryData<string> Samples => [.. SymptomSample.Names];

    // What the capability promises: sixty samples in three languages with a cause and twenty clean ones, half of them here.
    [Fact]
    public void Samples_AreThirtyWithACauseAndTenClean_InThreeLanguages()
    {
        SymptomSample[] samples = [.. SymptomSample.Names.Select(SymptomSample.Of)];

        Assert.True(samples.Count(sample => !sample.IsClean) >= 30);
        Assert.True(samples.Count(sample => sample.IsClean) >= 10);
        foreach (string language in (string[])["en-", "es-", "zh-"])
        {
            Assert.True(samples.Count(sample => sample.Name.StartsWith(language, StringComparison.Ordinal)) >= 10, language);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Causes_OfSample_BeginWithTheOneOfItsLabel(string name)
    {
        SymptomSample sample = SymptomSample.Of(name);

        IReadOnlyList<LikelyCause> causes = sample.Ranked().Causes;

        if (sample.IsClean)
        {
            Assert.Empty(causes);
        }
        else
        {
            Assert.True(causes.Count > 0, "No cause was found.");
            Assert.True(sample.IsLabelOf(causes[0]), $"'{sample.Expected}' was expected and {causes[0].CauseId} ({causes[0].Source}) ranks first: {string.Join("; ", causes[0].Symptoms.Select(seen => seen.Evidence))}");
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Causes_OfSample_SayWhatToDoAndWhereItStands(string name) =>
        Assert.All(SymptomSample.Of(name).Ranked().Causes, cause =>
        {
            Assert.NotEmpty(cause.Fix.ToString());
            Assert.NotEmpty(cause.Check.ToString());
            Assert.All(cause.Symptoms.SelectMany(seen => seen.Observations), seen => Assert.NotEqual(0, seen.Seen.Line));
        });
}
