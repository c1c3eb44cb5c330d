using System;
using System.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Topologies;

public class TopologyWriterTests
{
    private static readonly Scope Exchange = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));

    [Fact]
    public void ToBytes_APicture_IsTheFileThatAPersonWouldWrite()
    {
        TopologyBuilder builder = new TopologyBuilder(new DateTimeOffset(2016, 5, 1, 10, 0, 0, TimeSpan.FromHours(2)))
            .Add(new UmHuntGroup { Scope = Exchange, Gateway = "1:1", Name = "Redmond", Pilot = Optional<string>.None })
            .Add(new UmIpGateway { Scope = Exchange, Name = "pbx", Status = UmStatus.NoNewCalls })
            .Add(new UmIpGateway { Scope = Exchange, Name = "1:1", Address = GatewayAddress.Parse("lync.litwareinc.com"), Port = 5061, OutcallsAllowed = false })
            .Cover(Exchange, UmDialPlan.Schema, Coverage.Read)
            .Cover(Exchange, UmService.Schema, Coverage.NotReadBecause("no answer from \u00AB ex01 \u00BB"))
            .Cover(Exchange, UmHuntGroup.Schema, Coverage.PartialBecause("one gateway of two"));

        Assert.Equal(
            """
            {
              "format": "umlync-topology/1",
              "capturedAt": "2016-05-01T08:00:00Z",
              "exchange": [
                {
                  "forest": "litwareinc.com",
                  "notRead": {
                    "umServices": "no answer from « ex01 »"
                  },
                  "partial": {
                    "umHuntGroups": "one gateway of two"
                  },
                  "umDialPlans": [],
                  "umIpGateways": [
                    {
                      "name": "1:1",
                      "address": "lync.litwareinc.com",
                      "port": 5061,
                      "outcallsAllowed": false
                    },
                    {
                      "name": "pbx",
                      "status": "NoNewCalls"
                    }
                  ],
                  "umHuntGroups": [
                    {
                      "gateway": "1:1",
                      "name": "Redmond",
                      "pilot": null
                    }
                  ]
                }
              ],
              "lync": []
            }

            """.Replace("\r", string.Empty),
            Encoding.UTF8.GetString(TopologyWriter.ToBytes(builder.Build())));
    }

    [Fact]
    public void ToBytes_NotIndented_IsOneLine() =>
        Assert.Equal(
            """{"format":"umlync-topology/1","capturedAt":"2016-05-01T08:00:00Z","exchange":[{"forest":"litwareinc.com"}],"lync":[]}""",
            Encoding.UTF8.GetString(TopologyWriter.ToBytes(
                new TopologyBuilder(new DateTimeOffset(2016, 5, 1, 8, 0, 0, TimeSpan.Zero)).AddScope(Exchange).Build(), indented: false)));

    // Saved, such a picture would be an estate whose users are gone.
    [Fact]
    public void ToBytes_UsersThatWereCountedOnly_IsRefused()
    {
        Topology counted = Documents.Read(Documents.Exchange("\"umMailboxes\": [{ \"primarySmtpAddress\": \"kim@litwareinc.com\" }]"), ReadRequest.UsersCounted);

        Assert.False(counted.KeepsUsers);
        Assert.Throws<InvalidOperationException>(() => TopologyWriter.ToBytes(counted));
        Assert.Throws<InvalidOperationException>(() => TopologyWriter.ToBytes(counted.ToBuilder().Build()));
    }
}
