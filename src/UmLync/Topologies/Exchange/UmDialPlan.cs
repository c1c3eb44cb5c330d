using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>How a dial plan writes the addresses of its users; fixed when the plan is created. Only SipName works with Lync.</summary>
public enum UriType
{
    /// <summary>Telephone extension, the default of New-UMDialPlan.</summary>
    TelExtn,

    /// <summary>E.164 numbers.</summary>
    E164,

    /// <summary>SIP URI: what Lync Server needs.</summary>
    SipName,
}

/// <summary>Which part of a call Unified Messaging encrypts.</summary>
public enum VoipSecurity
{
    /// <summary>Nothing, the default of New-UMDialPlan. Never works with Lync, which speaks TLS only.</summary>
    Unsecured,

    /// <summary>Signalling only (SIP Secured).</summary>
    SIPSecured,

    /// <summary>Signalling and media: what Lync asks for by default.</summary>
    Secured,
}

/// <summary>
/// A UM dial plan: the set of users, servers and rules that share one way of being called. Source: domain.md C.1.
/// </summary>
public sealed record UmDialPlan : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmDialPlan> Schema { get; } = new ResourceKind<UmDialPlan>(
            Product.Exchange, "umDialPlans", scope => new UmDialPlan { Scope = scope }, plan => plan.Name)
        .Identity("name", Codecs.Text, plan => plan.Name, (plan, value) => plan with { Name = value })
        .Scalar("uriType", Codecs.Word<UriType>(), plan => plan.UriType, (plan, value) => plan with { UriType = value })
        .Scalar("voipSecurity", Codecs.Word<VoipSecurity>(), plan => plan.VoipSecurity, (plan, value) => plan with { VoipSecurity = value })
        .Value("phoneContext", Codecs.Value<PhoneContext>("phone-context", Values.PhoneContext.TryParse), plan => plan.PhoneContext, (plan, value) => plan with { PhoneContext = value }, isAssigned: true)
        .Scalar("numberOfDigitsInExtension", Codecs.ExtensionDigits, plan => plan.NumberOfDigitsInExtension, (plan, value) => plan with { NumberOfDigitsInExtension = value })
        .Value("countryOrRegionCode", Codecs.Text, plan => plan.CountryOrRegionCode, (plan, value) => plan with { CountryOrRegionCode = value })
        .Value("accessTelephoneNumbers", Codecs.List(Codecs.Text), plan => plan.AccessTelephoneNumbers, (plan, value) => plan with { AccessTelephoneNumbers = value })
        .Value("pilotIdentifiers", Codecs.List(Codecs.Text), plan => plan.PilotIdentifiers, (plan, value) => plan with { PilotIdentifiers = value })
        .Value("defaultLanguage", Codecs.Text, plan => plan.DefaultLanguage, (plan, value) => plan with { DefaultLanguage = value })
        .Value("configuredInCountryOrRegionGroups", Codecs.List(Codecs.Text), plan => plan.ConfiguredInCountryOrRegionGroups, (plan, value) => plan with { ConfiguredInCountryOrRegionGroups = value })
        .Value("allowedInCountryOrRegionGroups", Codecs.List(Codecs.Text), plan => plan.AllowedInCountryOrRegionGroups, (plan, value) => plan with { AllowedInCountryOrRegionGroups = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name: at most 64 characters, 49 when the default mailbox policy is generated; no spaces for Lync.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>How the plan writes addresses; cannot be changed after creation.</summary>
    public UriType? UriType { get; init; }

    /// <summary>Which part of a call is encrypted.</summary>
    public VoipSecurity? VoipSecurity { get; init; }

    /// <summary>The name of the plan with the forest's DNS name: what Lync addresses. Fixed for the life of the plan.</summary>
    public PhoneContext? PhoneContext { get; init; }

    /// <summary>The length of extensions, 1 to 20 digits.</summary>
    public int? NumberOfDigitsInExtension { get; init; }

    /// <summary>The country code, 1 to 4 digits.</summary>
    public string? CountryOrRegionCode { get; init; }

    /// <summary>The subscriber-access numbers (Outlook Voice Access), in E.164 form for Lync.</summary>
    public ValueList<string>? AccessTelephoneNumbers { get; init; }

    /// <summary>The pilot numbers of the plan, in E.164 form.</summary>
    public ValueList<string>? PilotIdentifiers { get; init; }

    /// <summary>The language in which callers of the plan are spoken to, such as <c>en-US</c>; its UM language pack must be installed.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>The dialling rule groups that the plan defines, as <c>group,mask,number,comment</c>.</summary>
    public ValueList<string>? ConfiguredInCountryOrRegionGroups { get; init; }

    /// <summary>The dialling rule groups that callers of the plan may use.</summary>
    public ValueList<string>? AllowedInCountryOrRegionGroups { get; init; }

    /// <summary>Whether Lync can use the plan.</summary>
    public bool IsSip => UriType == Topologies.UriType.SipName;
}
