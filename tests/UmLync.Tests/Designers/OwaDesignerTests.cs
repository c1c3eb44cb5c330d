using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>docs/domain.md D.4, J.7, H 10, H 15, H 20, H 35: the mechanism of each release, and nothing where it is in place.</summary>
public class OwaDesignerTests
{
    private const string Shared = "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43";
    private const string Settings = "imCertificateThumbprint = EA5A332496CC05DA69B75B66111C0F78A110D22D, imServerName = atl-cs-001.litwareinc.com";
    private const string Parameters = "parameters = IMCertificateThumbprint=EA5A332496CC05DA69B75B66111C0F78A110D22D, IMServerName=sfb15.litwareinc.com";

    [Fact]
    public void Design_EverythingInPlace_PlansNothing()
    {
        Assert.Empty(Drawn.By(OwaEstate.CoLocated, new OwaDesigner()));
        Assert.Empty(Drawn.By(OwaEstate.Exchange2016, new OwaDesigner()));
    }

    // D.4: what a cumulative update took is written again, and the process of that server recycled.
    [Fact]
    [Trait("Feature", "H6")]
    [Trait("Feature", "H1")]
    public void Design_WebConfigLost_WritesBothSettingsAndRecyclesThatServer() => Assert.Equal(
        ["Update owaWebConfigs/ATL-EX-002: " + Settings, "Operate owaPoolRecycles/atl-ex-002.litwareinc.com"],
        Drawn.By(OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-002", null, null)), new OwaDesigner()));

    // D.4: servers get a cumulative update one after the other; what the next still has is written again, and not what would be chosen anew.
    [Fact]
    [Trait("Feature", "H6")]
    public void Design_WebConfigLostOnOneOfTwo_WritesWhatTheOtherHas()
    {
        Topology estate = OwaEstate.CoLocated.Put(
            SmallEstate.PoolOf("aaa.litwareinc.com") with { Site = "Redmond" },
            OwaEstate.CertificateOf("ATL-EX-002", OwaEstate.OwaName) with { Thumbprint = Thumbprint.Parse(Shared), Services = NameSet.Empty, NotAfter = OwaEstate.CertificateOf("ATL-EX-002", OwaEstate.OwaName).NotAfter!.Value.AddYears(-1) },
            OwaEstate.CertificateOf("ATL-EX-001", OwaEstate.OwaName) with { Thumbprint = Thumbprint.Parse(Shared), Services = NameSet.Empty },
            OwaEstate.ConfigOf("ATL-EX-001", Shared, "aaa.litwareinc.com"), OwaEstate.ConfigOf("ATL-EX-002", null, null));

        Assert.Equal(
            [$"Update owaWebConfigs/ATL-EX-002: imCertificateThumbprint = {Shared}, imServerName = aaa.litwareinc.com", "Operate owaPoolRecycles/atl-ex-002.litwareinc.com"],
            Drawn.By(estate, new OwaDesigner()));
    }

    [Fact]
    [Trait("Feature", "H2")]
    public void Design_NoOverrideOn2016_MakesOneForAllThenRefreshesAndRecyclesEachServer() => Assert.Equal(
        [
            $"Create settingOverrides/IM Override: component = OwaServer, section = IMSettings, {Parameters}, servers = , reason = Configure IM",
            "Operate settingRefreshes/ATL-EX-001", "Operate settingRefreshes/ATL-EX-002",
            "Operate owaPoolRecycles/atl-ex-001.litwareinc.com", "Operate owaPoolRecycles/atl-ex-002.litwareinc.com",
        ],
        Drawn.By(OwaEstate.Exchange2016.None(SettingOverride.Schema), new OwaDesigner()));

    // H 10: -Identity, always with the full list, because what is not repeated is lost.
    [Fact]
    [Trait("Feature", "H2")]
    public void CallsFor_OtherThumbprint_StateTheWholeList()
    {
        Topology estate = OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override", thumbprint: "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43") is var old
            ? old with { Parameters = new NameSet([.. old.Parameters!, "Other=kept"]) } : null!);

        PlannedChange change = Drawn.PlanOf(estate, new OwaDesigner()).Changes[0];
        CommandCall call = Assert.Single(CommandCatalog.CallsFor(change));

        Assert.Equal(ChangeAction.Update, change.Action);
        Assert.Equal("Set-SettingOverride", call.Name);
        Assert.Equal(["Identity", "Parameters", "Reason", "Confirm", "Force"], call.Parameters.Select(given => given.Name));
        Assert.Equal(
            ["IMCertificateThumbprint=EA5A332496CC05DA69B75B66111C0F78A110D22D", "IMServerName=sfb15.litwareinc.com", "Other=kept"],
            Assert.IsType<CommandValue.Texts>(call.Parameters[1].Value).Values);
    }

    [Fact]
    [Trait("Feature", "H3")]
    public void Design_TwoOverrides_KeepsTheOneForAllAndRemovesTheOther() => Assert.Equal(
        ["Remove settingOverrides/Second", "Operate settingRefreshes/ATL-EX-001", "Operate owaPoolRecycles/atl-ex-001.litwareinc.com"],
        Drawn.By(OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("Second", servers: "ATL-EX-001")), new OwaDesigner()));

