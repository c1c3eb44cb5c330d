using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Directories.Reading;
using UmLync.Connectors.Directories.Security;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Tests.Estates;
using UmLync.Connectors.Tests.Servers;
using UmLync.Planning;
using UmLync.Rules;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>The litware estate as a domain controller shows it: the expected values are those of the example file.</summary>
[Collection(DirectoryServers.Collection)]
public class DirectoryPartTests(DirectoryServers servers)
{
    private static readonly Scope Exchange = new(Product.Exchange, Fqdn.Parse("litwareinc.com"));
    private static readonly Scope Lync = new(Product.Lync, Fqdn.Parse("litwareinc.com"));

    // domain.md A.3, B.4, C.2, C.6, D.2: the properties for which an attribute is named there. All others stay unread.
    public static TheoryData<string, string[]> Shown => new()
    {
        { "organizations", ["name", "hasLineAttribute"] },
        { "exchangeServers", ["name"] },
        { "umDialPlans", ["name", "uriType", "phoneContext", "accessTelephoneNumbers"] },
        { "umIpGateways", ["name", "address"] },
        { "umHuntGroups", ["gateway", "name", "dialPlan"] },
        { "umAutoAttendants", ["name", "pilotIdentifiers"] },
        { "umMailboxes", ["primarySmtpAddress", "dialPlan", "sipAddress", "extensions", "proxyAddresses"] },
        { "pools", ["fqdn", "kind", "release", "clusterId"] },
        {
            "exumContacts",
            ["sipAddress", "displayNumber", "lineUri", "registrarPool", "autoAttendant", "isSubscriberAccess", "enabled", "enterpriseVoiceEnabled", "displayName", "description", "ou"]
        },
        { "contactUnits", ["name"] },
        { "users", ["sipAddress", "registrarPool", "enterpriseVoiceEnabled", "lineUri", "hostedVoiceMail"] },
    };

    [DirectoryTheory]
    [MemberData(nameof(Shown))]
    [Trait("Feature", "A1")]
    [Trait("Feature", "A3")]
    [Trait("Feature", "A5")]
    [Trait("Feature", "A8")]
    [Trait("Feature", "A9")]
    public void Read_Litware_IsTheExample(string kindId, string[] properties)
    {
        ResourceKind kind = ResourceKinds.Find(kindId)!;
        Topology read = Read(ReadRequest.Everything);
        Scope scope = kind.Product == Product.Exchange ? Exchange : Lync;
        IReadOnlyList<Resource> expected = Litware.Topology.All(scope, kind);

        Assert.Equal(expected.Select(resource => resource.Key), read.All(scope, kind).Select(resource => resource.Key));
        foreach (Property property in properties.Select(name => kind.Find(name)!))
        {
            Assert.All(expected, resource => Assert.Equal(Shape(property.ValueOf(resource)), Shape(property.ValueOf(read.Find(resource.Key)!))));
        }

        string[] also = kindId switch { "exchangeServers" => ["version"], "exumContacts" => ["otherIpPhone"], _ => [] };
        Assert.All(
            kind.Properties.Where(property => !properties.Contains(property.Name) && !also.Contains(property.Name)),
            property => Assert.All(read.All(scope, kind), resource => Assert.Null(property.ValueOf(resource))));
    }

    [DirectoryFact]
    [Trait("Feature", "A2")]
    public void Read_ExchangeServers_HaveTheirVersion() =>
        Assert.All(
            Read(ReadRequest.Of([ExchangeServer.Schema])).All(ExchangeServer.Schema),
            server => Assert.Equal(ProductVersion.Parse("15.0.1497"), server.Version));

    // domain.md J.5, H 24: the setup of Lync adds the attribute to the schema.
    [DirectoryFact]
    [Trait("Feature", "K7")]
    public void Read_SchemaOfLync_HasTheLineAttribute() =>
        Assert.All(Read(ReadRequest.Of([ExchangeOrganization.Schema])).All(ExchangeOrganization.Schema), organization => Assert.True(organization.HasLineAttribute));

