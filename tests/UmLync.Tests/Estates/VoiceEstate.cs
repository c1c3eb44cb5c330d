using UmLync.Blueprints;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Estates;

/// <summary>
/// The small estate with a voice side (docs/domain.md D.7, J.5): one usage, one route through the gateway of a Mediation Server, and the
/// global voice policy that allows it; and objects as blueprints state them.
/// </summary>
internal static class VoiceEstate
{
    public const string Gateway = "atl-gw-001.litwareinc.com";
    public const string Alan = "sip:alan.brewer@litwareinc.com";
    public const string Anna = "sip:anna.lidman@litwareinc.com";

    public static LyncDialPlan Global { get; } =
        new() { Scope = SmallEstate.Lync, Identity = "Global", SimpleName = "DefaultProfile", Description = Optional<string>.None };

    public static MediationServer Mediation { get; } = new() { Scope = SmallEstate.Lync, Fqdn = Fqdn.Parse(SmallEstate.Pool), Site = "Redmond", EdgeServer = Optional<string>.None };

    public static MediaGateway MediaGateway { get; } =
        new() { Scope = SmallEstate.Lync, Name = Gateway, Address = GatewayAddress.Parse(Gateway), Site = "Redmond", MediationServer = SmallEstate.Pool };

    public static PstnUsage Local { get; } = new() { Scope = SmallEstate.Lync, Name = "Local" };

    public static VoicePolicy Everybody { get; } =
        new() { Scope = SmallEstate.Lync, Identity = "Global", PstnUsages = new ValueList<string>(["Local"]), Description = Optional<string>.None };

    public static VoiceRoute LocalRoute { get; } = new()
    {
        Scope = SmallEstate.Lync,
        Identity = "LocalRoute",
        NumberPattern = @"^\+1425",
        Priority = 0,
        PstnUsages = new NameSet(["Local"]),
        PstnGatewayList = new NameSet([Gateway]),
        Description = Optional<string>.None,
    };

    /// <summary>Everything of the voice side was read, and there is nothing.</summary>
    public static Topology Silent { get; } = Voiceless(SmallEstate.Clean);

    /// <summary>Calls to the telephone network work.</summary>
    public static Topology Whole { get; } = Silent.Put(Global, Mediation, MediaGateway, Local, Everybody, LocalRoute);

    /// <summary>A blueprint that states these objects.</summary>
    public static Blueprint Stating(params Resource[] objects) => Blueprint.Empty with { Voice = VoiceChoices.None with { Objects = new ValueList<Resource>(objects) } };

    /// <summary>A user as a blueprint states him.</summary>
    public static CsUser UserOf(string address, string? line = null, string? policy = null, string? dialPlan = null) => new()
    {
        Scope = SmallEstate.Lync,
        SipAddress = SipUri.Parse(address),
        LineUri = line is null ? default(Optional<string>) : line,
        VoicePolicy = policy is null ? default(Optional<string>) : policy,
        DialPlan = dialPlan is null ? default(Optional<string>) : dialPlan,
    };

    private static Topology Voiceless(Topology estate)
    {
        foreach (ResourceKind kind in new ResourceKind[]
            {
                LyncDialPlan.Schema, VoiceNormalizationRule.Schema, PstnUsage.Schema, VoicePolicy.Schema, VoiceRoute.Schema, MediationServer.Schema, MediaGateway.Schema, EdgeServer.Schema,
            })
        {
            estate = estate.None(kind);
        }

        foreach (CsUser user in estate.All(CsUser.Schema))
        {
            estate = estate.Put(user with { VoicePolicy = Optional<string>.None, DialPlan = Optional<string>.None });
        }

        return estate;
    }
}
