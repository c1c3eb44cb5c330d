using System;
using System.Collections.Generic;
using System.Formats.Asn1;

namespace UmLync.Certificates;

/// <summary>
/// Reads the extensions that a rule asks about (RFC 5280, section 4.2). What the list does not hold is absent, unless the list
/// itself is malformed: then nothing is known of the extensions.
/// </summary>
internal sealed class ExtensionReader(List<MalformedPart> malformed)
{
    private const int MostExtensions = 256;

    private const string SubjectKeyIdentifier = "2.5.29.14";
    private const string KeyUsage = "2.5.29.15";
    private const string SubjectAlternativeName = "2.5.29.17";
    private const string BasicConstraints = "2.5.29.19";
    private const string AuthorityKeyIdentifier = "2.5.29.35";
    private const string ExtendedKeyUsage = "2.5.29.37";

    private static readonly Asn1Tag ListTag = new(TagClass.ContextSpecific, 3, isConstructed: true);
    private static readonly Asn1Tag KeyIdentifierTag = new(TagClass.ContextSpecific, 0);

    private byte[]? _ownKey;
    private byte[]? _authorityKey;

    public DnsNameSet? DnsNames { get; private set; }

    public IReadOnlyList<string>? IpAddresses { get; private set; }

    public KeyUsages? KeyUsages { get; private set; }

    public IReadOnlyList<string>? EnhancedKeyUsages { get; private set; }

    public bool? IsAuthority { get; private set; }

    /// <summary>Whether the key that signed it is, by its identifier, another than its own.</summary>
    public bool NamesAnotherKey => _ownKey is not null && _authorityKey is not null && !_ownKey.AsSpan().SequenceEqual(_authorityKey);

    /// <summary>Reads the list that follows in the certificate, if there is one.</summary>
    public object? Read(AsnReader tbs)
    {
        Dictionary<string, ReadOnlyMemory<byte>> values = ValuesOf(tbs);
        AlternativeNames? names = Find(values, SubjectAlternativeName, CertificatePart.SubjectAlternativeName, value => AlternativeNameReader.Read(value, malformed), AlternativeNames.None);
        DnsNames = names?.DnsNames;
        IpAddresses = names?.IpAddresses;
        KeyUsages = Find<KeyUsages?>(values, KeyUsage, CertificatePart.KeyUsage, ReadKeyUsage, KeyUsageText.Any);
        EnhancedKeyUsages = Find<IReadOnlyList<string>>(values, ExtendedKeyUsage, CertificatePart.ExtendedKeyUsage, ReadUses, []);
        IsAuthority = Find<bool?>(values, BasicConstraints, CertificatePart.BasicConstraints, ReadAuthority, false);
        _ownKey = Find(values, SubjectKeyIdentifier, CertificatePart.KeyIdentifier, value => new AsnReader(value, CertificateReader.Rules).ReadOctetString(), null);
        _authorityKey = Find(values, AuthorityKeyIdentifier, CertificatePart.KeyIdentifier, ReadAuthorityKey, null);
        return null;
    }

    private Dictionary<string, ReadOnlyMemory<byte>> ValuesOf(AsnReader tbs)
    {
        Dictionary<string, ReadOnlyMemory<byte>> values = new(StringComparer.Ordinal);
        if (!tbs.HasData)
        {
            return values;
        }

        AsnReader list = tbs.ReadSequence(ListTag).ReadSequence();
        while (list.HasData)
        {
            AsnReader extension = list.ReadSequence();
            string id = extension.ReadObjectIdentifier();
            if (extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean))
            {
                extension.ReadBoolean();
            }

            // Which of two would count is not said anywhere, so neither does.
            if (values.ContainsKey(id) || values.Count == MostExtensions)
            {
                malformed.Add(new MalformedPart(CertificatePart.Extensions, id));
                throw new AsnContentException();
            }

            values.Add(id, extension.ReadOctetString());
        }

        return values;
    }

    private T? Find<T>(Dictionary<string, ReadOnlyMemory<byte>> values, string id, CertificatePart part, Func<ReadOnlyMemory<byte>, T?> read, T? absent) =>
        values.TryGetValue(id, out ReadOnlyMemory<byte> value) ? CertificateReader.Part(part, malformed, () => read(value)) : absent;

    // The bits of the extension count from the left, those of the flags from the right: the library turns them.
    private static KeyUsages? ReadKeyUsage(ReadOnlyMemory<byte> value) =>
        new AsnReader(value, CertificateReader.Rules).ReadNamedBitListValue<KeyUsages>();

    private static IReadOnlyList<string> ReadUses(ReadOnlyMemory<byte> value)
    {
        List<string> uses = [];
        AsnReader list = new AsnReader(value, CertificateReader.Rules).ReadSequence();
        while (list.HasData && uses.Count < MostExtensions)
        {
            uses.Add(list.ReadObjectIdentifier());
        }

        return uses.Count > 0 && !list.HasData ? uses : throw new AsnContentException();
    }

    private static bool? ReadAuthority(ReadOnlyMemory<byte> value)
    {
        AsnReader constraints = new AsnReader(value, CertificateReader.Rules).ReadSequence();
        return constraints.HasData && constraints.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && constraints.ReadBoolean();
    }

    private static byte[]? ReadAuthorityKey(ReadOnlyMemory<byte> value)
    {
        AsnReader identifier = new AsnReader(value, CertificateReader.Rules).ReadSequence();
        return identifier.HasData && identifier.PeekTag().HasSameClassAndValue(KeyIdentifierTag) ? identifier.ReadOctetString(KeyIdentifierTag) : null;
    }
}
