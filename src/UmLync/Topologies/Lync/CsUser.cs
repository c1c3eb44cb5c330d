using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>A user who is enabled for Lync. Source: domain.md C.6, D.2, J.5.</summary>
public sealed record CsUser : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<CsUser> Schema { get; } = new ResourceKind<CsUser>(
            Product.Lync, "users", scope => new CsUser { Scope = scope }, user => user.SipAddress.ToString())
        .Identity("sipAddress", Codecs.SipUri, user => user.SipAddress, (user, value) => user with { SipAddress = value })
        .Value("registrarPool", Codecs.Text, user => user.RegistrarPool, (user, value) => user with { RegistrarPool = value }, refersTo: "pools")
        .Scalar("enterpriseVoiceEnabled", Codecs.Flag, user => user.EnterpriseVoiceEnabled, (user, value) => user with { EnterpriseVoiceEnabled = value })
        .Optional("lineUri", Codecs.Text, user => user.LineUri, (user, value) => user with { LineUri = value })
        .Scalar("hostedVoiceMail", Codecs.Flag, user => user.HostedVoiceMail, (user, value) => user with { HostedVoiceMail = value })
        .Optional("dialPlan", Codecs.Text, user => user.DialPlan, (user, value) => user with { DialPlan = value }, refersTo: "lyncDialPlans")
        .Optional("voicePolicy", Codecs.Text, user => user.VoicePolicy, (user, value) => user with { VoicePolicy = value }, refersTo: "voicePolicies");

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The SIP address, with <c>sip:</c>.</summary>
    public SipUri SipAddress { get; init; } = null!;

    /// <summary>The FQDN of the pool that homes the user.</summary>
    public string? RegistrarPool { get; init; }

    /// <summary>Whether the user has Enterprise Voice.</summary>
    public bool? EnterpriseVoiceEnabled { get; init; }

    /// <summary>The telephone number as a TEL URI.</summary>
    public Optional<string> LineUri { get; init; }

    /// <summary>Whether voice mail is hosted; the flag wins over on-premises UM.</summary>
    public bool? HostedVoiceMail { get; init; }

    /// <summary>The Lync dial plan (location profile) assigned to the user.</summary>
    public Optional<string> DialPlan { get; init; }

    /// <summary>The voice policy assigned to the user.</summary>
    public Optional<string> VoicePolicy { get; init; }
}
