using System;
using System.Globalization;
using System.Linq;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Tests.Certificates;

/// <summary>
/// The small estate with certificates as docs/domain.md C.5 and J.3 want them: one for each Exchange server, named by its common
/// name, enabled for UM and UMCallRouter; one for each Front End with the pool's FQDN; one root, trusted by everybody.
/// </summary>
internal static class CertificateSample
{
    public const string First = "atl-ex-001.litwareinc.com";
    public const string Second = "atl-ex-002.litwareinc.com";
    public const string FrontEnd = "atl-fe-001.litwareinc.com";
    public const string OtherFrontEnd = "atl-fe-002.litwareinc.com";
    public const string Device = "lobby-pbx.litwareinc.com";

    public static readonly Thumbprint Root = Thumbprint.Parse(new string('F', 40));
    public static readonly Thumbprint OtherRoot = Thumbprint.Parse(new string('E', 40));

    public static Topology Clean { get; } = SmallEstate.Clean.Put(
        Um(First, '1'), Um(Second, '2'), OfPool(FrontEnd, 'A'), OfPool(OtherFrontEnd, 'B'),
        Trust(First, Root), Trust(Second, Root), Trust(FrontEnd, Root), Trust(OtherFrontEnd, Root));

    /// <summary>The address of the certificate of a computer.</summary>
    public static string On(string computer) => computer switch
    {
        First => "exchangeCertificates/" + First + "\\" + new string('1', 40),
        Second => "exchangeCertificates/" + Second + "\\" + new string('2', 40),
        FrontEnd => "lyncCertificates/" + FrontEnd + "\\" + new string('A', 40),
        _ => "lyncCertificates/" + OtherFrontEnd + "\\" + new string('B', 40),
    };

    /// <summary>The estate with the certificate of a computer changed.</summary>
    public static Topology With(string computer, Func<Certificate, Certificate> change) => With(Clean, computer, change);

    public static Topology With(this Topology estate, string computer, Func<Certificate, Certificate> change) =>
        estate.With(KindOf(computer), On(computer).Substring(On(computer).IndexOf('/') + 1), change);

    /// <summary>The estate in which no plan is for Lync: the one dial plan has telephone extensions, and a PBX stands before it.</summary>
    public static Topology WithoutLync { get; } = Clean.Put(SmallEstate.PlanOf(SmallEstate.Plan, type: UriType.TelExtn));

    /// <summary>The estate with a PBX that has a hunt group for the secured dial plan, and trusts the root given.</summary>
    public static Topology WithPbx(Thumbprint? trusted, VoipSecurity security = VoipSecurity.Secured)
    {
        Topology estate = Clean.Put(
            SmallEstate.PlanOf("Lobby", security, UriType.TelExtn),
            SmallEstate.GatewayOf("LobbyPBX", Device),
            SmallEstate.HuntGroupOf("LobbyPBX", "Lobby", "Lobby", "50100"));
        return trusted is null ? estate : estate.Put(Trust(Device, trusted));
    }

    /// <summary>One certificate on both servers, with the given common name and alternative names.</summary>
    public static Topology Shared(string commonName, params string[] alternativeNames) => Clean
        .Gone(Certificate.OfExchange, First + "\\" + new string('1', 40)).Gone(Certificate.OfExchange, Second + "\\" + new string('2', 40))
        .Put([.. new[] { First, Second }.Select(server => Um(server, '3') with { Subject = "CN=" + commonName, SubjectAlternativeNames = new NameSet(alternativeNames) })]);

    public static TrustedRoot Trust(string computer, Thumbprint root, bool isSelfSigned = true) => new()
    {
        Scope = computer is First or Second ? SmallEstate.Exchange : SmallEstate.Lync,
        Computer = Fqdn.Parse(computer),
        Thumbprint = root,
        Subject = "CN=Litware Root CA, DC=litwareinc, DC=com",
        NotAfter = Moment("2034-06-01"),
        IsSelfSigned = isSelfSigned,
    };

    public static DateTimeOffset Moment(string day) => DateTimeOffset.Parse(day + "T00:00:00Z", CultureInfo.InvariantCulture);

    private static ResourceKind<Certificate> KindOf(string computer) => computer is First or Second ? Certificate.OfExchange : Certificate.OfLync;

    private static Certificate Um(string server, char digit) => Of(SmallEstate.Exchange, server, digit) with
    {
        Subject = "CN=" + server,
        SubjectAlternativeNames = new NameSet([server]),
        Services = new NameSet(["UM", "UMCallRouter"]),
    };

    private static Certificate OfPool(string computer, char digit) => Of(SmallEstate.Lync, computer, digit) with
    {
        Subject = "CN=" + SmallEstate.Pool,
        SubjectAlternativeNames = new NameSet([SmallEstate.Pool, computer]),
        Services = new NameSet(["Default", "WebServicesInternal"]),
    };

    private static Certificate Of(Scope scope, string computer, char digit) => new()
    {
        Scope = scope,
        Computer = Fqdn.Parse(computer),
        Thumbprint = Thumbprint.Parse(new string(digit, 40)),
        Issuer = "CN=Litware Issuing CA 01, DC=litwareinc, DC=com",
        NotBefore = Moment("2021-10-01"),
        NotAfter = Moment("2023-10-01"),
        HasPrivateKey = true,
        IsSelfSigned = false,
        EnhancedKeyUsages = new NameSet(["1.3.6.1.5.5.7.3.1"]),
        KeyUsages = new NameSet(["DigitalSignature", "KeyEncipherment"]),
        KeyAlgorithm = "RSA",
        KeySize = 2048,
        SignatureAlgorithm = "sha256RSA",
        IssuerChain = new ValueList<string>(["CN=Litware Issuing CA 01, DC=litwareinc, DC=com", "CN=Litware Root CA, DC=litwareinc, DC=com"]),
        RootThumbprint = Root,
    };
}
