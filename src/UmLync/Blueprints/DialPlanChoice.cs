using System.Globalization;
using System.Linq;
using UmLync.Rules;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>
/// A SIP URI dial plan that is to exist. Where it exists already, what is named is added or set and everything else is left as it
/// is. Source: domain.md C.1.
/// </summary>
public sealed record DialPlanChoice
{
    /// <summary>The fewest digits of an extension.</summary>
    public const int FewestDigits = 1;

    /// <summary>The most digits of an extension.</summary>
    public const int MostDigits = 20;

    private const int LongestCountryCode = 4;

    /// <summary>The name: at most 64 characters, 49 with the default mailbox policy; no spaces, since Lync is to use the plan.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The forest of the Exchange organization, by DNS name; needed only where the estate has several organizations.</summary>
    public string? Forest { get; init; }

    /// <summary>The country code, 1 to 4 digits.</summary>
    public string CountryOrRegionCode { get; init; } = string.Empty;

    /// <summary>The length of extensions, 1 to 20 digits. It cannot be changed afterwards.</summary>
    public int NumberOfDigitsInExtension { get; init; }

    /// <summary>Which part of a call is encrypted; by default the strongest that the pools accept.</summary>
    public VoipSecurity? VoipSecurity { get; init; }

    /// <summary>The numbers of Outlook Voice Access, in E.164 form.</summary>
    public ValueList<string>? AccessTelephoneNumbers { get; init; }

    /// <summary>The language in which callers are spoken to, such as <c>en-US</c>, the product's default.</summary>
    public string? DefaultLanguage { get; init; }

    /// <summary>Whether the plan gets its default mailbox policy, where it has no policy: users cannot be enabled without one.</summary>
    public bool MailboxPolicy { get; init; } = true;

    internal static RecordCodec<DialPlanChoice> Codec { get; } = new RecordCodec<DialPlanChoice>(new DialPlanChoice())
        .With("name", Codecs.Text, choice => choice.Name, (choice, value) => choice with { Name = value }, isRequired: true)
        .With("forest", Codecs.Text, choice => choice.Forest, (choice, value) => choice with { Forest = value })
        .With("countryOrRegionCode", Codecs.Text, choice => choice.CountryOrRegionCode, (choice, value) => choice with { CountryOrRegionCode = value }, isRequired: true)
        .With("numberOfDigitsInExtension", Codecs.Number, choice => choice.NumberOfDigitsInExtension, (choice, value) => choice with { NumberOfDigitsInExtension = value }, isRequired: true)
        .With("voipSecurity", Codecs.Word<VoipSecurity>(), choice => choice.VoipSecurity, (choice, value) => choice with { VoipSecurity = value })
        .With("accessTelephoneNumbers", Codecs.List(Codecs.Text), choice => choice.AccessTelephoneNumbers, (choice, value) => choice with { AccessTelephoneNumbers = value })
        .With("defaultLanguage", Codecs.Text, choice => choice.DefaultLanguage, (choice, value) => choice with { DefaultLanguage = value })
        .With("mailboxPolicy", Codecs.Flag, choice => choice.MailboxPolicy ? null : Boxed.False, (choice, value) => choice with { MailboxPolicy = value });

    /// <summary>Refuses what Exchange or Lync takes of no dial plan.</summary>
    /// <exception cref="UmLyncException">The name, the country code, the number of digits, a number or the language is not of the documented form.</exception>
    public void Check() => ChosenNames.Check(WhyRefused());

    internal Message? WhyRefused() => ChosenNames.WhyNoDialPlan(Name, MailboxPolicy ? DialPlanNameTooLong.Longest : int.MaxValue)
        ?? WhyNoCountryCode()
        ?? (NumberOfDigitsInExtension is < FewestDigits or > MostDigits
            ? new Message(nameof(Messages.ChosenDigitsAreRefused), Name, NumberOfDigitsInExtension.ToString(CultureInfo.InvariantCulture))
            : null)
        ?? ChosenNames.WhyNoNumbers(Name, AccessTelephoneNumbers)
        ?? ChosenNames.WhyNoLanguage(Name, DefaultLanguage);

    private Message? WhyNoCountryCode() => CountryOrRegionCode.Length is >= 1 and <= LongestCountryCode && CountryOrRegionCode.All(character => character is >= '0' and <= '9')
        ? null
        : new Message(nameof(Messages.ChosenCountryCodeIsRefused), Name, CountryOrRegionCode);
}
