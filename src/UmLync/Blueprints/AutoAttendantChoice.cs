using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>
/// An auto attendant that is to exist and answer. Where it exists already, it is enabled, and what is named is added or set;
/// everything else is left as it is. Source: domain.md C.3, E.2 row 31.
/// </summary>
public sealed record AutoAttendantChoice
{
    /// <summary>The name: at most 64 characters, and no spaces, since Lync is to reach it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The forest of the Exchange organization, by DNS name; needed only where the dial plan's name is there in several.</summary>
    public string? Forest { get; init; }

    /// <summary>The name of its SIP URI dial plan. It cannot be changed afterwards.</summary>
    public string DialPlan { get; init; } = string.Empty;

    /// <summary>The numbers that it answers, in E.164 form; only one that takes over with keys for another needs none.</summary>
    public ValueList<string>? PilotIdentifiers { get; init; }

    /// <summary>Whether it understands speech; by default it does.</summary>
    public bool? SpeechEnabled { get; init; }

    /// <summary>The language in which it speaks, such as <c>en-US</c>; by default that of the dial plan.</summary>
    public string? Language { get; init; }

    internal static RecordCodec<AutoAttendantChoice> Codec { get; } = new RecordCodec<AutoAttendantChoice>(new AutoAttendantChoice())
        .With("name", Codecs.Text, choice => choice.Name, (choice, value) => choice with { Name = value }, isRequired: true)
        .With("forest", Codecs.Text, choice => choice.Forest, (choice, value) => choice with { Forest = value })
        .With("dialPlan", Codecs.Text, choice => choice.DialPlan, (choice, value) => choice with { DialPlan = value }, isRequired: true)
        .With("pilotIdentifiers", Codecs.List(Codecs.Text), choice => choice.PilotIdentifiers, (choice, value) => choice with { PilotIdentifiers = value })
        .With("speechEnabled", Codecs.Flag, choice => choice.SpeechEnabled is { } speech ? Boxed.Of(speech) : null, (choice, value) => choice with { SpeechEnabled = value })
        .With("language", Codecs.Text, choice => choice.Language, (choice, value) => choice with { Language = value });

    /// <summary>Refuses what Exchange or Lync takes of no auto attendant.</summary>
    /// <exception cref="UmLyncException">The name, a number or the language is not of the documented form.</exception>
    public void Check() => ChosenNames.Check(WhyRefused());

    internal Message? WhyRefused() => ChosenNames.WhyNoName(Name) ?? ChosenNames.WhyNoNumbers(Name, PilotIdentifiers) ?? ChosenNames.WhyNoLanguage(Name, Language);
}
