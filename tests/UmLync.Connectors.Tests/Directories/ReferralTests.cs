using System;
using System.Linq;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Servers;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>Referrals of a real LDAP server (RFC 4511, section 4.5.3): onward, in a circle, abroad, and to where nobody is.</summary>
[Collection(DirectoryServers.Collection)]
public class ReferralTests(DirectoryServers servers)
{
    [DirectoryFact]
    [Trait("Feature", "A4")]
    public void Search_ReferralInTheForest_IsFollowed()
    {
        (string[] found, Message[] shortfalls) = Search("onward");

        Assert.Equal(["ou=onward,o=referrals", "cn=System,dc=litwareinc,dc=com"], found);
        Assert.Empty(shortfalls);
    }

    [DirectoryFact]
    public void Search_ReferralInACircle_EndsAndSaysSo()
    {
        (string[] found, Message[] shortfalls) = Search("loop");

        Assert.Equal(["ou=loop,o=referrals"], found);
        Assert.Equal("ReferralLoops", Assert.Single(shortfalls).Id);
    }

    [DirectoryFact]
    [Trait("Feature", "T5")]
    public void Search_ReferralOutOfTheForest_GetsNoLogon()
    {
        (_, Message[] shortfalls) = Search("away");

        Message shortfall = Assert.Single(shortfalls);
        Assert.Equal("ReferralLeavesForest", shortfall.Id);
        Assert.Contains("dc1.adatum.example", shortfall.Invariant, StringComparison.Ordinal);
    }

    [DirectoryFact]
    public void Search_ReferralToNobody_SaysWhatIsMissing()
    {
        (_, Message[] shortfalls) = Search("closed");

        Message shortfall = Assert.Single(shortfalls);
        Assert.Equal("ReferralCannotBeFollowed", shortfall.Id);
        Assert.Contains("Nothing listens", shortfall.Invariant, StringComparison.Ordinal);
    }

    [DirectoryFact]
    public void Search_MoreReferralsThanAllowed_StopsAndSaysSo()
    {
        (_, Message[] shortfalls) = Search("onward", mostReferrals: 0);

        Assert.Equal("ReferralsAreTooMany", Assert.Single(shortfalls).Id);
    }

    private (string[] Found, Message[] Shortfalls) Search(string unit, int mostReferrals = 100)
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.OpenLdap(mostReferrals: mostReferrals));
        DirectorySearch search = connection.Search(new DirectoryQuery($"ou={unit},o=referrals", SearchDepth.Subtree, LdapFilter.Anything));
        return ([.. search.Select(found => found.Path)], [.. search.Shortfalls]);
    }
}
