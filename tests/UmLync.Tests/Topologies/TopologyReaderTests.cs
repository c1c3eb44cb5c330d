using System;
using System.Linq;
using System.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Topologies;

public class TopologyReaderTests
{
    private static readonly Scope Litware = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));

    [Fact]
    public void Read_WithByteOrderMark_IsRead()
    {
        byte[] json = Encoding.UTF8.GetBytes(Documents.Exchange("\"umDialPlans\": []"));

        Documents.AssertSame(Documents.Read(json), Documents.Read([0xEF, 0xBB, 0xBF, .. json]));
    }

    [Fact]
    public void Read_PropertiesInAlphabeticalOrder_AreRead()
    {
        Topology topology = Documents.Read(
            """
            {
              "capturedAt": "2016-05-01T10:00:00+02:00",
              "exchange": [{ "aPropertyName": 0 }],
              "format": "umlync-topology/1"
            }
            """.Replace("\"aPropertyName\": 0", "\"exchangeServers\": [{ \"fqdn\": \"ex01.litwareinc.com\", \"name\": \"EX01\" }], \"forest\": \"litwareinc.com\""));

        Assert.Equal(new DateTimeOffset(2016, 5, 1, 8, 0, 0, TimeSpan.Zero), topology.CapturedAt);
        Assert.Equal("ex01.litwareinc.com", topology.Find(Litware, ExchangeServer.Schema, "ex01")!.Fqdn!.ToString());
    }

    // Unread, absent and present are three different things (design.md, law 2).
    [Theory]
    [InlineData("{ \"gateway\": \"1:1\", \"name\": \"Redmond\" }", false, null)]
    [InlineData("{ \"gateway\": \"1:1\", \"name\": \"Redmond\", \"pilot\": null }", true, null)]
    [InlineData("{ \"gateway\": \"1:1\", \"name\": \"Redmond\", \"pilot\": \"\" }", true, "")]
    [InlineData("{ \"gateway\": \"1:1\", \"name\": \"Redmond\", \"pilot\": \"Redmond\" }", true, "Redmond")]
    public void Read_ValueThatMayBeAbsent_KeepsUnreadAbsentAndPresentApart(string huntGroup, bool isRead, string? value)
    {
        Topology topology = Documents.Read(Documents.Exchange($"\"umHuntGroups\": [{huntGroup}]"));

        Optional<string> pilot = topology.All(UmHuntGroup.Schema).Single().Pilot;
        Assert.Equal(isRead, pilot.IsRead);
        Assert.Equal(value is not null, pilot.HasValue);
        Assert.Equal(value, pilot.HasValue ? pilot.Value : null);
        Documents.AssertSame(topology, Documents.Read(TopologyWriter.ToBytes(topology)));
    }

    [Fact]
    public void Read_ListThatIsEmpty_IsNotAnUnreadOne()
    {
        Topology topology = Documents.Read(Documents.Exchange("\"umServices\": [{ \"server\": \"EX01\", \"dialPlans\": [] }, { \"server\": \"EX02\" }]"));

        Assert.Empty(topology.Find(Litware, UmService.Schema, "EX01")!.DialPlans!);
        Assert.Null(topology.Find(Litware, UmService.Schema, "EX02")!.DialPlans);
    }

    [Fact]
    public void Read_Coverage_IsWhatTheFileSays()
    {
        Topology topology = Documents.Read(Documents.Exchange(
            "\"umDialPlans\": []",
            "\"notRead\": { \"umIpGateways\": \"no right\" }",
            "\"umMailboxes\": [{ \"primarySmtpAddress\": \"kim@litwareinc.com\" }]",
            "\"partial\": { \"umMailboxes\": \"one server of two\", \"umServices\": \"timeout\" }"));

        Assert.Equal(Coverage.Read, topology.CoverageOf(Litware, UmDialPlan.Schema));
        Assert.Equal(Coverage.NotReadBecause("no right"), topology.CoverageOf(Litware, UmIpGateway.Schema));
        Assert.Equal(Coverage.PartialBecause("one server of two"), topology.CoverageOf(Litware, UmMailbox.Schema));
        Assert.Equal(Coverage.PartialBecause("timeout"), topology.CoverageOf(Litware, UmService.Schema));
        Assert.Equal(Coverage.NotRead, topology.CoverageOf(Litware, UmHuntGroup.Schema));
        Assert.Equal(Coverage.NotRead, topology.CoverageOf(new Scope(Product.Lync, Litware.Forest), LyncPool.Schema));
        Assert.True(topology.HasRead(UmDialPlan.Schema));
        Assert.False(topology.HasRead(UmMailbox.Schema));
        Documents.AssertSame(topology, Documents.Read(TopologyWriter.ToBytes(topology)));
    }

    [Fact]
    public void Read_KindsThatNobodyAskedFor_AreCheckedAndNotKept()
    {
        Topology topology = Documents.Read(
            Documents.Exchange("\"umDialPlans\": [{ \"name\": \"Berlin\" }]", "\"umIpGateways\": [{ \"name\": \"1:1\" }]", "\"partial\": { \"umIpGateways\": \"timeout\" }"),
            ReadRequest.Of([UmDialPlan.Schema]));

        Assert.Equal(Coverage.Read, topology.CoverageOf(Litware, UmDialPlan.Schema));
        Assert.Equal(Coverage.NotRead, topology.CoverageOf(Litware, UmIpGateway.Schema));
        Assert.Equal(["Berlin"], topology.All().Select(resource => resource.Key.Name));
        Assert.True(topology.KeepsUsers);
    }

    [Fact]
    public void Read_Words_AreReadInAnyCase()
    {
        UmDialPlan plan = Documents.Read(Documents.Exchange("\"umDialPlans\": [{ \"name\": \"Berlin\", \"uriType\": \"sipname\", \"voipSecurity\": \"SIPSECURED\" }]"))
            .All(UmDialPlan.Schema).Single();

        Assert.Equal((UriType.SipName, VoipSecurity.SIPSecured), (plan.UriType!.Value, plan.VoipSecurity!.Value));
    }

    [Fact]
    public void Read_NamesThatRepeat_AreOneString()
    {
        UmMailbox[] mailboxes = [.. Documents.Read(Documents.Exchange(
            "\"umMailboxes\": [{ \"primarySmtpAddress\": \"a@b.c\", \"dialPlan\": \"Berlin\" }, { \"primarySmtpAddress\": \"d@e.f\", \"dialPlan\": \"Berlin\" }]"))
            .All(UmMailbox.Schema)];

        Assert.Same(mailboxes[0].DialPlan, mailboxes[1].DialPlan);
    }
}
