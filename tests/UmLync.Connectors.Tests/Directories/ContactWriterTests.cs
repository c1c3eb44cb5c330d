using System;
using System.Linq;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Servers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>Contacts of Unified Messaging in a real domain controller, as domain.md B.4 lets them be written.</summary>
[Collection(DirectoryServers.Collection)]
public class ContactWriterTests(DirectoryServers servers)
{
    private const string Address = "sip:lobby.voiceaccess@litwareinc.com";

    private static readonly ExumContact Wanted = new()
    {
        Scope = new Scope(Product.Lync, Fqdn.Parse("litwareinc.com")),
        SipAddress = SipUri.Parse(Address),
        DisplayNumber = "+14255550190",
        RegistrarPool = "atl-cs-001.litwareinc.com",
        Enabled = true,
        EnterpriseVoiceEnabled = true,
        OtherIpPhone = Address + ";opaque=app:exum:LobbyPhones.litwareinc.com",
        DisplayName = "Lobby, \"main\" #1",
        Ou = DistinguishedName.Parse("OU=RTC Special Accounts,DC=litwareinc,DC=com"),
    };

    [DirectoryFact]
    [Trait("Feature", "G1")]
    [Trait("Feature", "G2")]
    public void Apply_CreateUpdateRemove_IsReadBack()
    {
        using DirectoryPart part = Open();
        part.Apply(Creation(Wanted));
        try
        {
            ExumContact made = Assert.IsType<ExumContact>(part.Read(Wanted.Key));
            Assert.Equal("tel:+14255550190", made.LineUri.Value);
            Assert.Equal(Wanted with { LineUri = made.LineUri, Description = Optional<string>.None }, made);

            ExumContact changed = made with
            {
                DisplayNumber = "+14255550191",
                EnterpriseVoiceEnabled = false,
                DisplayName = Optional<string>.None,
                Description = "by the door",
            };
            part.Apply(Update(made, changed));
            Assert.Equal(changed with { LineUri = "tel:+14255550191" }, part.Read(Wanted.Key));
        }
        finally
        {
            part.Apply(Change(ChangeAction.Remove, Wanted, []));
        }

        Assert.Null(part.Read(Wanted.Key));
        Assert.Equal(4, part.Read(ReadRequest.Of([ExumContact.Schema])).All(ExumContact.Schema).Count());
    }

    // domain.md B.4: who makes such a contact writes these; values marked U are not written.
    [DirectoryFact]
    public void Apply_Create_WritesWhatLyncReads()
    {
        using DirectoryPart part = Open();
        using DirectoryConnection connection = DirectoryConnection.Open(servers.Samba());
        part.Apply(Creation(Wanted));
        try
        {
            DirectoryObject entry = Assert.Single(connection.Search(new DirectoryQuery(
                Wanted.Ou!.ToString(), SearchDepth.Children, LdapFilter.Is("msRTCSIP-PrimaryUserAddress", Address),
                "objectClass", "cn", "proxyAddresses", "msRTCSIP-SourceObjectType", "msRTCSIP-OptionFlags", "msRTCSIP-UserEnabled", "msRTCSIP-PrimaryHomeServer")));

            Assert.Contains("contact", entry.Texts("objectClass"));
            Assert.Matches("^\\{[0-9a-f-]{36}\\}$", entry.Text("cn"));
            Assert.Equal([Address], entry.Texts("proxyAddresses"));
            Assert.Equal("-1879048192", entry.Text("msRTCSIP-SourceObjectType"));
            Assert.Equal(384, entry.Number("msRTCSIP-OptionFlags"));
            Assert.True(entry.Flag("msRTCSIP-UserEnabled"));
            Assert.Equal(
                DistinguishedName.Parse("CN=LC Services,CN=1:1,CN=Pools,CN=RTC Service,CN=Services,CN=Configuration,DC=litwareinc,DC=com"),
                DistinguishedName.Parse(entry.Text("msRTCSIP-PrimaryHomeServer")!));
        }
        finally
        {
            part.Apply(Change(ChangeAction.Remove, Wanted, []));
        }
    }

    [DirectoryFact]
    [Trait("Feature", "G1")]
    public void Apply_WhatCannotBeWritten_IsRefusedAndNothingChanges()
    {
        using DirectoryPart part = Open();

        Assert.Equal("ContactIsIncomplete", Refusal(Creation(Wanted with { Ou = null })));
        Assert.Equal("AddressIsTaken", Refusal(Creation(Wanted with { SipAddress = SipUri.Parse("sip:redmond.reception@litwareinc.com") })));
        Assert.Equal("AddressIsTaken", Refusal(Creation(Wanted with { DisplayNumber = "+14255550101" })));
        Assert.Equal("HomeIsUnknown", Refusal(Creation(Wanted with { RegistrarPool = "atl-dir-001.litwareinc.com" })));
        Assert.Equal("PropertyIsNotWritten", Refusal(Creation(Wanted with { HostedVoicemailPolicy = "Tag" })));
        Assert.Equal("DirectoryHasNoObject", Refusal(Update(Wanted, Wanted with { Description = "x" })));
        Assert.Equal("DirectoryHasNoObject", Refusal(Change(ChangeAction.Remove, Wanted, [])));
        ExumContact present = part.Read(ReadRequest.Of([ExumContact.Schema])).All(ExumContact.Schema).First();
        Assert.Equal("PropertyIsNotWritten", Refusal(Update(present, present with { RegistrarPool = "atl-cs-002.litwareinc.com" })));
        Assert.Equal(
            "DirectoryDoesNotWrite",
            Refusal(Creation(new UmIpGateway { Scope = new Scope(Product.Exchange, Fqdn.Parse("litwareinc.com")), Name = "1:9" })));
        Assert.Equal(4, part.Read(ReadRequest.Of([ExumContact.Schema])).All(ExumContact.Schema).Count());

        string Refusal(PlannedChange change) => Assert.Throws<UmLyncException>(() => part.Apply(change)).Id;
    }

    [DirectoryFact]
    public void Apply_AccountWithoutTheRight_IsDenied()
    {
        using DirectoryPart part = new(DirectoryConnection.Open(servers.Samba("reader")), () => servers.Pki.Today);

        Assert.Equal("DirectoryDeniesAccess", Assert.Throws<UmLyncException>(() => part.Apply(Creation(Wanted))).Id);
    }

    private DirectoryPart Open() => new(DirectoryConnection.Open(servers.Samba()), () => servers.Pki.Today);

    private static PlannedChange Creation(Resource wanted) => Change(
        ChangeAction.Create, wanted,
        [.. wanted.Kind.Properties.Where(property => property.ValueOf(wanted) is not null).Select(property => new PropertyChange(property, null, property.ValueOf(wanted)))]);

    private static PlannedChange Update(Resource before, Resource after) => Change(
        ChangeAction.Update, before, [.. before.DifferencesFrom(after).Select(property => new PropertyChange(property, property.ValueOf(before), property.ValueOf(after)))]);

    private static PlannedChange Change(ChangeAction action, Resource resource, PropertyChange[] properties) =>
        new("c0001", resource.Key, action, phase: 1, properties, reasons: [], facts: [], dependsOn: [], Impact.None, rights: [], Inverse.Exact);
}
