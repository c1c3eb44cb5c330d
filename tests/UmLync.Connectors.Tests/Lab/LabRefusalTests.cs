using System.Linq;
using UmLync.Connectors.Lab.Refusals;
using UmLync.Connectors.Tests.Support;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Lab;

/// <summary>What the products refuse (domain.md A.6, A.7, B.5, C.1-C.6, D.3, D.7), the lab refuses too, and nothing is changed.</summary>
public class LabRefusalTests
{
    private const string Certificate = "exchangeCertificates/ex1.contoso.com\\0123456789ABCDEF0123456789ABCDEF01234567";

    /// <summary>Refused: the id of the error, the action, the address, and the properties that are set.</summary>
    public static TheoryData<string, ChangeAction, string, string[]> Refused => new()
    {
        { "ObjectExists", ChangeAction.Create, "umIpGateways/pbx", ["address", "\"pbx.contoso.com\""] },
        { "ObjectExists", ChangeAction.Create, "umHuntGroups/1:1\\redmond", ["dialPlan", "\"Redmond\""] },
        { "ObjectIsNotFound", ChangeAction.Update, "umIpGateways/None", ["outcallsAllowed", "false"] },
        { "ObjectIsNotFound", ChangeAction.Remove, "umHuntGroups/1:1\\None", [] },
        { "ObjectIsNotFound", ChangeAction.Operate, "exchangeWindowsServices/ex2.contoso.com\\MSExchangeUM", ["pending", "false"] },
        { "LabDoesNotHoldKind", ChangeAction.Create, "umServers/EX1", [] },
        { "NoCommandDoesThat", ChangeAction.Update, "umHuntGroups/1:1\\Redmond", ["pilot", "\"Other\""] },
        { "NoCommandDoesThat", ChangeAction.Remove, "umServices/EX1", [] },
        { "NoCommandDoesThat", ChangeAction.Create, "umIpGateways/New", ["address", "\"new.contoso.com\"", "port", "5061"] },
        { "NameIsTooLong", ChangeAction.Create, "umIpGateways/" + new string('g', 65), ["address", "\"new.contoso.com\""] },
        { "NameIsTooLong", ChangeAction.Create, "umHuntGroups/1:1\\" + new string('h', 65), ["dialPlan", "\"Redmond\""] },
        { "NamedObjectIsNotFound", ChangeAction.Create, "umHuntGroups/None\\Redmond", ["dialPlan", "\"Redmond\""] },
        { "NamedObjectIsNotFound", ChangeAction.Create, "umHuntGroups/1:1\\None", ["dialPlan", "\"None\""] },
        { "NamedObjectIsNotFound", ChangeAction.Update, "umServices/EX1", ["dialPlans", "[\"Redmond\", \"None\"]"] },
        { "GatewayNeedsAddress", ChangeAction.Create, "umIpGateways/New", [] },
        { "GatewayNeedsFqdn", ChangeAction.Update, "umIpGateways/1:1", ["address", "\"10.0.0.9\""] },
        { "GatewayNeedsFqdn", ChangeAction.Create, "umHuntGroups/PBX\\Redmond", ["dialPlan", "\"Redmond\"", "pilot", "\"Redmond\""] },
        { "GatewayHasHuntGroups", ChangeAction.Remove, "umIpGateways/PBX", [] },
        { "HuntGroupNeedsDialPlan", ChangeAction.Create, "umHuntGroups/1:1\\New", ["pilot", "\"1\""] },
        { "AccessNumberIsTaken", ChangeAction.Update, "umDialPlans/Legacy", ["accessTelephoneNumbers", "[\"+14255550100\"]"] },
        { "AccessNumberIsTooLong", ChangeAction.Update, "umDialPlans/Legacy", ["accessTelephoneNumbers", "[\"+14255550100;ext=1234567890123456789\"]"] },
        { "PilotIsNotE164", ChangeAction.Update, "umDialPlans/Legacy", ["pilotIdentifiers", "[\"5000\"]"] },
        { "ServerTakesSipPlansOnly", ChangeAction.Update, "umServices/EX1", ["dialPlans", "[\"Redmond\", \"Legacy\"]"] },
        { "ServerTakesSipPlansOnly", ChangeAction.Update, "umCallRouters/EX1", ["dialPlans", "[\"Legacy\"]"] },
        { "UriTypeIsFixed", ChangeAction.Update, "umDialPlans/Legacy", ["uriType", "\"SipName\""] },
        { "DialPlanIsInUse", ChangeAction.Remove, "umDialPlans/Redmond", [] },
        { "DialPlanIsInUse", ChangeAction.Remove, "umDialPlans/Legacy", [] },
        { "DialPlanNameIsRefused", ChangeAction.Create, "umDialPlans/Red;mond", ["numberOfDigitsInExtension", "5", "countryOrRegionCode", "\"1\""] },
        { "DialPlanNeedsDigits", ChangeAction.Create, "umDialPlans/Berlin", ["countryOrRegionCode", "\"49\""] },
        { "DialPlanNeedsCountryCode", ChangeAction.Create, "umDialPlans/Berlin", ["numberOfDigitsInExtension", "5"] },
        { "DialPlanNeedsCountryCode", ChangeAction.Create, "umDialPlans/Berlin", ["numberOfDigitsInExtension", "5", "countryOrRegionCode", "\"+49\""] },
        { "DiallingGroupIsUnknown", ChangeAction.Update, "umDialPlans/Unused", ["configuredInCountryOrRegionGroups", "[\"Local,9*,9*,\"]", "allowedInCountryOrRegionGroups", "[\"Anywhere\"]"] },
        { "DiallingGroupIsUnknown", ChangeAction.Update, "umMailboxPolicies/Ruled", ["allowedInCountryOrRegionGroups", "[\"Anywhere\"]"] },
        { "MailboxPolicyIsInUse", ChangeAction.Remove, "umMailboxPolicies/Redmond Default Policy", [] },
        { "AttendantIsInUse", ChangeAction.Remove, "umAutoAttendants/Keys", [] },
        { "NamedObjectIsNotFound", ChangeAction.Create, "umAutoAttendants/New", ["dialPlan", "\"None\""] },
        { "NamedObjectIsNotFound", ChangeAction.Create, "umMailboxPolicies/New", ["dialPlan", "\"None\""] },
        { "NoCommandDoesThat", ChangeAction.Create, "umAutoAttendants/New", ["pilotIdentifiers", "[]"] },
        { "NoCommandDoesThat", ChangeAction.Update, "umAutoAttendants/Keys", ["status", "\"Disabled\"", "speechEnabled", "false"] },
        { "CertificateNeedsTls", ChangeAction.Update, Certificate, ["services", "[\"IIS\", \"UM\"]"] },
        { "CertificateCannotBeReleased", ChangeAction.Update, Certificate, ["services", "[]"] },
        { "CertificateHasNoServer", ChangeAction.Create, "exchangeCertificates/nowhere.contoso.com\\2222222222222222222222222222222222222222", ["hasPrivateKey", "true"] },
        { "CertificateIsInUse", ChangeAction.Remove, Certificate, [] },
        { "ContactNeedsAll", ChangeAction.Create, "exumContacts/sip:new@contoso.com", ["displayNumber", "\"+14255550101\"", "registrarPool", "\"lync.contoso.com\""] },
        { "DisplayNumberIsRefused", ChangeAction.Update, "exumContacts/sip:sa@contoso.com", ["displayNumber", "\"+04255550101\""] },
        { "DisplayNumberIsRefused", ChangeAction.Update, "exumContacts/sip:sa@contoso.com", ["displayNumber", "\"425 555 0101\""] },
        {
            "DisplayNumberIsTaken", ChangeAction.Create, "exumContacts/sip:new@contoso.com",
            ["displayNumber", "\"+14255550100\"", "registrarPool", "\"lync.contoso.com\"", "ou", "\"OU=UM,DC=contoso,DC=com\""]
        },
        {
            "ContactAddressIsTaken", ChangeAction.Create, "exumContacts/sip:kim@contoso.com",
            ["displayNumber", "\"+14255550101\"", "registrarPool", "\"lync.contoso.com\"", "ou", "\"OU=UM,DC=contoso,DC=com\""]
        },
        { "NoCommandDoesThat", ChangeAction.Update, "exumContacts/sip:sa@contoso.com", ["displayNumber", "\"+14255550101\"", "registrarPool", "\"lync.contoso.com\""] },
        { "NoCommandDoesThat", ChangeAction.Update, "exumContacts/sip:sa@contoso.com", ["displayName", "\"Voice mail\"", "enabled", "true"] },
        { "NamedObjectIsNotFound", ChangeAction.Update, "exumContacts/sip:sa@contoso.com", ["registrarPool", "\"none.contoso.com\""] },
        { "ApplicationIdIsRefused", ChangeAction.Create, "trustedApplications/owa.contoso.com\\urn:application:o w a", ["port", "5200"] },
        { "TrustedPoolNeedsSite", ChangeAction.Create, "trustedApplicationPools/new.contoso.com", ["registrar", "\"lync.contoso.com\""] },
        { "TrustedPoolHasNoRegistrar", ChangeAction.Remove, "trustedApplicationPools/lone.contoso.com", [] },
        { "TrustedPoolHasNoRegistrar", ChangeAction.Create, "trustedApplications/lone.contoso.com\\urn:application:owa", ["port", "5200"] },
        { "SimpleNameIsRefused", ChangeAction.Create, "lyncDialPlans/Other", ["simpleName", "\"Red mond\""] },
        { "SimpleNameIsRefused", ChangeAction.Update, "lyncDialPlans/Campus", ["simpleName", "\"" + new string('s', 257) + "\""] },
        { "SimpleNameIsTaken", ChangeAction.Create, "lyncDialPlans/Other", ["simpleName", "\"campus\""] },
        { "GlobalIsOnlyReset", ChangeAction.Remove, "lyncDialPlans/Global", [] },
        { "GlobalIsOnlyReset", ChangeAction.Remove, "voicePolicies/Global", [] },
        { "UsageStandsTwice", ChangeAction.Create, "voicePolicies/Sales", ["pstnUsages", "[\"Local\", \"Local\"]"] },
        { "NamedObjectIsNotFound", ChangeAction.Create, "voicePolicies/Sales", ["pstnUsages", "[\"International\"]"] },
        { "NamedObjectIsNotFound", ChangeAction.Create, "voiceNormalizationRules/None\\Five digits", ["pattern", "\"^(\\\\d{5})$\""] },
        { "LineIsRefused", ChangeAction.Update, "users/sip:lee@contoso.com", ["lineUri", "\"tel:50110\""] },
        { "LineIsDuplicate", ChangeAction.Update, "users/sip:lee@contoso.com", ["lineUri", "\"tel:+14255550110\""] },
        { "PolicyIsNotGranted", ChangeAction.Update, "users/sip:lee@contoso.com", ["voicePolicy", "\"Global\""] },
        { "NoCommandDoesThat", ChangeAction.Update, "users/sip:lee@contoso.com", ["lineUri", "\"tel:+14255550111\"", "dialPlan", "\"Campus\""] },
        { "MailboxIsNotThere", ChangeAction.Create, "umMailboxes/nobody@contoso.com", ["mailboxPolicy", "\"Redmond Default Policy\"", "sipAddress", "\"nobody@contoso.com\""] },
        { "MailboxNeedsPolicy", ChangeAction.Create, "umMailboxes/terry@contoso.com", ["sipAddress", "\"terry@contoso.com\""] },
        { "MailboxNeedsSipAddress", ChangeAction.Create, "umMailboxes/terry@contoso.com", ["mailboxPolicy", "\"Redmond Default Policy\"", "extensions", "[\"50124\"]"] },
        { "MailboxExtensionHasOtherLength", ChangeAction.Create, "umMailboxes/terry@contoso.com", ["mailboxPolicy", "\"Redmond Default Policy\"", "sipAddress", "\"terry@contoso.com\"", "extensions", "[\"5012\"]"] },
        { "MailboxExtensionIsTaken", ChangeAction.Create, "umMailboxes/terry@contoso.com", ["mailboxPolicy", "\"Redmond Default Policy\"", "sipAddress", "\"terry@contoso.com\"", "extensions", "[\"50123\"]"] },
        { "MailboxStaysInItsPlan", ChangeAction.Update, "umMailboxes/kim@contoso.com", ["mailboxPolicy", "\"Unused Default Policy\""] },
        { "ApplicationPortIsTaken", ChangeAction.Create, "trustedApplications/owa.contoso.com\\urn:application:second", ["port", "5199"] },
    };

