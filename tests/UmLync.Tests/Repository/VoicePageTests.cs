using System;
using System.Linq;
using System.Text;
using UmLync.Blueprints;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>docs/about/voice.md shows a blueprint, which is read as it stands there.</summary>
[Trait("Feature", "K6")]
public class VoicePageTests
{
    private const string Fence = "```";

    [Fact]
    public void Example_OfThePage_IsAVoiceSide()
    {
        string page = WorkingTree.Text("docs/about/voice.md");
        int begin = page.IndexOf(Fence + "json", StringComparison.Ordinal) + Fence.Length + "json".Length;
        string example = page[begin..page.IndexOf(Fence, begin, StringComparison.Ordinal)];

        VoiceChoices voice = BlueprintReader.Read(Encoding.UTF8.GetBytes(example), "voice.md").Voice;

        Assert.Equal("sip:kenmyer@litwareinc.com", voice.Users.Single().SipAddress.ToString());
        Assert.True(voice.LocationProfiles);
    }
}
