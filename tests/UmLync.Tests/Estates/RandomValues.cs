using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using UmLync.Json;
using UmLync.Topologies;

namespace UmLync.Tests.Estates;

/// <summary>
/// Random values of every codec. A value is made as JSON and read by the codec itself, so that a new property needs nothing
/// here and a new form one line. Values repeat on purpose: the address of a gateway is now and then the FQDN of a pool.
/// </summary>
internal sealed class RandomValues(Random random, EstateShape shape)
{
    private static readonly string[] Hosts = ["lync", "pool", "ex", "um", "edge", "med", "owa", "gw"];
    private static readonly string[] Domains = ["contoso.com", "litwareinc.com", "emea.fabrikam.net"];
    private static readonly string[] Words =
        ["Redmond", "Berlin", "Madrid", "North America", "Global", "Default", "kim", "ana", "owa (Default Web Site)", "+14255550100", "UM", "OwaServer"];

    // What JSON, PowerShell, file names and people's scripts give a meaning to.
    private static readonly string[] Oddities =
        ["\"", "\\", "/", "\t", "\n", "\u0001", "\u007F", "'", "<", "&", "`", "$(", "\u00E9", "\u6606\u660E", "\uD83D\uDE00", "\u2028", " ", "%"];

    // Where a text of one form can stand again: an FQDN as the address of a gateway, and anything as plain text.
    private static readonly Dictionary<string, Func<string, bool>> Forms = new()
    {
        ["fqdn"] = text => UmLync.Values.Fqdn.TryParse(text, out _),
        ["gateway-address"] = text => UmLync.Values.Fqdn.TryParse(text, out _),
        ["sip-uri"] = text => UmLync.Values.SipUri.TryParse(text, out _),
        ["thumbprint"] = text => UmLync.Values.Thumbprint.TryParse(text, out _),
        ["phone-context"] = text => text.StartsWith("Plan", StringComparison.Ordinal) && UmLync.Values.PhoneContext.TryParse(text, out _),
        [Plain] = _ => true,
    };

    private const string Plain = "";

    private readonly Dictionary<string, List<string>> _seen = Forms.ToDictionary(form => form.Key, _ => new List<string>());

    public bool Chance(int ofHundred) => random.Next(100) < ofHundred;

    public int Upto(int most) => random.Next(most + 1);

    public T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    /// <summary>A value of the codec; where it is a reference, mostly one of the given names.</summary>
    public object Of(Codec codec, IReadOnlyList<string>? names = null)
    {
        StrictReader reader = new(Encoding.UTF8.GetBytes(Json(codec, names ?? [])), codec.Form ?? codec.JsonType);
        reader.BeginDocument();
        return codec.Read(ref reader);
    }

    /// <summary>A value that the property can have in the products: of a contact's number a random text is none (docs/domain.md B.5).</summary>
    public object Of(Property property) => property.Name == "displayNumber" ? "+1425555" + Upto(9) + Upto(9) + Upto(9) + Upto(9) : Of(property.Codec);

    /// <summary>A text that can name an object: not empty, and without the backslash that parts a name of several.</summary>
    public object Identity(Codec codec, IReadOnlyList<string> names)
    {
        object value;
        do
        {
            value = Of(codec, names);
        }
        while (value.ToString() is null or "" || value.ToString()!.Contains('\\'));

        return value;
    }

    private string Json(Codec codec, IReadOnlyList<string> names) => codec.JsonType switch
    {
        "array" => "[" + string.Join(",", Enumerable.Range(0, Upto(3)).Select(_ => Json(codec.Elements!, names))) + "]",
        "boolean" => Chance(50) ? "true" : "false",
        "integer" => Number(codec.Range!.Value).ToString(CultureInfo.InvariantCulture),
        "string" when names.Count > 0 && Chance(shape.KnownReferences) => JsonSerializer.Serialize(Pick(names)),
        "string" => JsonSerializer.Serialize(codec.Words is { } words ? Pick(words) : Text(codec.Form)),
        _ => throw new InvalidOperationException($"There is no random value of the type '{codec.JsonType}'."),
    };

    private int Number((int Least, int Greatest) range) => random.Next(4) switch
    {
        0 => range.Least,
        1 => range.Greatest,
        2 => Math.Min(range.Greatest, 5060 + Upto(3)),
        _ => random.Next(range.Least, range.Greatest),
    };

    private string Text(string? form)
    {
        if (_seen.TryGetValue(form ?? Plain, out List<string>? repeated) && repeated.Count > 0 && Chance(shape.RepeatedValues))
        {
            return Recased(Pick(repeated), form);
        }

        string fresh = Fresh(form);
        foreach (KeyValuePair<string, List<string>> other in _seen.Where(other => Forms[other.Key](fresh)))
        {
            other.Value.Add(fresh);
        }

        return fresh;
    }

    private string Fresh(string? form) => form switch
    {
        null => Chance(shape.OddTexts) ? string.Concat(Enumerable.Range(0, Upto(6)).Select(_ => Pick(Oddities))) : Pick(Words) + Digit(),
        "fqdn" => Fqdn(),
        "sip-uri" => "sip:" + Pick(Words.Where(word => word.Length == 3).ToArray()) + Digit() + "@" + Pick(Domains)
            + (Chance(20) ? ";opaque=app:exum:" + Fresh("phone-context") : string.Empty),
        "phone-context" => "Plan" + Digit() + "." + Pick(Domains),
        "gateway-address" => random.Next(6) switch { 0 => "10.0.0." + Upto(255), 1 => "2001:db8::" + Digit(), 2 => "pbx" + Digit(), _ => Fqdn() },
        "fqdn-and-port" => Fqdn() + ":" + (1 + Upto(65534)),
        "thumbprint" => string.Concat(Enumerable.Range(0, 40).Select(_ => "0123456789ABCDEF"[Upto(15)])),
        "distinguished-name" => "OU=" + Pick(Domains) + Digit() + ",DC=contoso,DC=com",
        "version" => "15." + Upto(2) + "." + Upto(2600) + "." + Upto(50),
        "date-time" => new DateTimeOffset(2009 + Upto(30), 1 + Upto(11), 1 + Upto(27), Upto(23), Upto(59), Upto(59), TimeSpan.FromMinutes(30 * Upto(20)))
            .AddTicks(Chance(20) ? Upto(9999999) : 0).ToString("o", CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"There is no random text of the form '{form}'."),
    };

    private string Fqdn() => Pick(Hosts) + Digit() + "." + Pick(Domains);

    private string Digit() => Upto(9).ToString(CultureInfo.InvariantCulture);

    private string Recased(string text, string? form) => form is null || Chance(80) ? text : text.ToUpperInvariant();
}
