using System;
using System.IO;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Estates;

/// <summary>
/// A small estate without fault: two servers of Exchange 2013, one SIP URI dial plan, one pool of Lync Server 2013 with two
/// Front Ends and two users (Data/corpus/clean.json, after docs/domain.md J.2 and J.4). Tests break one thing in it.
/// </summary>
internal static class SmallEstate
{
    public const string Forest = "litwareinc.com";
    public const string Pool = "atl-cs-001.litwareinc.com";
    public const string Gateway = "1:1";
    public const string Plan = "Redmond";
    public const string AccessContact = "sip:redmond.voiceaccess@litwareinc.com";
    public const string AttendantContact = "sip:redmondreception@litwareinc.com";

    public static Scope Exchange { get; } = new(Product.Exchange, Fqdn.Parse(Forest));

    public static Scope Lync { get; } = new(Product.Lync, Fqdn.Parse(Forest));

    public static Topology Clean { get; } = TopologyReader.Read(File("clean.json"), "clean.json", ReadRequest.Everything);

    /// <summary>The contact of a dial plan that is gone: its key and its number lead nowhere.</summary>
    public static ExumContact OrphanContact { get; } = new()
    {
        Scope = Lync,
        SipAddress = SipUri.Parse("sip:tacoma.voiceaccess@" + Forest),
        LineUri = "tel:+14255550140",
        RegistrarPool = Pool,
        AutoAttendant = false,
        IsSubscriberAccess = true,
        Enabled = true,
        EnterpriseVoiceEnabled = true,
        OtherIpPhone = "sip:tacoma.voiceaccess@" + Forest + ";opaque=app:exum:Tacoma." + Forest,
    };

    public static byte[] File(string name)
    {
        using Stream stream = typeof(SmallEstate).Assembly.GetManifestResourceStream("corpus/" + name) ?? throw new FileNotFoundException(name);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The address of an object, such as <c>umHuntGroups/1:1\Redmond</c>, as findings and plans show it.</summary>
    public static string Address(string kindAndName) =>
        (ResourceKinds.Find(kindAndName.Split('/')[0])!.Product == Product.Exchange ? Exchange : Lync) + "/" + kindAndName;

    public static UmIpGateway GatewayOf(string name, string address, bool outcalls = false, bool messageWaiting = true) => new()
    {
        Scope = Exchange,
        Name = name,
        Address = GatewayAddress.Parse(address),
        Port = 5061,
        Status = UmStatus.Enabled,
        OutcallsAllowed = outcalls,
        MessageWaitingIndicatorAllowed = messageWaiting,
    };

    public static UmHuntGroup HuntGroupOf(string gateway, string name, string plan, string? pilot) =>
        new() { Scope = Exchange, Gateway = gateway, Name = name, DialPlan = plan, Pilot = pilot is null ? Optional<string>.None : pilot };

    public static UmDialPlan PlanOf(string name, VoipSecurity security = VoipSecurity.Secured, UriType type = UriType.SipName) => new()
    {
        Scope = Exchange,
        Name = name,
        UriType = type,
        VoipSecurity = security,
        PhoneContext = PhoneContext.Parse(name + "." + Forest),
    };

    public static LyncPool PoolOf(string fqdn, PoolKind kind = PoolKind.FrontEnd, LyncRelease release = LyncRelease.Lync2013) => new()
    {
        Scope = Lync,
        Fqdn = Fqdn.Parse(fqdn),
        PoolKind = kind,
        Release = release,
        Site = "Redmond",
        EdgeServer = Optional<string>.None,
    };

    public static ExchangeServer ServerOf(string name, string version) => new()
    {
        Scope = Exchange,
        Name = name,
        Fqdn = Fqdn.Parse(name + "." + Forest),
        Version = ProductVersion.Parse(version),
        Roles = new NameSet(["Mailbox"]),
        Site = "Redmond",
    };

    public static UmService ServiceOf(string server, params string[] plans) =>
        new() { Scope = Exchange, Server = server, DialPlans = new NameSet(plans), StartupMode = UmStartupMode.Dual };

    public static UmServer UmServerOf(string server, params string[] plans) =>
        new() { Scope = Exchange, Server = server, DialPlans = new NameSet(plans), StartupMode = UmStartupMode.Dual };

    public static CsUser UserOf(string name, string pool, bool voice = true) =>
        new() { Scope = Lync, SipAddress = SipUri.Parse("sip:" + name + "@" + Forest), RegistrarPool = pool, EnterpriseVoiceEnabled = voice };

    public static UmMailbox MailboxOf(string name, string plan) =>
        new() { Scope = Exchange, PrimarySmtpAddress = name + "@" + Forest, DialPlan = plan, SipAddress = name + "@" + Forest };

    public static UmAutoAttendant AttendantOf(string name, params string[] numbers) => new()
    {
        Scope = Exchange,
        Name = name,
        DialPlan = Plan,
        Status = AttendantStatus.Enabled,
        PilotIdentifiers = new ValueList<string>(numbers),
        DtmfFallbackAutoAttendant = Optional<string>.None,
    };

    /// <summary>The routing key of the contact for subscriber access, naming the dial plan (docs/domain.md B.4 [F]).</summary>
    public static string KeyOf(string plan) => AccessContact + ";opaque=app:exum:" + plan + "." + Forest;

    /// <summary>The estate with these objects, in the place of those with the same address.</summary>
    public static Topology Put(this Topology estate, params Resource[] resources)
    {
        TopologyBuilder builder = estate.ToBuilder();
        foreach (Resource resource in resources)
        {
            builder.Put(resource);
        }

        return builder.Build();
    }

    /// <summary>The estate without an object.</summary>
    public static Topology Gone(this Topology estate, ResourceKind kind, string name) =>
        estate.ToBuilder().Remove(new ResourceKey(kind.Product == Product.Exchange ? Exchange : Lync, kind, name)).Build();

    /// <summary>The estate without any object of the kind, which was read.</summary>
    public static Topology None(this Topology estate, ResourceKind kind) => Copy(estate, kind, Coverage.Read);

    /// <summary>The estate of which nobody read the kind.</summary>
    public static Topology Unread(this Topology estate, ResourceKind kind) => Copy(estate, kind, Coverage.NotReadBecause("access denied"));

    /// <summary>The same estate at another moment.</summary>
    public static Topology At(this Topology estate, string moment) =>
        Copy(estate, null, Coverage.Read, DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture));

    private static Topology Copy(Topology estate, ResourceKind? without, Coverage coverage, DateTimeOffset? moment = null)
    {
        TopologyBuilder builder = new(moment ?? estate.CapturedAt);
        foreach (Scope scope in estate.Scopes)
        {
            builder.AddScope(scope);
            foreach (ResourceKind kind in ResourceKinds.Of(scope.Product))
            {
                builder.Cover(scope, kind, kind == without ? coverage : estate.CoverageOf(scope, kind));
                foreach (Resource resource in kind == without ? [] : estate.All(scope, kind))
                {
                    builder.Add(resource);
                }
            }
        }

        return builder.Build();
    }
}