    // domain.md C.2 calls these names unverified; A.3, B.4, C.6 confirm the others or have seen them in the field.
    [DirectoryFact]
    public void Coverage_OfWhatIsRead_SaysWhatIsUnverified()
    {
        Topology read = Read(ReadRequest.Everything);

        Assert.All<ResourceKind>(
            [ExchangeOrganization.Schema, ExchangeServer.Schema, UmAutoAttendant.Schema, UmMailbox.Schema],
            kind => Assert.Equal(Coverage.Read, read.CoverageOf(Exchange, kind)));
        Assert.All<ResourceKind>([LyncPool.Schema, ExumContact.Schema, CsUser.Schema], kind => Assert.Equal(Coverage.Read, read.CoverageOf(Lync, kind)));
        Assert.Contains("'msExchUMDialPlanURIType', 'msExchUMPhoneContext'", Partial(UmDialPlan.Schema), StringComparison.Ordinal);
        Assert.Contains("'msExchUMIPGateway', 'msExchUMIPGatewayAddress'", Partial(UmIpGateway.Schema), StringComparison.Ordinal);
        Assert.Contains("'msExchUMHuntGroup', 'msExchUMHuntGroupDialPlanLink'", Partial(UmHuntGroup.Schema), StringComparison.Ordinal);
        Assert.Equal(CoverageState.NotRead, read.CoverageOf(Exchange, UmService.Schema).State);
        Assert.Equal(CoverageState.NotRead, read.CoverageOf(Lync, LyncSite.Schema).State);

        string Partial(ResourceKind kind)
        {
            Coverage coverage = read.CoverageOf(Exchange, kind);
            Assert.Equal(CoverageState.Partial, coverage.State);
            return coverage.Reason!;
        }
    }

    [DirectoryFact]
    [Trait("Feature", "Q2")]
    public void Read_UsersCounted_CountsWhatTheExampleHolds()
    {
        Topology read = Read(ReadRequest.UsersCounted);

        Assert.False(read.KeepsUsers);
        Assert.Empty(read.All(CsUser.Schema));
        Assert.Equal(Coverage.Read, read.CoverageOf(Lync, CsUser.Schema));
        foreach (LyncPool pool in Litware.Topology.All(LyncPool.Schema))
        {
            Assert.Equal(Litware.Topology.Census.UsersOf(pool.Fqdn.ToString()), read.Census.UsersOf(pool.Fqdn.ToString()));
            Assert.Equal(Litware.Topology.Census.VoiceUsersOf(pool.Fqdn.ToString()), read.Census.VoiceUsersOf(pool.Fqdn.ToString()));
            Assert.Equal(Litware.Topology.Census.UsersOf(pool.Fqdn.ToString(), "Redmond"), read.Census.UsersOf(pool.Fqdn.ToString(), "Redmond"));
        }
    }

    [DirectoryFact]
    [Trait("Feature", "Q2")]
    public void Read_TwentyThousandUsers_AreAllThere()
    {
        using DirectoryPart part = new(DirectoryConnection.Open(servers.OpenLdap()), () => servers.Pki.Today);

        Topology kept = part.Read(ReadRequest.Everything);
        Topology counted = part.Read(ReadRequest.UsersCounted);

        Assert.Equal(DirectoryServers.SlapdUsers, kept.All(CsUser.Schema).Count());
        Assert.Equal(DirectoryServers.SlapdUsers, kept.All(UmMailbox.Schema).Count());
        Assert.Equal(DirectoryServers.SlapdUsers, counted.Census.UsersOf("atl-cs-001.litwareinc.com", "Redmond"));
    }

    [DirectoryFact]
    public void Read_LimitOfTheServer_IsPartial()
    {
        using DirectoryPart part = new(DirectoryConnection.Open(servers.OpenLdap("limited", pageSize: 100)), () => servers.Pki.Today);

        Topology read = part.Read(ReadRequest.Everything);

        Assert.Equal(500, read.All(CsUser.Schema).Count());
        Assert.Equal(CoverageState.Partial, read.CoverageOf(Lync, CsUser.Schema).State);
        Assert.Contains("SizeLimitExceeded", read.CoverageOf(Lync, CsUser.Schema).Reason!, StringComparison.Ordinal);
    }

    // What the directory hides looks exactly like what is not there.
    [DirectoryFact]
    public void Read_ContainerThatIsClosedToTheAccount_IsNotEmptyButUnread()
    {
        using DirectoryConnection administrator = DirectoryConnection.Open(servers.Samba());
        DistinguishedName attendants = DistinguishedName.Parse(
            "CN=UM AutoAttendant Container,CN=Litware,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=litwareinc,DC=com");
        byte[] open = administrator.ReadSecurityDescriptor(attendants)!;
        SecurityDescriptor descriptor = SecurityDescriptor.Parse(open);
        AccessControlList list = descriptor.Dacl!;
        foreach (AccessRule rule in list.Rules.Where(rule => rule.Trustee == SecurityId.Parse("S-1-5-11")).ToArray())
        {
            list = list.Without(rule);
        }

        administrator.WriteSecurityDescriptor(attendants, descriptor.With(list).ToBytes());
        try
        {
            Coverage coverage = Read(ReadRequest.Of([UmAutoAttendant.Schema]), "reader").CoverageOf(Exchange, UmAutoAttendant.Schema);

            Assert.Equal(CoverageState.NotRead, coverage.State);
            Assert.Contains("'reader@LITWAREINC.COM' sees no object", coverage.Reason!, StringComparison.Ordinal);
            Assert.Equal(Coverage.Read, Read(ReadRequest.Of([UmAutoAttendant.Schema])).CoverageOf(Exchange, UmAutoAttendant.Schema));
        }
        finally
        {
            administrator.WriteSecurityDescriptor(attendants, open);
        }
    }

