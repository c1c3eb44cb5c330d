using System.Linq;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Servers;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>
/// A forest of three domains: a server of the root refers on to the child domain ([MS-ADTS] section 3.1.1.3.1.4), and of the second
/// tree only the configuration knows (section 6.1.1.2.1.1.4).
/// </summary>
[Collection(DirectoryServers.Collection)]
public class ForestDomainTests(DirectoryServers servers)
{
    [DirectoryFact]
    [Trait("Feature", "A4")]
    public void Domains_OfTheForest_AreTheRootTheChildAndTheOtherTree()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.OpenForest());

        Assert.Equal(
            ["DC=child,DC=forest,DC=example", "DC=forest,DC=example", "DC=tree,DC=example"],
            connection.Domains.Select(domain => domain.Name.ToString()).Order());
    }

    [DirectoryFact]
    [Trait("Feature", "A4")]
    public void Read_Users_AreThoseOfEveryDomain()
    {
        using DirectoryPart part = new(DirectoryConnection.Open(servers.OpenForest()), () => servers.Pki.Today);

        Topology read = part.Read(ReadRequest.Of([CsUser.Schema], keepsUsers: true));

        Assert.Equal(
            ["child@forest.example", "tree@forest.example", "user00000@litwareinc.com"],
            read.All(CsUser.Schema).Select(user => user.SipAddress.WithoutScheme).Order());
        Assert.Equal(Coverage.Read, read.CoverageOf(part.Scopes.Single(scope => scope.Product == Product.Lync), CsUser.Schema));
    }
}
