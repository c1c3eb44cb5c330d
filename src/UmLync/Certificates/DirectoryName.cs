using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Globalization;
using System.Linq;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>
/// A name in a certificate: steps from the root down, each with one or more attributes. Written the other way round, as RFC
/// 4514 and Windows do: <c>CN=um01.contoso.com, OU=Voice, DC=contoso, DC=com</c>.
/// </summary>
internal sealed class DirectoryName
{
    private const string CommonName = "2.5.4.3";
    private const int MostAttributes = 128;

    private static readonly Dictionary<string, string> ShortNames = new(StringComparer.Ordinal)
    {
        [CommonName] = "CN",
        ["2.5.4.4"] = "SN",
        ["2.5.4.5"] = "SERIALNUMBER",
        ["2.5.4.6"] = "C",
        ["2.5.4.7"] = "L",
        ["2.5.4.8"] = "S",
        ["2.5.4.9"] = "STREET",
        ["2.5.4.10"] = "O",
        ["2.5.4.11"] = "OU",
        ["2.5.4.12"] = "T",
        ["2.5.4.42"] = "G",
        ["0.9.2342.19200300.100.1.1"] = "UID",
        ["0.9.2342.19200300.100.1.25"] = "DC",
        ["1.2.840.113549.1.9.1"] = "E",
    };

    private DirectoryName(string text, IReadOnlyList<string> commonNames)
    {
        Text = text;
        CommonNames = commonNames;
    }

    /// <summary>The name as text, with control characters escaped.</summary>
    public string Text { get; }

    /// <summary>The values of the attribute CN, the most specific first.</summary>
    public IReadOnlyList<string> CommonNames { get; }

    public static DirectoryName Read(ReadOnlyMemory<byte> encoded, CertificatePart part, List<MalformedPart> malformed)
    {
        List<string> steps = [];
        List<string> commonNames = [];
        int attributes = 0;
        AsnReader name = new AsnReader(encoded, CertificateReader.Rules).ReadSequence();
        while (name.HasData)
        {
            List<string> values = [];
            AsnReader step = name.ReadSetOf(skipSortOrderValidation: true);
            while (step.HasData)
            {
                if (++attributes > MostAttributes)
                {
                    throw new OverflowException();
                }

                AsnReader attribute = step.ReadSequence();
                string type = attribute.ReadObjectIdentifier();
                string value = Value(attribute);
                if (type == CommonName)
                {
                    commonNames.Add(value);
                }

                values.Add((ShortNames.TryGetValue(type, out string? known) ? known : type) + "=" + Escaped(value));
            }

            steps.Add(string.Join("+", values));
        }

        steps.Reverse();
        commonNames.Reverse();
        foreach (string value in commonNames.Where(HasControls))
        {
            malformed.Add(new MalformedPart(part, MalformedPart.Shown(value)));
        }

        return new DirectoryName(string.Join(", ", steps), commonNames);
    }

    private static string Value(AsnReader attribute)
    {
        Asn1Tag tag = attribute.PeekTag();
        return tag.TagClass == TagClass.Universal && tag.TagValue is var kind
            ? attribute.ReadCharacterString((UniversalTagNumber)kind)
            : throw new AsnContentException();
    }

    private static bool HasControls(string value) => value.Any(char.IsControl);

    private static string Escaped(string value) =>
        string.Concat(NameEscapes.Escape(value).Select(c => c != '\0' && char.IsControl(c) ? "\\" + ((int)c).ToString("X2", CultureInfo.InvariantCulture) : c.ToString()));
}
