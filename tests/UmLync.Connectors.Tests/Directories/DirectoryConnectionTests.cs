using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using UmLync.Applying;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Servers;
using UmLync.Text;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>The connection against a real domain controller and a real LDAP server.</summary>
[Collection(DirectoryServers.Collection)]
public class DirectoryConnectionTests(DirectoryServers servers)
{
    [DirectoryTheory]
    [InlineData(DirectoryTls.Ldaps)]
    [InlineData(DirectoryTls.StartTls)]
    public void Open_Password_ReadsWhatTheServerHolds(DirectoryTls tls)
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.Samba(tls: tls));

        Assert.Equal("litwareinc.com", connection.Root.Forest.ToString());
        Assert.Equal(DistinguishedName.Parse("CN=Configuration,DC=litwareinc,DC=com"), connection.Root.Configuration);
        Assert.Equal(["litwareinc.com"], connection.Domains.Select(domain => domain.DnsName));
    }

    [DirectoryFact]
    [Trait("Feature", "R3")]
    public void Open_Kerberos_UsesTheTicketOfTheAccount()
    {
        // The Kerberos library reads the environment of the process, which .NET does not pass on.
        Assert.Equal(0, SetEnvironment("KRB5_CONFIG", servers.KerberosConfiguration, 1));
        Assert.Equal(0, SetEnvironment("KRB5CCNAME", servers.TicketCache, 1));
        DirectoryOptions options = new(DirectoryServers.DomainController, DirectoryLogon.Kerberos);

        Assert.Equal("KerberosHasNoTicket", Assert.Throws<UmLyncException>(() => DirectoryConnection.Open(options)).Id);

        TakeTicket("Administrator@LITWAREINC.COM");
        using DirectoryConnection connection = DirectoryConnection.Open(options);
        Assert.NotNull(connection.Find(connection.Root.Domain));
    }

    // A server shows a list part by part when it is long, and also when it is asked for a part ([MS-ADTS] 3.1.1.3.1.3.3).
    [DirectoryTheory]
    [InlineData("member")]
    [InlineData("member;range=0-0")]
    [InlineData("member;range=0-1")]
    public void Search_ListShownInParts_IsReadWhole(string attribute)
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.Samba());
        DistinguishedName group = DistinguishedName.Parse("CN=Denied RODC Password Replication Group,CN=Users,DC=litwareinc,DC=com");

        DirectoryObject searched = Assert.Single(connection.Search(new DirectoryQuery(group.ToString(), SearchDepth.Itself, LdapFilter.Anything, attribute)));
        DirectoryObject? found = connection.Find(group, attribute);

        // The default members of the group: Cert Publishers, Domain Admins, Domain Controllers, Enterprise Admins, Group Policy
        // Creator Owners, krbtgt, Read-only Domain Controllers, Schema Admins.
        Assert.Equal(8, searched.Texts("member").Distinct().Count());
        Assert.Equal(8, searched.Texts("member").Count);
        Assert.Equal(searched.Texts("member").Order(), found!.Texts("member").Order());
        Assert.True(searched.Has("member"));
    }

    [DirectoryTheory]
    [InlineData("Administrator", "Canary-7391", "LogonPasswordIsWrong")]
    [InlineData("nobody", "Canary-7391", "LogonPasswordIsWrong")]
    [InlineData("disabled", DirectoryServers.Password, "LogonAccountIsDisabled")]
    [InlineData("newcomer", DirectoryServers.Password, "LogonPasswordMustChange")]
    public void Open_RefusedLogon_SaysWhy(string account, string password, string id)
    {
        DirectoryOptions options = new(DirectoryServers.DomainController, DirectoryLogon.Simple(account + "@LITWAREINC.COM", () => password))
        {
            AuthorityFile = servers.Pki.AuthorityFile,
        };

        UmLyncException refusal = Assert.Throws<UmLyncException>(() => DirectoryConnection.Open(options));

        Assert.Equal(id, refusal.Id);
        Assert.DoesNotContain(password, refusal.ToString(), StringComparison.Ordinal);
    }

    [DirectoryFact]
    public void Open_RealServerByAnotherName_SaysWhichNameItHas()
    {
        DirectoryOptions options = new(DirectoryServers.Misnamed, DirectoryLogon.Simple("cn=admin,DC=litwareinc,DC=com", () => DirectoryServers.Password))
        {
            AuthorityFile = servers.Pki.AuthorityFile,
        };

        Assert.Equal("DirectoryCertificateNamesAnother", Assert.Throws<UmLyncException>(() => DirectoryConnection.Open(options)).Id);
    }

    [DirectoryFact]
    [Trait("Feature", "A4")]
    public void Open_AnotherForest_IsRefused()
    {
        DirectoryOptions options = new(DirectoryServers.DomainController, servers.Samba().Logon)
        {
            AuthorityFile = servers.Pki.AuthorityFile,
            Forest = Fqdn.Parse("contoso.com"),
        };

        UmLyncException refusal = Assert.Throws<UmLyncException>(() => DirectoryConnection.Open(options));

        Assert.Equal("DirectoryIsOfAnotherForest", refusal.Id);
        Assert.Contains("'litwareinc.com'", refusal.Message, StringComparison.Ordinal);
    }

    [DirectoryFact]
    public void Find_NoObject_IsNull()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.Samba());

        Assert.Null(connection.Find(connection.Root.Domain.Child("CN", "nobody")));
        Assert.Null(connection.ReadSecurityDescriptor(connection.Root.Domain.Child("CN", "nobody")));
    }

    [DirectoryFact]
    public void Search_MissingBase_IsAnError()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.Samba());

        Assert.Equal(
            "DirectoryHasNoObject",
            Assert.Throws<UmLyncException>(() => connection.Search(new DirectoryQuery("OU=nowhere,DC=litwareinc,DC=com", SearchDepth.Subtree, LdapFilter.Anything)).Count()).Id);
    }

    [DirectoryFact]
    [Trait("Feature", "Q2")]
    public void Search_TwentyThousandUsers_ComeInPages()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.OpenLdap());
        DirectorySearch search = connection.Search(new DirectoryQuery("OU=People,DC=litwareinc,DC=com", SearchDepth.Children, LdapFilter.Is("objectClass", "user"), "cn"));

        HashSet<string> names = [.. search.Select(user => user.Text("cn")!)];

        Assert.Equal(DirectoryServers.SlapdUsers, names.Count);
        Assert.Empty(search.Shortfalls);
    }

    [DirectoryFact]
    public void Search_LimitOfTheServer_IsSaidWithWhatCame()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.OpenLdap("limited", pageSize: 100));
        DirectorySearch search = connection.Search(new DirectoryQuery("OU=People,DC=litwareinc,DC=com", SearchDepth.Children, LdapFilter.Is("objectClass", "user"), "cn"));

        // The limit of the account in the configuration of the test server.
        Assert.Equal(500, search.Count());
        Message shortfall = Assert.Single(search.Shortfalls);
        Assert.Equal("DirectoryStopsAtLimit", shortfall.Id);
        Assert.Contains("SizeLimitExceeded", shortfall.Invariant, StringComparison.Ordinal);
    }

    [DirectoryFact]
    public void Search_LeftEarly_LeavesTheLineFree()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.OpenLdap(pageSize: 100));
        DirectoryQuery query = new("OU=People,DC=litwareinc,DC=com", SearchDepth.Children, LdapFilter.Is("objectClass", "user"), "cn");

        Assert.Equal(150, connection.Search(query).Take(150).Count());
        Assert.Equal(DirectoryServers.SlapdUsers, connection.Search(query).Count());
    }

    [DirectoryFact]
    public void Search_ServerDiesBetweenPages_IsAnErrorAndNotAnEnd()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.Samba(pageSize: 50));
        DirectoryQuery schema = new(connection.Root.Schema.ToString(), SearchDepth.Children, LdapFilter.Is("objectClass", "attributeSchema"), "cn");
        int whole = connection.Search(schema).Count();
        List<DirectoryObject> read = [];

        ConnectionLostException lost = Assert.Throws<ConnectionLostException>(() =>
        {
            foreach (DirectoryObject entry in connection.Search(schema))
            {
                read.Add(entry);
                if (read.Count == 60)
                {
                    servers.KillDomainController();
                }
            }
        });

        Assert.Equal("DirectoryIsGone", lost.Id);
        Assert.InRange(read.Count, 60, whole - 1);
        ConnectionLostException still = Assert.Throws<ConnectionLostException>(() => connection.Search(schema).Count());
        Assert.Equal("DirectoryDoesNotListen", still.Id);

        servers.StartDomainController();
        Assert.Equal(whole, connection.Search(schema).Count());
    }

    private void TakeTicket(string account)
    {
        using Process kinit = Process.Start(new ProcessStartInfo("kinit")
        {
            ArgumentList = { account },
            Environment = { ["KRB5_CONFIG"] = servers.KerberosConfiguration, ["KRB5CCNAME"] = servers.TicketCache },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        kinit.StandardInput.WriteLine(DirectoryServers.Password);
        kinit.StandardInput.Close();
        kinit.WaitForExit();
        Assert.Equal(0, kinit.ExitCode);
    }

    [DllImport("libc", EntryPoint = "setenv", BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment([MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
