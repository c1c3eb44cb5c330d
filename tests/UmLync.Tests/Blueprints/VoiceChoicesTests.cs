using System.Linq;
using System.Text;
using UmLync.Blueprints;
using UmLync.Json;
using Xunit;

namespace UmLync.Tests.Blueprints;

/// <summary>The section <c>voice</c> of a blueprint: objects as a topology file writes them (docs/about/voice.md).</summary>
[Trait("Feature", "K6")]
public class VoiceChoicesTests
{
    private const string Whole = """
        {
          "format": "umlync-blueprint/1",
          "mapping": "Mesh",
          "lyncPhones": true,
          "voice": {
            "forest": "litwareinc.com",
            "locationProfiles": true,
            "locationProfileOf": {
              "Redmond": "Site:Redmond"
            },
            "nearestSipAccessService": true,
            "lyncDialPlans": [
              {
                "identity": "Campus",
                "simpleName": "Campus"
              }
            ],
            "pstnUsages": [
              {
                "name": "Local"
              }
            ],
            "voicePolicies": [
              {
                "identity": "Sales",
                "pstnUsages": [
                  "Local"
                ]
              }
            ],
            "users": [
              {
                "sipAddress": "sip:kenmyer@litwareinc.com",
                "lineUri": "tel:+14255550160",
                "voicePolicy": "Sales"
              }
            ]
          }
        }

        """;

    [Fact]
    public void Read_WholeSection_WritesTheSameBytes()
    {
        string text = Whole.Replace("\r\n", "\n");

        Blueprint read = BlueprintReader.Read(Encoding.UTF8.GetBytes(text), "blueprint.json");

        Assert.Equal(text, Encoding.UTF8.GetString(BlueprintWriter.ToBytes(read)));
        Assert.Equal("tel:+14255550160", read.Voice.Users.Single().LineUri.Value);
        Assert.False(read.Voice.Users.Single().DialPlan.IsRead);
    }

    [Theory]
    [InlineData("\"voicePolicy\": []", "JsonPropertyIsUnknown")]
    [InlineData("\"pstnUsages\": [ { \"name\": \"Local\" }, { \"name\": \"local\" } ]", "JsonResourceStandsTwice")]
    [InlineData("\"voiceRoutes\": [ { \"identity\": \"A\", \"usages\": [] } ]", "JsonPropertyIsUnknown")]
    [InlineData("\"users\": [ { \"sipAddress\": \"sip:a@b.com\", \"registrarPool\": \"lync.b.com\" } ]", "BlueprintStatesMoreOfUser")]
    [InlineData("\"users\": [ { \"sipAddress\": \"sip:a@b.com\", \"hostedVoiceMail\": false } ]", "BlueprintStatesMoreOfUser")]
    public void Read_WhatIsNoVoiceSide_IsRefused(string section, string id) => Assert.Equal(
        id,
        Assert.Throws<JsonFormatException>(() => BlueprintReader.Read(
            Encoding.UTF8.GetBytes("{ \"format\": \"umlync-blueprint/1\", \"voice\": { " + section + " } }"), "blueprint.json")).Id);

    [Fact]
    public void ToBytes_NoChoice_HasNoSection() =>
        Assert.DoesNotContain("voice", Encoding.UTF8.GetString(BlueprintWriter.ToBytes(Blueprint.Empty)).Replace("voipSecurity", string.Empty));
}
