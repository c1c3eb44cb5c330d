using System.Linq;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Users;
using UmLync.Values;

namespace UmLync.Tests.Users;

/// <summary>
/// The small estate with a second SIP URI dial plan, a plan of extensions, and people who have no voice mail yet: each has a mailbox,
/// a Lync user with Enterprise Voice and a line URI (docs/domain.md C.6, J.5). Tests break one thing in it.
/// </summary>
internal static class UserEstate
{
    public const string Policy = "Redmond Default Policy";
    public const string OtherPolicy = "Redmond Managers";
    public const string TacomaPolicy = "Tacoma Default Policy";
    public const string Kim = "kim.akers@litwareinc.com";
    public const string Terry = "terry.adams@litwareinc.com";
    public const string Anna = "anna.lidman@litwareinc.com";

    public static Topology Estate { get; } = Make();

    public static UserOrder Order(string identity, string extension, string policy = Policy, int row = 2) =>
        new() { Row = row, Identity = identity, MailboxPolicy = policy, Extensions = UserOrder.ExtensionsOf(extension) };

    /// <summary>The mailbox of somebody who has no voice mail yet.</summary>
    public static Mailbox MailboxOf(string address, params string[] sipAddresses) => new()
    {
        Scope = SmallEstate.Exchange,
        PrimarySmtpAddress = address,
        Server = "ATL-EX-001",
        SipAddresses = new ValueList<string>(sipAddresses),
        OwaMailboxPolicy = "Default",
    };

    public static CsUser UserOf(string address, string line) => new()
    {
        Scope = SmallEstate.Lync,
        SipAddress = SipUri.Parse("sip:" + address),
        RegistrarPool = SmallEstate.Pool,
        EnterpriseVoiceEnabled = true,
        LineUri = "tel:" + line,
        HostedVoiceMail = false,
    };

    public static Topology With(params Resource[] resources) => resources.Aggregate(Estate.ToBuilder(), (builder, resource) => builder.Put(resource)).Build();

    public static T Get<T>(ResourceKind<T> kind, string name)
        where T : Resource => Estate.All(kind).Single(resource => kind.NameOf(resource) == name);

    private static Topology Make()
    {
        TopologyBuilder builder = SmallEstate.Clean.ToBuilder();
        Scope organization = SmallEstate.Exchange;
        builder.Add(SmallEstate.PlanOf("Tacoma") with { NumberOfDigitsInExtension = 4 });
        builder.Add(SmallEstate.PlanOf("Paging", VoipSecurity.Unsecured, UriType.TelExtn) with { NumberOfDigitsInExtension = 5 });
        builder.Put(new UmMailboxPolicy { Scope = organization, Name = Policy, DialPlan = "Redmond", MinPinLength = 6 });
        builder.Add(new UmMailboxPolicy { Scope = organization, Name = OtherPolicy, DialPlan = "Redmond", MinPinLength = 8 });
        builder.Add(new UmMailboxPolicy { Scope = organization, Name = TacomaPolicy, DialPlan = "Tacoma" });
        builder.Add(new UmMailboxPolicy { Scope = organization, Name = "Paging Default Policy", DialPlan = "Paging" });
        foreach ((string address, string line) in new[] { (Kim, "+14255550130"), (Terry, "+14255550131") })
        {
            builder.Add(MailboxOf(address, address)).Add(UserOf(address, line));
        }

        foreach (string address in new[] { "alan.brewer@litwareinc.com", Anna })
        {
            builder.Add(MailboxOf(address, address));
        }

        return builder.Build();
    }
}
