namespace UmLync.Topologies;

/// <summary>Whether an auto attendant answers.</summary>
public enum AttendantStatus
{
    /// <summary>It answers.</summary>
    Enabled,

    /// <summary>It does not, the default of New-UMAutoAttendant.</summary>
    Disabled,
}

/// <summary>
/// A UM auto attendant: answers a number with a menu. Lync reaches it through a contact of its own, so that each needs a pilot
/// number in E.164 form and a name without spaces. It is created disabled. Source: domain.md C.3, B.3, E.2 rows 21 and 31.
/// </summary>
public sealed record UmAutoAttendant : Resource
{
    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<UmAutoAttendant> Schema { get; } = new ResourceKind<UmAutoAttendant>(
            Product.Exchange, "umAutoAttendants", scope => new UmAutoAttendant { Scope = scope }, attendant => attendant.Name)
        .Identity("name", Codecs.Text, attendant => attendant.Name, (attendant, value) => attendant with { Name = value })
        .Value("dialPlan", Codecs.Text, attendant => attendant.DialPlan, (attendant, value) => attendant with { DialPlan = value }, refersTo: "umDialPlans")
        .Scalar("status", Codecs.Word<AttendantStatus>(), attendant => attendant.Status, (attendant, value) => attendant with { Status = value })
        .Value("pilotIdentifiers", Codecs.List(Codecs.Text), attendant => attendant.PilotIdentifiers, (attendant, value) => attendant with { PilotIdentifiers = value })
        .Scalar("speechEnabled", Codecs.Flag, attendant => attendant.SpeechEnabled, (attendant, value) => attendant with { SpeechEnabled = value })
        .Value("language", Codecs.Text, attendant => attendant.Language, (attendant, value) => attendant with { Language = value })
        .Optional("dtmfFallbackAutoAttendant", Codecs.Text, attendant => attendant.DtmfFallbackAutoAttendant, (attendant, value) => attendant with { DtmfFallbackAutoAttendant = value }, refersTo: "umAutoAttendants")
        .Optional("operatorExtension", Codecs.Text, attendant => attendant.OperatorExtension, (attendant, value) => attendant with { OperatorExtension = value })
        .Optional("businessHoursWelcomeGreetingFilename", Codecs.Text, attendant => attendant.BusinessHoursWelcomeGreetingFilename, (attendant, value) => attendant with { BusinessHoursWelcomeGreetingFilename = value })
        .Optional("afterHoursWelcomeGreetingFilename", Codecs.Text, attendant => attendant.AfterHoursWelcomeGreetingFilename, (attendant, value) => attendant with { AfterHoursWelcomeGreetingFilename = value })
        .Value("allowedInCountryOrRegionGroups", Codecs.List(Codecs.Text), attendant => attendant.AllowedInCountryOrRegionGroups, (attendant, value) => attendant with { AllowedInCountryOrRegionGroups = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The name: at most 64 characters; no spaces for Lync.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The name of the dial plan that the attendant belongs to.</summary>
    public string? DialPlan { get; init; }

    /// <summary>Whether it answers. New-UMAutoAttendant makes it Disabled unless told otherwise.</summary>
    public AttendantStatus? Status { get; init; }

    /// <summary>The numbers that it answers, in E.164 form for Lync; without one no caller can reach it.</summary>
    public ValueList<string>? PilotIdentifiers { get; init; }

    /// <summary>Whether it understands speech; otherwise callers press keys.</summary>
    public bool? SpeechEnabled { get; init; }

    /// <summary>The language in which it speaks, such as <c>en-US</c>; its UM language pack must be installed.</summary>
    public string? Language { get; init; }

    /// <summary>The attendant that takes over with keys when speech fails.</summary>
    public Optional<string> DtmfFallbackAutoAttendant { get; init; }

    /// <summary>The extension of the operator.</summary>
    public Optional<string> OperatorExtension { get; init; }

    /// <summary>The sound file of the greeting in business hours, when it is not the default one.</summary>
    public Optional<string> BusinessHoursWelcomeGreetingFilename { get; init; }

    /// <summary>The sound file of the greeting outside business hours, when it is not the default one.</summary>
    public Optional<string> AfterHoursWelcomeGreetingFilename { get; init; }

    /// <summary>The dialling rule groups that callers of the attendant may use.</summary>
    public ValueList<string>? AllowedInCountryOrRegionGroups { get; init; }
}
