using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Rules;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Certificates;

/// <summary>
/// Certificates with bytes changed, cut out and put in, the same ones in every run: reading ends, refuses with an error of its
/// own or names what is malformed, and no rule fails itself.
/// </summary>
public class CertificateFuzzTests
{
    // A few seconds in every run; a night with UMLYNC_FUZZ_ROUNDS=100000000.
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("UMLYNC_FUZZ_ROUNDS"), out int rounds) ? rounds : 20_000;

    private static readonly byte[] Right = new DerCertificate()
        .WithNames("um01.contoso.com", "*.contoso.com", "um02.contoso.com")
        .With("2.5.29.15", [0x03, 0x02, 0x05, 0xA0])
        .With("2.5.29.37", DerCertificate.Sequence(DerCertificate.Oid("1.3.6.1.5.5.7.3.1")))
        .With("2.5.29.14", DerCertificate.Tlv(0x04, [1, 2, 3]))
        .With("2.5.29.35", DerCertificate.Sequence(DerCertificate.Tlv(0x80, [9, 9, 9])))
        .ToBytes();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Judge_SpoiltCertificates_NeverFailsItself(int seed)
    {
        Random random = new(seed);
        int read = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] spoilt = Spoil(random);
            try
            {
                CertificateCase certificate = new()
                {
                    Subject = "fuzz",
                    Certificate = CertificateFacts.Read(spoilt),
                    Roles = CertificateRoles.UmService | CertificateRoles.LyncFrontEnd,
                    At = new DateTimeOffset(2022, 6, 1, 0, 0, 0, TimeSpan.Zero),
                    Name = Fqdn.Parse("um01.contoso.com"),
                };
                AssertHonest(certificate, RuleBook.Judge(certificate));
                read++;
            }
            catch (UmLyncException refusal) when (refusal.Id is "CertificateIsNone")
            {
                // What is no certificate any more is refused by name.
            }
        }

        Assert.InRange(read, Rounds / 10, Rounds);
    }

    // What is not known never passes.
    private static void AssertHonest(CertificateCase certificate, IReadOnlyList<Finding> findings)
    {
        CertificateFacts facts = certificate.Certificate;
        Assert.DoesNotContain(findings, finding => finding.Outcome == FindingOutcome.Error);
        Assert.True(facts.Malformed.Count == 0 || OutcomeOf(findings, nameof(CertificateMalformed)) == FindingOutcome.Fail);
        Assert.True(facts.NotAfter is not null || OutcomeOf(findings, nameof(CertificateExpired)) != FindingOutcome.Pass);
        Assert.True(facts.KeySize is not null || OutcomeOf(findings, nameof(CertificateKeyWeak)) != FindingOutcome.Pass);
        Assert.True(facts.CommonNames is not null || OutcomeOf(findings, nameof(CertificateWildcardSubject)) != FindingOutcome.Pass);
        Assert.True(
            facts.CommonNames?.Contains("um01.contoso.com", StringComparer.OrdinalIgnoreCase) == true || facts.DnsNames?.Count > 0
            || OutcomeOf(findings, nameof(CertificateLacksServer)) != FindingOutcome.Pass);
        Assert.DoesNotContain(findings.Select(finding => finding.Reason.ToString()), reason => reason.Any(char.IsControl));
    }

    private static FindingOutcome? OutcomeOf(IReadOnlyList<Finding> findings, string rule) => findings.FirstOrDefault(finding => finding.RuleId == rule)?.Outcome;

    private static byte[] Spoil(Random random)
    {
        List<byte> bytes = [.. Right];
        for (int wounds = random.Next(1, 5); wounds > 0; wounds--)
        {
            // The first half holds what is read; the rest is the signature.
            int at = random.Next(bytes.Count / 2);
            switch (random.Next(8))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 4), bytes.Count - at));
                    break;
                case 1:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }

        return [.. bytes];
    }
}
