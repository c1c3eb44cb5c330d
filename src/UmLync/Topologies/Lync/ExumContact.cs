using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// The contact object by which Lync users and callers reach Unified Messaging: one for subscriber access (Outlook Voice Access)
/// and one for each auto attendant. What OcsUmUtil makes. Lync derives from its routing key which dial plan it belongs to and
/// whether it is an attendant. Source: domain.md B.3, B.4, B.5.
/// </summary>
public sealed record ExumContact : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<ExumContact> Schema { get; } = new ResourceKind<ExumContact>(
            Product.Lync, "exumContacts", scope => new ExumContact { Scope = scope }, contact => contact.SipAddress.ToString())
        .Identity("sipAddress", Codecs.SipUri, contact => contact.SipAddress, (contact, value) => contact with { SipAddress = value })
        .Optional("displayNumber", Codecs.Text, contact => contact.DisplayNumber, (contact, value) => contact with { DisplayNumber = value })
        .Optional("lineUri", Codecs.Text, contact => contact.LineUri, (contact, value) => contact with { LineUri = value })
        .Value("registrarPool", Codecs.Text, contact => contact.RegistrarPool, (contact, value) => contact with { RegistrarPool = value }, refersTo: "pools")
        .Scalar("autoAttendant", Codecs.Flag, contact => contact.AutoAttendant, (contact, value) => contact with { AutoAttendant = value })
        .Scalar("isSubscriberAccess", Codecs.Flag, contact => contact.IsSubscriberAccess, (contact, value) => contact with { IsSubscriberAccess = value })
        .Scalar("enabled", Codecs.Flag, contact => contact.Enabled, (contact, value) => contact with { Enabled = value })
        .Scalar("enterpriseVoiceEnabled", Codecs.Flag, contact => contact.EnterpriseVoiceEnabled, (contact, value) => contact with { EnterpriseVoiceEnabled = value })
        .Optional("otherIpPhone", Codecs.Text, contact => contact.OtherIpPhone, (contact, value) => contact with { OtherIpPhone = value })
        .Optional("displayName", Codecs.Text, contact => contact.DisplayName, (contact, value) => contact with { DisplayName = value })
        .Optional("description", Codecs.Text, contact => contact.Description, (contact, value) => contact with { Description = value })
        .Value("ou", Codecs.DistinguishedName, contact => contact.Ou, (contact, value) => contact with { Ou = value })
        .Optional("hostedVoicemailPolicy", Codecs.Text, contact => contact.HostedVoicemailPolicy, (contact, value) => contact with { HostedVoicemailPolicy = value }, refersTo: "hostedVoicemailPolicies");

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The SIP address, with <c>sip:</c>; unused elsewhere in the directory.</summary>
    public SipUri SipAddress { get; init; } = null!;

    /// <summary>The number as users see it: an optional plus sign, then digits; unique among these contacts.</summary>
    public Optional<string> DisplayNumber { get; init; }

    /// <summary>The number as a TEL URI, which Lync makes of the display number.</summary>
    public Optional<string> LineUri { get; init; }

    /// <summary>The FQDN of the pool that homes the contact: Skype for Business Server 2015 or earlier (E.2 row 25).</summary>
    public string? RegistrarPool { get; init; }

    /// <summary>Whether it stands for an auto attendant; Lync derives it from the routing key.</summary>
    public bool? AutoAttendant { get; init; }

    /// <summary>Whether it stands for subscriber access; Lync derives it from the routing key.</summary>
    public bool? IsSubscriberAccess { get; init; }

    /// <summary>Whether the contact is enabled for Lync.</summary>
    public bool? Enabled { get; init; }

    /// <summary>Whether it has Enterprise Voice, without which no call reaches it.</summary>
    public bool? EnterpriseVoiceEnabled { get; init; }

    /// <summary>
    /// The routing key, <c>sip:&lt;address&gt;;opaque=app:exum:&lt;phone context of the dial plan&gt;</c> for subscriber access
    /// (field evidence). The form for an auto attendant is not documented and never guessed.
    /// </summary>
    public Optional<string> OtherIpPhone { get; init; }

    /// <summary>The name shown to users; by default the name of the dial plan.</summary>
    public Optional<string> DisplayName { get; init; }

    /// <summary>What the contact is for, in the words of the administrator.</summary>
    public Optional<string> Description { get; init; }

    /// <summary>The organizational unit that holds the object.</summary>
    public DistinguishedName? Ou { get; init; }

    /// <summary>The hosted voice mail policy granted to it; a contact for hosted UM is of no use without one.</summary>
    public Optional<string> HostedVoicemailPolicy { get; init; }
}
