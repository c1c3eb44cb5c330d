using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Sockets;
using Xunit;

namespace UmLync.Tests.Repository.Shipped;

/// <summary>Nothing that is shipped speaks to the Internet, and what speaks to the network at all stands in few places.</summary>
[Trait("Feature", "T4")]
public sealed class NetworkTests : IDisposable
{
    // Ways to fetch or to send by a URL, and the mail.
    private static readonly string[] Web =
    [
        "System.Net.Http.", "System.Net.WebClient", "System.Net.WebRequest", "System.Net.HttpWebRequest", "System.Net.HttpListener",
        "System.Net.FtpWebRequest", "System.Net.ServicePoint", "System.Net.WebSockets.", "System.Net.Mail.", "System.Net.Quic.", "System.ServiceModel.",
    ];

    // A connection, a datagram or a question to DNS begins with one of these.
    private static readonly string[] Beginnings =
    [
        "System.Net.Dns.", "System.Net.Sockets.Socket.", "System.Net.Sockets.TcpClient.", "System.Net.Sockets.UdpClient.",
        "System.Net.Sockets.TcpListener.", "System.Net.NetworkInformation.Ping.", "System.Net.Security.SslStream.AuthenticateAs",
        "System.DirectoryServices.Protocols.LdapConnection..ctor",
    ];

    // Where connections are made, always to a server that the operator or the estate names.
    private static readonly string[] Places = ["UmLync.Connectors.Net.", "UmLync.Connectors.Sip.", "UmLync.Connectors.Directories.LdapLink"];

    // Below the folder of the command line, a package that was published lies a second time.
    private readonly IReadOnlyList<ShippedAssembly> _shipped = [.. ShippedAssembly.In("out/UmLync/bin"), .. ShippedAssembly.In(CommandLine, SearchOption.TopDirectoryOnly)];

    private static string CommandLine => $"src/UmLync.Cli/bin/{Directory.GetParent(AppContext.BaseDirectory)!.Parent!.Name}/net10.0";

    private IEnumerable<ShippedAssembly> Ours => _shipped.Where(assembly => assembly.Name.StartsWith("UmLync", StringComparison.Ordinal));

    public void Dispose()
    {
        foreach (ShippedAssembly assembly in _shipped)
        {
            assembly.Dispose();
        }
    }

    [Fact]
    public void Types_OfTheWeb_AreReferencedByNothingThatIsShipped() =>
        Contract.Holds("Nothing that is shipped fetches or sends by a URL.",
            from assembly in _shipped
            from type in assembly.ReferencedTypes
            where Web.Any(web => type.StartsWith(web, StringComparison.Ordinal))
            select $"{assembly}: {type}");

    [Fact]
    public void Connections_OfOurAssemblies_AreMadeInFewPlaces() =>
        Contract.Holds("Connections are made in Net, in Sip and by the LDAP library, and nowhere else.",
            from assembly in Ours
            from use in assembly.Uses()
            where Beginnings.Any(beginning => use.Member.StartsWith(beginning, StringComparison.Ordinal))
                && !Places.Any(place => use.By.StartsWith(place, StringComparison.Ordinal))
            select $"{assembly}: {use.By} uses {use.Member}");

    // A reader that found nothing anywhere would let everything pass.
    [Fact]
    public void Uses_OfTheFirstContact_AreFound()
    {
        Assert.Equal(9, Ours.Count());
        foreach (ShippedAssembly connectors in Ours.Where(assembly => assembly.Name == "UmLync.Connectors"))
        {
            Assert.Contains(("UmLync.Connectors.Net.TcpContact", "System.Net.Dns.GetHostAddresses"), connectors.Uses());
            Assert.Contains(("UmLync.Connectors.Net.TlsHandshake", "System.Net.Security.SslStream.AuthenticateAsClientAsync"), connectors.Uses());
            Assert.Contains(typeof(NetworkStream).FullName, connectors.ReferencedTypes);
        }
    }
}