    // D.4: only overrides that reach the same server conflict. A server for which nothing can be chosen keeps what it has.
    [Fact]
    [Trait("Feature", "H3")]
    public void Design_OverrideOfAServerThatIsLeftOut_Stays()
    {
        Topology estate = OwaEstate.Exchange2016.None(SettingOverride.Schema).Put(
            OwaEstate.OverrideOf("First", servers: "ATL-EX-001"), OwaEstate.OverrideOf("Second", servers: "ATL-EX-002"),
            OwaEstate.CertificateOf("ATL-EX-002", OwaEstate.OwaName) with { IsSelfSigned = true });

        Assert.Empty(Drawn.By(estate, new OwaDesigner()));
        Assert.Equal(["NoCertificateForOwa"], Drawn.LeftOutBy(estate, new OwaDesigner()));
    }

    [Fact]
    [Trait("Feature", "H3")]
    public void Design_OverrideForAllWhileOneServerIsLeftOut_IsNotNarrowed()
    {
        Topology estate = OwaEstate.Exchange2016.Put(
            OwaEstate.CertificateOf("ATL-EX-002", OwaEstate.OwaName) with { IsSelfSigned = true },
            OwaEstate.OverrideOf("IM Override", thumbprint: "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43"));

        Assert.Empty(Drawn.By(estate, new OwaDesigner()));
        Assert.Equal(["NoCertificateForOwa", "OverrideReachesOthers"], Drawn.LeftOutBy(estate, new OwaDesigner()).OrderBy(id => id, System.StringComparer.Ordinal));
    }

    // D.4, H 11: the override is as it should be, and a server does not work with it. Refresh, then recycle, on that server alone.
    [Fact]
    [Trait("Feature", "H7")]
    public void Design_OverrideNotInEffect_RefreshesAndRecyclesThatServer() => Assert.Equal(
        ["Operate settingRefreshes/ATL-EX-002", "Operate owaPoolRecycles/atl-ex-002.litwareinc.com"],
        Drawn.By(OwaEstate.Exchange2016.Put(OwaEstate.EffectOf("ATL-EX-002", "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43")), new OwaDesigner()));

