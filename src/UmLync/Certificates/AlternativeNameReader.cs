using System;
using System.Collections.Generic;
using System.Formats.Asn1;
using System.Net;
using System.Text;
using UmLync.Values;

namespace UmLync.Certificates;

/// <summary>The names and addresses of the extension Subject Alternative Name.</summary>
internal sealed class AlternativeNames(DnsNameSet dnsNames, IReadOnlyList<string> ipAddresses)
{
    public static AlternativeNames None { get; } = new(DnsNameSet.None, []);

    public DnsNameSet DnsNames { get; } = dnsNames;

    public IReadOnlyList<string> IpAddresses { get; } = ipAddresses;
}

/// <summary>
/// Reads the extension Subject Alternative Name (RFC 5280, section 4.2.1.6). A DNS name that is none, be it for a NUL, a space
/// or a letter beyond ASCII, is left out and noted: a name that one program cuts at the NUL and another does not is an attack.
/// </summary>
internal static class AlternativeNameReader
{
    private const int MostNames = 50_000;
    private const int MostNoted = 16;

    // The kinds of names are numbered; the last is the registered identifier.
    private const int LastKind = 8;

    private static readonly Asn1Tag DnsName = new(TagClass.ContextSpecific, 2);
    private static readonly Asn1Tag IpAddress = new(TagClass.ContextSpecific, 7);

    public static AlternativeNames Read(ReadOnlyMemory<byte> value, List<MalformedPart> malformed)
    {
        List<string> names = [];
        List<string> addresses = [];
        int noted = 0;
        AsnReader list = new AsnReader(value, CertificateReader.Rules).ReadSequence();
        for (int count = 0; list.HasData; count++)
        {
            if (count == MostNames)
            {
                throw new OverflowException();
            }

            Asn1Tag tag = list.PeekTag();
            if (tag.HasSameClassAndValue(DnsName))
            {
                string name = Latin(list.ReadOctetString(DnsName));
                if (IsDnsName(name))
                {
                    names.Add(name);
                }
                else if (noted++ < MostNoted)
                {
                    malformed.Add(new MalformedPart(CertificatePart.SubjectAlternativeName, MalformedPart.Shown(name)));
                }
            }
            else if (tag.HasSameClassAndValue(IpAddress))
            {
                addresses.Add(new IPAddress(list.ReadOctetString(IpAddress)).ToString());
            }
            else if (tag.TagClass == TagClass.ContextSpecific && tag.TagValue <= LastKind)
            {
                list.ReadEncodedValue();
            }
            else
            {
                throw new AsnContentException();
            }
        }

        return new AlternativeNames(new DnsNameSet(names), addresses);
    }

    /// <summary>Whether the text is a host name of one or more labels, or one with a wildcard as its first label.</summary>
    public static bool IsDnsName(string name) =>
        HostName.IsValid((name.StartsWith("*.", StringComparison.Ordinal) ? name.Substring(2) : name).AsSpan());

    private static string Latin(byte[] bytes)
    {
        StringBuilder text = new(bytes.Length);
        foreach (byte b in bytes)
        {
            text.Append((char)b);
        }

        return text.ToString();
    }
}