    /// <summary>Accepted: the same actions, as the product takes them.</summary>
    public static TheoryData<ChangeAction, string, string[]> Accepted => new()
    {
        { ChangeAction.Create, "umIpGateways/" + new string('g', 64), ["address", "\"new.contoso.com\""] },
        { ChangeAction.Create, "umHuntGroups/Idle\\Redmond", ["dialPlan", "\"Redmond\"", "pilot", "\"Redmond\""] },
        { ChangeAction.Create, "umHuntGroups/PBX\\Second", ["dialPlan", "\"Legacy\""] },
        { ChangeAction.Create, "umDialPlans/Berlin", ["numberOfDigitsInExtension", "5", "countryOrRegionCode", "\"49\"", "uriType", "\"SipName\""] },
        { ChangeAction.Create, "umMailboxPolicies/Second", ["dialPlan", "\"Unused\""] },
        { ChangeAction.Create, "umAutoAttendants/New", ["dialPlan", "\"Redmond\"", "status", "\"Enabled\""] },
        { ChangeAction.Update, "umAutoAttendants/Keys", ["status", "\"Disabled\""] },
        { ChangeAction.Update, "umMailboxPolicies/Ruled", ["allowedInCountryOrRegionGroups", "[\"local\"]"] },
        { ChangeAction.Remove, "umMailboxPolicies/Ruled", [] },
        { ChangeAction.Remove, "umAutoAttendants/Speech", [] },
        { ChangeAction.Update, "umIpGateways/PBX", ["address", "\"10.0.0.9\""] },
        { ChangeAction.Update, "umIpGateways/1:1", ["address", "\"lync2.contoso.com\"", "port", "0"] },
        { ChangeAction.Remove, "umIpGateways/Idle", [] },
        { ChangeAction.Remove, "umHuntGroups/PBX\\Legacy", [] },
        { ChangeAction.Update, "umDialPlans/Redmond", ["accessTelephoneNumbers", "[\"+14255550100\", \"+14255550102\"]", "pilotIdentifiers", "[\"+14255550102\"]"] },
        { ChangeAction.Update, "umServices/EX1", ["dialPlans", "[\"Redmond\", \"Unused\"]"] },
        { ChangeAction.Create, "pstnUsages/International", [] },
        { ChangeAction.Create, "lyncDialPlans/Site:1", ["simpleName", "\"Redmond_(1).contoso-com+\""] },
        { ChangeAction.Update, "users/sip:lee@contoso.com", ["enterpriseVoiceEnabled", "true", "lineUri", "\"tel:+14255550110;ext=110\""] },
        { ChangeAction.Update, "users/sip:lee@contoso.com", ["dialPlan", "\"Campus\""] },
        {
            ChangeAction.Create, "exumContacts/sip:new@contoso.com",
            ["displayNumber", "\"+14255550101\"", "registrarPool", "\"lync.contoso.com\"", "autoAttendant", "true", "ou", "\"OU=UM,DC=contoso,DC=com\""]
        },
        { ChangeAction.Update, "exumContacts/sip:sa@contoso.com", ["displayNumber", "\"14255550101\""] },
        { ChangeAction.Update, "exumContacts/sip:sa@contoso.com", ["otherIpPhone", "\"sip:sa@contoso.com;opaque=app:exum:Redmond.contoso.com\"", "displayName", "\"Redmond\""] },
        { ChangeAction.Update, "exumContacts/sip:sa@contoso.com", ["registrarPool", "\"lync.contoso.com\""] },
        { ChangeAction.Remove, "exumContacts/sip:sa@contoso.com", [] },
        { ChangeAction.Operate, "exchangeWindowsServices/ex1.contoso.com\\MSExchangeUM", ["pending", "false"] },
        { ChangeAction.Create, "umMailboxes/terry@contoso.com", ["mailboxPolicy", "\"Redmond Default Policy\"", "sipAddress", "\"terry@contoso.com\"", "extensions", "[\"50124\"]", "notifyEmail", "\"helpdesk@contoso.com\""] },
        { ChangeAction.Update, "umMailboxes/kim@contoso.com", ["mailboxPolicy", "\"Redmond Default Policy\""] },
        { ChangeAction.Remove, "umMailboxes/kim@contoso.com", [] },
        { ChangeAction.Operate, "pinResets/kim@contoso.com", ["pending", "false"] },
        { ChangeAction.Operate, "topologyPublications/topology", ["pending", "false"] },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Apply_WhatTheProductRefuses_FailsAndChangesNothing(string id, ChangeAction action, string address, string[] properties)
    {
        using Rehearsal rehearsal = new(SmallEstate.Topology);
        byte[] before = rehearsal.Bytes;
        PlannedChange change = ChangeOf(action, address, properties);

        UmLyncException refused = Assert.Throws<UmLyncException>(() => rehearsal.Lab.Apply(change));
        rehearsal.Lab.EndPhase();

        Assert.Equal(id, refused.Id);
        Assert.NotEmpty(refused.RecommendedAction);
        Assert.Equal(0, rehearsal.Lab.Writes);
        Assert.Equal(before, rehearsal.Bytes);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Apply_WhatTheProductTakes_Succeeds(ChangeAction action, string address, string[] properties)
    {
        using Rehearsal rehearsal = new(SmallEstate.Topology);
        PlannedChange change = ChangeOf(action, address, properties);

        rehearsal.Lab.Apply(change);

        Assert.Equal(1, rehearsal.Lab.Writes);
        Assert.Equal(action == ChangeAction.Remove, rehearsal.Lab.Read(change.Key) is null);
    }

    // A.6: at most 200 UM IP gateways for each dial plan.
    [Fact]
    public void Apply_TheTwoHundredAndFirstGatewayOfAPlan_IsRefused()
    {
        TopologyBuilder builder = SmallEstate.Topology.ToBuilder();
        Scope organization = SmallEstate.Topology.ScopesOf(Product.Exchange).Single();
        foreach (string name in Enumerable.Range(0, 200).Select(number => "gw" + number))
        {
            builder.Add(new UmIpGateway { Scope = organization, Name = name, Address = GatewayAddress.Parse(name + ".contoso.com") });
            if (name != "gw0")
            {
                builder.Add(new UmHuntGroup { Scope = organization, Gateway = name, Name = "Unused", DialPlan = "Unused", Pilot = "Unused" });
            }
        }

        using Rehearsal rehearsal = new(builder.Build());
        rehearsal.Lab.Apply(ChangeOf(ChangeAction.Create, "umHuntGroups/gw0\\Unused", ["dialPlan", "\"Unused\""]));
        UmLyncException refused = Assert.Throws<UmLyncException>(
            () => rehearsal.Lab.Apply(ChangeOf(ChangeAction.Create, "umHuntGroups/Idle\\Unused", ["dialPlan", "\"Unused\""])));

        Assert.Equal("PlanHasMostGateways", refused.Id);
        rehearsal.Lab.Apply(ChangeOf(ChangeAction.Create, "umHuntGroups/gw0\\Second", ["dialPlan", "\"Unused\""]));
        rehearsal.Lab.Apply(ChangeOf(ChangeAction.Remove, "umHuntGroups/gw1\\Unused", []));
        rehearsal.Lab.Apply(ChangeOf(ChangeAction.Create, "umHuntGroups/Idle\\Unused", ["dialPlan", "\"Unused\""]));
    }

    [Fact]
    public void Apply_RemovalAfterWhatHeldIt_Succeeds()
    {
        using Rehearsal rehearsal = new(SmallEstate.Topology);
        rehearsal.Lab.Apply(ChangeOf(ChangeAction.Remove, "umHuntGroups/PBX\\Legacy", []));
        rehearsal.Lab.Apply(ChangeOf(ChangeAction.Remove, "umIpGateways/PBX", []));
        rehearsal.Lab.EndPhase();

        Assert.DoesNotContain(rehearsal.Estate.All(UmIpGateway.Schema), gateway => gateway.Name == "PBX");
    }

    [Fact]
    public void Table_OfRefusals_IsTestedRowByRow() => Assert.Empty(
        RefusalTable.Rows.Select(row => row.Id).Except(Refused.Select(row => (string)row[0])).Except(["PlanHasMostGateways"]));

    private static PlannedChange ChangeOf(ChangeAction action, string address, string[] properties) =>
        AnyChange.Of(action, address, [.. properties.Chunk(2).Select(pair => (pair[0], pair[1]))]);
}