    [DirectoryFact]
    public void Read_TwoContactsWithOneAddress_SaysSo()
    {
        using DirectoryConnection administrator = DirectoryConnection.Open(servers.Samba());
        DistinguishedName twin = DistinguishedName.Parse("OU=RTC Special Accounts,DC=litwareinc,DC=com").Child("CN", "Twin, of \"Redmond\"");
        administrator.Add(twin,
        [
            new("objectClass", "contact"), new("msRTCSIP-PrimaryUserAddress", "sip:redmond.reception@litwareinc.com"), new("msRTCSIP-SourceObjectType", "-1879048192"),
        ]);
        try
        {
            Topology read = Read(ReadRequest.Of([ExumContact.Schema]));

            Assert.Equal(4, read.All(ExumContact.Schema).Count());
            Assert.Equal(CoverageState.Partial, read.CoverageOf(Lync, ExumContact.Schema).State);
            Assert.Contains("'lync:litwareinc.com/exumContacts/sip:redmond.reception@litwareinc.com'", read.CoverageOf(Lync, ExumContact.Schema).Reason!, StringComparison.Ordinal);
        }
        finally
        {
            administrator.Remove(twin);
        }
    }

    /// <summary>
    /// domain.md B.4, B.5: two contacts with one number, and one whose key and number lead nowhere. The dial plans come from the shell
    /// of Exchange, since the directory's names for URI type and phone context are unverified (C.2).
    /// </summary>
    [DirectoryFact]
    [Trait("Feature", "A9")]
    [Trait("Feature", "G3")]
    public void Read_OrphanAndDuplicate_AreFound()
    {
        using DirectoryConnection administrator = DirectoryConnection.Open(servers.Samba());
        DistinguishedName accounts = DistinguishedName.Parse("OU=RTC Special Accounts,DC=litwareinc,DC=com");
        (DistinguishedName Name, string Address, string Number)[] contacts =
        [
            (accounts.Child("CN", "Tacoma"), "sip:tacoma.voiceaccess@litwareinc.com", "+12535550140"),
            (accounts.Child("CN", "Zürich"), "sip:zurich.voiceaccess@litwareinc.com", "+14255550100"),
        ];
        foreach ((DistinguishedName name, string address, string number) in contacts)
        {
            administrator.Add(name,
            [
                new("objectClass", "contact"), new("msRTCSIP-PrimaryUserAddress", address), new("msRTCSIP-Line", "tel:" + number),
                new("msRTCSIP-SourceObjectType", "-1879048192"), new("otherIpPhone", address + ";opaque=app:exum:Tacoma.litwareinc.com"),
            ]);
        }

        try
        {
            using DirectoryPart directory = new(DirectoryConnection.Open(servers.Samba()), () => servers.Pki.Today);
            using FakePart exchange = new("exchange", Litware.Topology, UmDialPlan.Schema, UmAutoAttendant.Schema);
            Topology read = new ComposedEstate([exchange, directory], new ReadBack(TimeSpan.Zero, _ => { }), () => servers.Pki.Today).Read(ReadRequest.UsersCounted);

            Assert.Equal(["lync:litwareinc.com/exumContacts/sip:tacoma.voiceaccess@litwareinc.com"], Failures(new OrphanContact(), read));
            Assert.Equal(["lync:litwareinc.com/exumContacts/sip:zurich.voiceaccess@litwareinc.com"], Failures(new DuplicateContact(), read));
            Assert.Equal(
                ["lync:litwareinc.com/exumContacts/sip:zurich.voiceaccess@litwareinc.com"], Failures(new DuplicateContact(), directory.Read(ReadRequest.UsersCounted)));
        }
        finally
        {
            Array.ForEach(contacts, contact => administrator.Remove(contact.Name));
        }

        static IEnumerable<string> Failures(Rule rule, Topology estate) =>
            rule.Judge(estate).Where(finding => finding.Outcome == FindingOutcome.Fail).Select(finding => finding.Subject);
    }

    [DirectoryFact]
    public void Schema_NameThatTheForestLacks_IsKnownToBeMissing()
    {
        using DirectoryConnection connection = DirectoryConnection.Open(servers.Samba());
        SchemaName missing = new("msExchUMNeverHeardOf", "C.2", Evidence.Unverified);

        Assert.Equal([missing], new ForestSchema(connection).Lacks([SchemaNames.PoolData, missing]));
    }

    private Topology Read(ReadRequest request, string account = "Administrator")
    {
        using DirectoryPart part = new(DirectoryConnection.Open(servers.Samba(account)), () => servers.Pki.Today);
        return part.Read(request);
    }

    /// <summary>The directory keeps no order of values.</summary>
    private static object? Shape(object? value) => value is ValueList<string> list ? string.Join("|", list.Order(StringComparer.Ordinal)) : value;
}
