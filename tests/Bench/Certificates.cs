using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using UmLync.Certificates;
using UmLync.Connectors.Lab;
using UmLync.Rules;
using UmLync.Tests.Certificates;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Bench;

/// <summary>
/// Judging certificates on one processor: ten thousand different ones, each read from its bytes and judged by every rule against an
/// estate. Promised are 1,000 a second.
/// </summary>
internal static class Certificates
{
    private const int Count = 10_000;
    private const int Promised = 1_000;

    private static readonly EstateSize Size = new(Pools: 500, DialPlans: 20, Servers: 1000, Users: 100, Seed: 1);

    /// <summary>Writes how many a second, and says whether that is enough.</summary>
    public static int Measure(int rounds)
    {
        Topology topology = EstateGenerator.Generate(Size);
        CertificateEstate estate = CertificateEstate.Of(topology);
        byte[][] certificates = [.. Enumerable.Range(0, Count).Select(Make)];
        double slowest = double.MaxValue;
        for (int round = 0; round < rounds; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            int findings = certificates.Sum(certificate => RuleBook.Judge(Case(certificate, estate)).Count);
            double rate = Count / watch.Elapsed.TotalSeconds;
            slowest = Math.Min(slowest, rate);
            Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0:F0} certificates a second, {1} findings", rate, findings));
        }

        return slowest >= Promised ? 0 : 1;
    }

    private static byte[] Make(int number) => new DerCertificate { Subject = DerCertificate.Name(("2.5.4.3", NameOf(number))) }
        .WithNames([.. Enumerable.Range(0, 10).Select(other => NameOf(number + other)), "*.contoso.com"])
        .With("2.5.29.15", [0x03, 0x02, 0x05, 0xA0])
        .With("2.5.29.37", DerCertificate.Sequence(DerCertificate.Oid("1.3.6.1.5.5.7.3.1")))
        .ToBytes();

    private static string NameOf(int number) => "um" + number.ToString(CultureInfo.InvariantCulture) + ".contoso.com";

    private static CertificateCase Case(byte[] certificate, CertificateEstate estate) => new()
    {
        Subject = "bench",
        Certificate = CertificateFacts.Read(certificate),
        Roles = CertificateRoles.UmService | CertificateRoles.CallRouter,
        At = new DateTimeOffset(2022, 6, 1, 0, 0, 0, TimeSpan.Zero),
        Name = Fqdn.Parse("um1.contoso.com"),
        Computer = Fqdn.Parse("um1.contoso.com"),
        HasPrivateKey = true,
        Chain = new CertificateChain { Root = Thumbprint.Parse(new string('F', 40)) },
        Estate = estate,
    };
}