    // H 6, D.4: an override for older builds is widened, so that it survives the next cumulative update.
    [Fact]
    [Trait("Feature", "H6")]
    public void Design_OverrideForOlderBuilds_IsWidened() => Assert.Equal(
        "Set-SettingOverride",
        Assert.Single(CommandCatalog.CallsFor(Drawn.PlanOf(
            OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override") with { MaxVersion = ProductVersion.Parse("15.1.2375.7") }), new OwaDesigner()).Changes[0])).Name);

    // Law 2 of docs/design.md: what was not read is not absent.
    [Fact]
    public void Design_CertificatesUnread_AreNotSaidToBeAbsent()
    {
        Topology estate = OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-001", null, null)).Unread(Certificate.OfExchange);

        Assert.Contains("OwaCertificateIsUnread", Drawn.LeftOutBy(estate, new OwaDesigner()));
        Assert.DoesNotContain("NoCertificateForOwa", Drawn.LeftOutBy(estate, new OwaDesigner()));
    }

    [Fact]
    public void Design_ChosenPoolThatIsNotThere_IsRefusedByItsName() => Assert.Equal(
        "PoolIsNotThere",
        Assert.Throws<UmLync.Text.UmLyncException>(() => Drawn.By(OwaEstate.CoLocated, new OwaDesigner("nowhere.litwareinc.com"))).Id);

    [Fact]
    [Trait("Feature", "H3")]
    public void Design_OverrideNotReadWhole_PlansNoOverride()
    {
        Topology estate = OwaEstate.Exchange2016.Put(OwaEstate.OverrideOf("IM Override") with { Parameters = null });

        Assert.Empty(Drawn.By(estate, new OwaDesigner()));
        Assert.Contains("OverrideIsUnread", Drawn.LeftOutBy(estate, new OwaDesigner()));
    }

    // J.7 step 1: on the front end only.
    [Fact]
    [Trait("Feature", "H4")]
    public void Design_TypeNone_SetsFrontEndAndPolicyOnly() => Assert.Equal(
        [
            "Update owaVirtualDirectories/ATL-EX-001\\owa (Default Web Site): instantMessagingType = Ocs",
            "Update owaMailboxPolicies/Default: instantMessagingEnabled = True, instantMessagingType = Ocs",
        ],
        Drawn.By(
            OwaEstate.CoLocated.Put(
                OwaEstate.DirectoryOf("ATL-EX-001", type: InstantMessagingType.None), OwaEstate.PolicyOf(enabled: false, type: InstantMessagingType.None),
                OwaEstate.PolicyOf("Kiosk", enabled: false)),
            new OwaDesigner()));

    // H 35, E.2 row 39: the runtime is installed by hand, and what follows on that server waits for it.
    [Fact]
    [Trait("Feature", "H5")]
    public void Design_LibraryMissing_IsAManualStepThatBlocksTheSettings()
    {
        Topology estate = OwaEstate.CoLocated.Put(OwaEstate.RuntimeOf("ATL-EX-002", null), OwaEstate.ConfigOf("ATL-EX-002", null, null));

        Plan plan = Drawn.PlanOf(estate, new OwaDesigner());

        Assert.Equal(
            ["Manual ucmaRuntimes/ATL-EX-002: libraryExists = True", "Update owaWebConfigs/ATL-EX-002: " + Settings, "Operate owaPoolRecycles/atl-ex-002.litwareinc.com"],
            Drawn.LinesOf(plan));
        Assert.Equal([plan.Changes[0].Id], plan.Changes[1].DependsOn);
    }

    [Fact]
    [Trait("Feature", "H8")]
    public void Design_SeveralPools_TakesThatOfTheSite()
    {
        Topology estate = OwaEstate.CoLocated.Put(
            SmallEstate.PoolOf("aaa.litwareinc.com") with { Site = "Berlin" }, new LyncSite { Scope = SmallEstate.Lync, SiteId = "Berlin", DisplayName = "Berlin", Parent = Optional<string>.None },
            OwaEstate.CoLocated.All(ExchangeServer.Schema).Last() with { Site = "Berlin" }, OwaEstate.ConfigOf("ATL-EX-001", pool: null), OwaEstate.ConfigOf("ATL-EX-002", pool: null));

        Assert.Equal(
            ["Update owaWebConfigs/ATL-EX-001: imServerName = atl-cs-001.litwareinc.com", "Update owaWebConfigs/ATL-EX-002: imServerName = aaa.litwareinc.com"],
            Drawn.By(estate, new OwaDesigner()).Where(line => line.StartsWith("Update", System.StringComparison.Ordinal)));
    }

    // H 15: not supported, and nothing else is done in its place.
    [Fact]
    [Trait("Feature", "A7")]
    public void Design_Exchange2016WithLync2013_IsLeftOutWithTheReason()
    {
        Topology estate = OwaEstate.Exchange2016.None(SettingOverride.Schema);

        Assert.Empty(Drawn.By(estate, new OwaDesigner(SmallEstate.Pool)));
        Assert.Equal(["OwaPairIsNotSupported"], Drawn.LeftOutBy(estate, new OwaDesigner(SmallEstate.Pool)).Distinct());
    }

    [Fact]
    public void Design_ChosenCertificate_IsTakenWhereItIs()
    {
        const string chosen = "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43";
        Topology estate = OwaEstate.CoLocated.Put(OwaEstate.CertificateOf("ATL-EX-001", OwaEstate.Server1) with { Thumbprint = Thumbprint.Parse(chosen) });
        OwaDesigner designer = new(thumbprint: Thumbprint.Parse(chosen));

        Assert.Equal(
            ["Update owaWebConfigs/ATL-EX-001: imCertificateThumbprint = " + chosen, "Operate owaPoolRecycles/atl-ex-001.litwareinc.com"], Drawn.By(estate, designer));
        Assert.Equal(["OwaCertificateIsNotOnServer"], Drawn.LeftOutBy(estate, designer));
    }

    // C.5: self-signed does not work with Lync.
    [Fact]
    public void Design_SelfSignedOnly_IsLeftOut()
    {
        Topology estate = OwaEstate.CoLocated.Put(
            OwaEstate.CertificateOf("ATL-EX-001", OwaEstate.Server1) with { IsSelfSigned = true }, OwaEstate.ConfigOf("ATL-EX-001", null, null));

        Assert.Equal(["NoCertificateForOwa"], Drawn.LeftOutBy(estate, new OwaDesigner()));
    }

    // J.7, Disable: only the front end is switched off.
    [Fact]
    [Trait("Feature", "H9")]
    public void Design_Off_DisablesTheFrontEnds() => Assert.Equal(
        [
            "Update owaVirtualDirectories/ATL-EX-001\\owa (Default Web Site): instantMessagingEnabled = False",
            "Update owaVirtualDirectories/ATL-EX-002\\owa (Default Web Site): instantMessagingEnabled = False",
        ],
        Drawn.By(OwaEstate.CoLocated, new OwaOffDesigner()));

    // Opt-in: the plan of the whole integration has nothing of it unless the blueprint asks.
    [Fact]
    public void PlanFor_TheWholeIntegration_HasItOnlyWhereTheBlueprintAsks()
    {
        Topology estate = OwaEstate.CoLocated.Put(OwaEstate.ConfigOf("ATL-EX-002", null, null));
        Blueprint asking = BlueprintReader.Read(BlueprintWriter.ToBytes(Blueprint.Empty with { OwaInstantMessaging = true }), "blueprint.json");

        Assert.DoesNotContain(Integration.PlanFor(estate, Blueprint.Empty).Changes, change => change.Key.Kind == OwaWebConfig.Schema);
        Assert.Contains(Integration.PlanFor(estate, asking).Changes, change => change.Key.Kind == OwaWebConfig.Schema);
    }
}
