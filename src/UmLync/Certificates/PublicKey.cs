using System;
using System.Collections.Generic;
using System.Formats.Asn1;

namespace UmLync.Certificates;

/// <summary>The public key of a certificate: its algorithm and size. An algorithm that UmLync does not know has its identifier and no size.</summary>
internal sealed class PublicKey
{
    private const string Rsa = "1.2.840.113549.1.1.1";
    private const string RsaPss = "1.2.840.113549.1.1.10";
    private const string Dsa = "1.2.840.10040.4.1";
    private const string Elliptic = "1.2.840.10045.2.1";

    private static readonly Dictionary<string, int> Curves = new(StringComparer.Ordinal)
    {
        ["1.2.840.10045.3.1.1"] = 192,
        ["1.3.132.0.33"] = 224,
        ["1.2.840.10045.3.1.7"] = 256,
        ["1.3.132.0.10"] = 256,
        ["1.3.132.0.34"] = 384,
        ["1.3.132.0.35"] = 521,
        ["1.3.36.3.3.2.8.1.1.7"] = 256,
        ["1.3.36.3.3.2.8.1.1.11"] = 384,
        ["1.3.36.3.3.2.8.1.1.13"] = 512,
    };

    private static readonly Dictionary<string, (string Name, int Size)> Edwards = new(StringComparer.Ordinal)
    {
        ["1.3.101.112"] = ("Ed25519", 256),
        ["1.3.101.113"] = ("Ed448", 456),
    };

    private PublicKey(string algorithm, int? size)
    {
        Algorithm = algorithm;
        Size = size;
    }

    public string Algorithm { get; }

    public int? Size { get; }

    public static PublicKey Read(ReadOnlyMemory<byte> encoded)
    {
        AsnReader info = new AsnReader(encoded, CertificateReader.Rules).ReadSequence();
        AsnReader algorithm = info.ReadSequence();
        string id = algorithm.ReadObjectIdentifier();
        byte[] key = info.ReadBitString(out _);
        return id switch
        {
            Rsa or RsaPss => new PublicKey("RSA", BitsOf(new AsnReader(key, CertificateReader.Rules).ReadSequence())),
            Dsa => new PublicKey("DSA", algorithm.HasData ? BitsOf(algorithm.ReadSequence()) : null),
            Elliptic => new PublicKey("ECDSA", CurveSize(algorithm)),
            _ when Edwards.TryGetValue(id, out (string Name, int Size) edwards) => new PublicKey(edwards.Name, edwards.Size),
            _ => new PublicKey(id, null),
        };
    }

    // A curve that is written out with its parameters has no name, and its size is not looked for.
    private static int? CurveSize(AsnReader algorithm) =>
        algorithm.PeekTag().HasSameClassAndValue(Asn1Tag.ObjectIdentifier) && Curves.TryGetValue(algorithm.ReadObjectIdentifier(), out int size) ? size : null;

    private static int BitsOf(AsnReader numbers)
    {
        ReadOnlySpan<byte> modulus = numbers.ReadIntegerBytes().Span;
        while (!modulus.IsEmpty && modulus[0] == 0)
        {
            modulus = modulus.Slice(1);
        }

        if (modulus.IsEmpty)
        {
            throw new AsnContentException();
        }

        int bits = modulus.Length * 8;
        for (byte first = modulus[0]; (first & 0x80) == 0; first <<= 1)
        {
            bits--;
        }

        return bits;
    }
}
