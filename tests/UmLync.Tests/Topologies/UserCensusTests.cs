using System.Collections.Generic;
using System.Linq;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Topologies;

public class UserCensusTests
{
    private static readonly Scope Exchange = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));
    private static readonly Scope Lync = new(Product.Lync, Fqdn.Parse("litwareinc.com"));

    [Fact]
    public void Census_UsersAndMailboxes_AreCountedPerPoolAndPlan()
    {
        UserCensus census = CensusOf(
            User("kim", "lync1.litwareinc.com", voice: true),
            User("ana", "LYNC1.litwareinc.com", voice: false),
            User("lee", "lync2.litwareinc.com", voice: true),
            User("guest", "lync2.litwareinc.com", voice: null),
            Mailbox("kim", "Berlin"),
            Mailbox("ANA", "BERLIN"),
            Mailbox("lee", "Madrid"),
            Mailbox("nobody", "Berlin"));

        Assert.Equal((2, 1), (census.UsersOf("lync1.litwareinc.com"), census.VoiceUsersOf("Lync1.litwareinc.com")));
        Assert.Equal((2, 1), (census.UsersOf("lync2.litwareinc.com"), census.VoiceUsersOf("lync2.litwareinc.com")));
        Assert.Equal((3, 1, 0), (census.MailboxesOf("Berlin"), census.MailboxesOf("Madrid"), census.MailboxesOf("Oslo")));
        Assert.Equal((2, 0), (census.UsersOf("lync1.litwareinc.com", "Berlin"), census.UsersOf("lync2.litwareinc.com", "Berlin")));
        Assert.Equal((0, 1), (census.UsersOf("lync1.litwareinc.com", "Madrid"), census.UsersOf("lync2.litwareinc.com", "madrid")));
        Assert.Equal(["LYNC1.litwareinc.com"], census.PoolsOf("Berlin"));
        Assert.Empty(census.PoolsOf("Oslo"));
        Assert.True(census.AnyVoiceUser);
    }

    [Fact]
    public void PoolsOf_SeveralPools_AreInTheOrderOfTheirNames()
    {
        UserCensus census = CensusOf(
            User("kim", "pool2.litwareinc.com"), User("ana", "pool10.litwareinc.com"), User("lee", "Pool1.litwareinc.com"),
            Mailbox("kim", "Berlin"), Mailbox("ana", "Berlin"), Mailbox("lee", "Berlin"));

        Assert.Equal(["Pool1.litwareinc.com", "pool10.litwareinc.com", "pool2.litwareinc.com"], census.PoolsOf("Berlin"));
    }

    // What was not read is counted nowhere.
    [Fact]
    public void Census_PoolOrPlanThatWasNotRead_CountsNowhere()
    {
        UserCensus census = CensusOf(User("kim", null, voice: true), Mailbox("kim", "Berlin"), User("ana", "lync1.litwareinc.com"), Mailbox("ana", null));

        Assert.Equal(1, census.MailboxesOf("Berlin"));
        Assert.Empty(census.PoolsOf("Berlin"));
        Assert.Empty(census.PoolsOf(string.Empty));
        Assert.Equal((0, 0, 1), (census.UsersOf(string.Empty), census.MailboxesOf(string.Empty), census.UsersOf("lync1.litwareinc.com")));
        Assert.True(census.AnyVoiceUser);
    }

    [Fact]
    public void AnyVoiceUser_UsersWithout_IsFalse() =>
        Assert.False(CensusOf(User("kim", "lync1.litwareinc.com", voice: false), User("ana", "lync1.litwareinc.com")).AnyVoiceUser);

    [Fact]
    public void Census_AddressThatStandsTwice_CountsForTheFirstPlanByName()
    {
        UmMailbox[] mailboxes = [Mailbox("kim", "Madrid"), Mailbox("kim", "Berlin") with { PrimarySmtpAddress = "zoe@litwareinc.com" }];

        foreach (IEnumerable<UmMailbox> order in new[] { mailboxes, Enumerable.Reverse(mailboxes) })
        {
            UserCensus census = CensusOf([User("kim", "lync1.litwareinc.com"), .. order]);
            Assert.Equal((1, 0), (census.UsersOf("lync1.litwareinc.com", "Berlin"), census.UsersOf("lync1.litwareinc.com", "Madrid")));
            Assert.Equal((1, 1), (census.MailboxesOf("Berlin"), census.MailboxesOf("Madrid")));
        }
    }

    // One file, its users kept or counted, in one order or another.
    [Fact]
    public void Census_UsersKeptOrCountedInAnyOrder_IsTheSame() => RandomEstate.ForAll(
        estate =>
        {
            byte[] bytes = TopologyWriter.ToBytes(estate);
            Topology kept = Documents.Read(bytes);
            Topology counted = Documents.Read(bytes, ReadRequest.UsersCounted);
            Topology shuffled = Documents.Read(Documents.Shuffled(bytes, 1), ReadRequest.UsersCounted);

            Assert.Empty(counted.All(CsUser.Schema));
            Assert.Equal(Shown(estate, kept.Census), Shown(estate, counted.Census));
            Assert.Equal(Shown(estate, kept.Census), Shown(estate, shuffled.Census));
            Assert.Equal(Shown(estate, kept.Census), Shown(estate, counted.ToBuilder().Build().Census));
        },
        new EstateShape { MostObjects = 5, RepeatedValues = 80, UnreadProperties = 5, IncompleteKinds = 5 });

    [Fact]
    public void Census_UsersThatNobodyAskedFor_AreNotCounted()
    {
        Topology topology = Documents.Read(
            Documents.Exchange("\"umMailboxes\": [{ \"primarySmtpAddress\": \"kim@litwareinc.com\", \"dialPlan\": \"Berlin\" }]"),
            ReadRequest.Of([CsUser.Schema]));

        Assert.Equal(0, topology.Census.MailboxesOf("Berlin"));
        Assert.Equal(Coverage.NotRead, topology.CoverageOf(Exchange, UmMailbox.Schema));
    }

    // The name of a mailbox and the address of its user are two things: neither the other's address nor the other organization's
    // name makes a mailbox stand twice.
    [Fact]
    public void Census_NamesThatAreAddressesOfOthers_StandOnce()
    {
        const string Crossed = "\"umMailboxes\": ["
            + "{ \"primarySmtpAddress\": \"kim@litwareinc.com\", \"dialPlan\": \"Berlin\", \"sipAddress\": \"ana@litwareinc.com\" },"
            + "{ \"primarySmtpAddress\": \"ana@litwareinc.com\", \"dialPlan\": \"Berlin\", \"sipAddress\": \"kim@litwareinc.com\" }]";
        string document = Documents.Exchange(Crossed).Replace(
            "}],\n\"lync\"", "}, { \"forest\": \"contoso.com\", " + Crossed + " }],\n\"lync\"");

        Assert.Equal(4, Documents.Read(document, ReadRequest.UsersCounted).Census.MailboxesOf("Berlin"));
    }

    private static string[] Shown(Topology estate, UserCensus census)
    {
        string[] pools = [.. estate.All(CsUser.Schema).Select(user => user.RegistrarPool).OfType<string>().Distinct()];
        string[] plans = [.. estate.All(UmMailbox.Schema).Select(mailbox => mailbox.DialPlan).OfType<string>().Distinct()];
        return
        [
            census.AnyVoiceUser.ToString(),
            .. pools.Select(pool => $"{pool}: {census.UsersOf(pool)} {census.VoiceUsersOf(pool)}"),
            .. plans.Select(plan => $"{plan}: {census.MailboxesOf(plan)} {string.Join(",", census.PoolsOf(plan))}"),
            .. plans.SelectMany(plan => pools.Select(pool => $"{plan} {pool}: {census.UsersOf(pool, plan)}")),
        ];
    }

    private static UserCensus CensusOf(params Resource[] resources)
    {
        TopologyBuilder builder = new(default);
        foreach (Resource resource in resources)
        {
            builder.Add(resource);
        }

        return builder.Build().Census;
    }

    private static CsUser User(string name, string? pool, bool? voice = null) => new()
    {
        Scope = Lync,
        SipAddress = SipUri.Parse($"sip:{name}@litwareinc.com"),
        RegistrarPool = pool,
        EnterpriseVoiceEnabled = voice,
    };

    private static UmMailbox Mailbox(string name, string? plan) => new()
    {
        Scope = Exchange,
        PrimarySmtpAddress = name + "@litwareinc.com",
        SipAddress = name + "@litwareinc.com",
        DialPlan = plan,
    };
}
