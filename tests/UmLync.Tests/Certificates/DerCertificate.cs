using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Linq;
using System.Text;

namespace UmLync.Tests.Certificates;

/// <summary>
/// Writes certificates byte by byte after RFC 5280, section 4.1, right ones and wrong ones: no library that makes certificates
/// would make these. The signature is empty; reading does not check it.
/// </summary>
internal sealed class DerCertificate
{
    public static readonly Asn1Tag Dns = new(TagClass.ContextSpecific, 2);
    public static readonly Asn1Tag Ip = new(TagClass.ContextSpecific, 7);

    private readonly List<(string Id, byte[] Value)> _extensions = [];

    public byte[] Serial { get; set; } = [0x01];

    public string SignatureAlgorithm { get; set; } = "1.2.840.113549.1.1.11";

    public byte[] Subject { get; set; } = Name(("2.5.4.3", "um01.contoso.com"));

    public byte[] Issuer { get; set; } = Name(("0.9.2342.19200300.100.1.25", "com"), ("0.9.2342.19200300.100.1.25", "contoso"), ("2.5.4.3", "Contoso CA"));

    public byte[] Validity { get; set; } = Sequence(Time("220101000000Z"), Time("240101000000Z"));

    public byte[] PublicKey { get; set; } = RsaKey(2048);

    public DerCertificate With(string id, byte[] value)
    {
        _extensions.Add((id, value));
        return this;
    }

    public DerCertificate WithNames(params string[] names) => With("2.5.29.17", Sequence([.. names.Select(name => Text(Dns, name))]));

    public byte[] ToBytes()
    {
        byte[] algorithm = Sequence(Oid(SignatureAlgorithm));
        byte[] tbs = Sequence(
            Constructed(0, Write(writer => writer.WriteInteger(2))), Tlv(0x02, Serial), algorithm, Issuer, Validity, Subject, PublicKey,
            Constructed(3, Sequence([.. _extensions.Select(extension => Sequence(Oid(extension.Id), Tlv(0x04, extension.Value)))])));
        return Sequence(tbs, algorithm, Write(writer => writer.WriteBitString(new byte[256])));
    }

    public static byte[] Name(params (string Type, string Value)[] attributes) =>
        Sequence([.. attributes.Select(attribute => Tlv(0x31, Sequence(Oid(attribute.Type), Write(writer => writer.WriteCharacterString(UniversalTagNumber.UTF8String, attribute.Value)))))]);

    public static byte[] RsaKey(int bits)
    {
        byte[] modulus = [0, .. Enumerable.Repeat((byte)0xC5, bits / 8)];
        return Key("1.2.840.113549.1.1.1", Write(writer => writer.WriteNull()), Sequence(Tlv(0x02, modulus), Tlv(0x02, [1, 0, 1])));
    }

    public static byte[] Key(string algorithm, byte[] parameters, byte[] key) => Sequence(Sequence(Oid(algorithm), parameters), Tlv(0x03, [0, .. key]));

    public static byte[] Oid(string id) => Write(writer => writer.WriteObjectIdentifier(id));

    public static byte[] Sequence(params byte[][] parts) => Tlv(0x30, [.. parts.SelectMany(part => part)]);

    public static byte[] Time(string text) => Tlv(0x17, Encoding.ASCII.GetBytes(text));

    /// <summary>A text under the tag, its letters as the bytes of Latin-1, whatever the standard allows there.</summary>
    public static byte[] Text(Asn1Tag tag, string text) => Tlv((byte)(0x80 | tag.TagValue), [.. text.Select(letter => (byte)letter)]);

    public static byte[] Tlv(byte tag, byte[] content)
    {
        byte[] length = content.Length < 0x80 ? [(byte)content.Length]
            : content.Length < 0x100 ? [0x81, (byte)content.Length]
            : content.Length < 0x10000 ? [0x82, (byte)(content.Length >> 8), (byte)content.Length]
            : [0x83, (byte)(content.Length >> 16), (byte)(content.Length >> 8), (byte)content.Length];
        byte[] encoded = new byte[1 + length.Length + content.Length];
        encoded[0] = tag;
        length.CopyTo(encoded, 1);
        content.CopyTo(encoded, 1 + length.Length);
        return encoded;
    }

    private static byte[] Constructed(int number, byte[] content) => Tlv((byte)(0xA0 | number), content);

    private static byte[] Write(Action<AsnWriter> write)
    {
        AsnWriter writer = new(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }
}
