using System.Collections.Generic;
using System.Linq;
using UmLync.Blueprints;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Json;
using UmLync.Planning;
using UmLync.Tests.Commands;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>
/// docs/domain.md B.2 to B.5, E.2 rows 19, 21 and 25, F 5: contacts are made where they lack, repaired where they are wrong, and never
/// made twice; what cannot be known is left out.
/// </summary>
public class ContactDesignerTests
{
    private const string Access = SmallEstate.AccessContact;
    private const string Attendant = SmallEstate.AttendantContact;
    private const string Pool2019 = "sfb2019.litwareinc.com";
    private const string AttendantKey = Attendant + ";opaque=app:exum:x-attendant:RedmondReception:Redmond.litwareinc.com";

    private static readonly DistinguishedName Unit = DistinguishedName.Parse("OU=RTC Special Accounts,DC=litwareinc,DC=com");

    private static readonly Blueprint Wanted = Blueprint.Empty with { Contacts = ContactChoices.Computed };

    private static readonly Blueprint WantedWithKey = Wanted with
    {
        Contacts = ContactChoices.Computed with { AutoAttendants = new Dictionary<string, ContactChoice> { ["RedmondReception"] = new() { Address = SipUri.Parse(Attendant), RoutingKey = AttendantKey } } },
    };

    /// <summary>Everything that a new contact needs is shown by the contact of another plan.</summary>
    private static readonly Topology WithoutAccess = SmallEstate.Clean.Gone(ExumContact.Schema, Access);

    private static Blueprint BlueprintWith(ContactChoices choices) => Blueprint.Empty with { Contacts = choices };

    [Fact]
    public void Design_ContactsInOrder_ChangesNothing()
    {
        Assert.Empty(Drawn.By(SmallEstate.Clean, Wanted, new ContactDesigner()));
        Assert.Empty(Drawn.LeftOutBy(SmallEstate.Clean, Wanted, new ContactDesigner()));
    }

    [Fact]
    [Trait("Feature", "G1")]
    public void Design_PlanWithoutContact_MakesItAndThenItsRoutingKey() => Assert.Equal(
        [
            "Create exumContacts/sip:redmond.voiceaccess@litwareinc.com: displayNumber = +14255550100, registrarPool = atl-cs-001.litwareinc.com, ou = OU=RTC Special Accounts,DC=litwareinc,DC=com",
            "Update exumContacts/sip:redmond.voiceaccess@litwareinc.com: otherIpPhone = sip:redmond.voiceaccess@litwareinc.com;opaque=app:exum:Redmond.litwareinc.com, displayName = Redmond",
        ],
        Drawn.By(WithoutAccess, Wanted, new ContactDesigner()));

    // B.4 [F]: the key of subscriber access rests on field evidence, and says so; nothing more than a warning.
    [Fact]
    [Trait("Feature", "G1")]
    public void Design_KeyOfSubscriberAccess_IsMarkedAsFieldEvidence()
    {
        PlannedChange key = Integration.PlanFor(WithoutAccess, Wanted, [new ContactDesigner()]).Changes[1];

        Because because = Assert.Single(key.Reasons);
        Assert.Equal("AccessKeyIsUnconfirmed", because.Reason.Id);
        Assert.Equal(Evidence.Field, because.Source.Evidence);
        Assert.Equal(Inverse.WithCreation, key.Inverse);
    }

    [Fact]
    [Trait("Feature", "G1")]
    public void Design_ContactOfAnotherPlanWithTheDocumentedKey_BearsTheFormOut()
    {
        Topology estate = SmallEstate.Clean.Put(SmallEstate.PlanOf("Tacoma") with
        {
            AccessTelephoneNumbers = new ValueList<string>(["+12535550100"]),
            PilotIdentifiers = ValueList<string>.Empty,
        });

        Plan plan = Integration.PlanFor(estate, Wanted, [new ContactDesigner()]);

        Assert.Contains(plan.Changes, change => change.Reasons.Any(because => because.Reason.Id == "AccessKeyIsBorneOut"));
        Assert.Contains("Create exumContacts/sip:tacoma.voiceaccess@litwareinc.com: displayNumber = +12535550100, registrarPool = atl-cs-001.litwareinc.com, ou = OU=RTC Special Accounts,DC=litwareinc,DC=com", Drawn.LinesOf(plan));
    }

    // F 5: a contact that OcsUmUtil made shows what the form is; where it is another one, the field evidence does not hold here.
    [Fact]
    public void Design_EstateWithKeysOfAnotherForm_MakesNone()
    {
        Topology estate = SmallEstate.Clean
            .With(ExumContact.Schema, Access, contact => contact with { OtherIpPhone = "sip:redmond.voiceaccess@litwareinc.com;opaque=app:voicemail" })
            .Put(SmallEstate.PlanOf("Tacoma") with { AccessTelephoneNumbers = new ValueList<string>(["+12535550100"]), PilotIdentifiers = ValueList<string>.Empty });

        Assert.Empty(Drawn.By(estate, Wanted, new ContactDesigner()));
        Assert.Equal([Left("umDialPlans/Tacoma", "AccessKeyIsUnknown")], Drawn.LeftOutBy(estate, Wanted, new ContactDesigner()));
    }

    // B.2: a contact for each access number.
    [Fact]
    [Trait("Feature", "G1")]
    public void Design_SecondAccessNumber_GetsAContactOfItsOwn()
    {
        Topology estate = SmallEstate.Clean.With(
            UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new ValueList<string>(["+14255550100", "+14255550102"]) });

        Assert.StartsWith(
            "Create exumContacts/sip:redmond.voiceaccess.14255550102@litwareinc.com: displayNumber = +14255550102",
            Drawn.By(estate, Wanted, new ContactDesigner())[0], System.StringComparison.Ordinal);
    }

    // B.4 [U], F 5: never guessed.
    [Fact]
    [Trait("Feature", "G1")]
    public void Design_AttendantWithoutKnownKey_IsLeftOutWithTheWayByHand()
    {
        Topology estate = SmallEstate.Clean.Gone(ExumContact.Schema, Attendant);

        Assert.Empty(Drawn.By(estate, Wanted, new ContactDesigner()));
        LeftOut note = Assert.Single(Integration.PlanFor(estate, Wanted, [new ContactDesigner()]).LeftOut);
        Assert.Equal("AttendantKeyIsUnknown", note.Reason.Id);
        Assert.Contains("OcsUmUtil", note.Reason.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Feature", "G1")]
    public void Design_AttendantWithGivenKey_GetsThat() => Assert.Equal(
        [
            "Create exumContacts/sip:redmondreception@litwareinc.com: displayNumber = +14255550101, registrarPool = atl-cs-001.litwareinc.com, autoAttendant = True, ou = OU=RTC Special Accounts,DC=litwareinc,DC=com",
            "Update exumContacts/sip:redmondreception@litwareinc.com: otherIpPhone = " + AttendantKey + ", displayName = RedmondReception",
        ],
        Drawn.By(SmallEstate.Clean.Gone(ExumContact.Schema, Attendant), WantedWithKey, new ContactDesigner()));

    [Fact]
    [Trait("Feature", "G1")]
    public void Design_AttendantBesideOneWithAPlainKey_LearnsItsForm()
    {
        Topology estate = WithKeys((Attendant, Attendant + ";opaque=app:exum:Redmond.litwareinc.com:RedmondReception")).Put(SmallEstate.AttendantOf("Sales", "+14255550105"));

        Assert.Equal(
            "Update exumContacts/sip:sales@litwareinc.com: otherIpPhone = sip:sales@litwareinc.com;opaque=app:exum:Redmond.litwareinc.com:Sales, displayName = Sales",
            Drawn.By(estate, Wanted, new ContactDesigner())[1]);
    }

    // A word that no document knows may be part of the form, or of that one attendant.
    [Fact]
    public void Design_AttendantBesideOneWithAnUnknownWordInItsKey_LearnsNothing() => Assert.Equal(
        [Left("umAutoAttendants/Sales", "AttendantKeyIsUnknown")],
        Drawn.LeftOutBy(WithKeys((Attendant, AttendantKey)).Put(SmallEstate.AttendantOf("Sales", "+14255550105")), Wanted, new ContactDesigner()));

    [Fact]
    [Trait("Feature", "G1")]
    public void Design_AttendantBesideTwoThatAgree_LearnsTheirForm()
    {
        Topology estate = WithKeys((Attendant, AttendantKey)).Put(
            SmallEstate.AttendantOf("Sales", "+14255550105"),
            SmallEstate.AttendantOf("Help", "+14255550106"),
            ContactOf("sip:help@litwareinc.com", "+14255550106", "sip:help@litwareinc.com;opaque=app:exum:x-attendant:Help:Redmond.litwareinc.com"));

        Assert.Equal(
            "Update exumContacts/sip:sales@litwareinc.com: otherIpPhone = sip:sales@litwareinc.com;opaque=app:exum:x-attendant:Sales:Redmond.litwareinc.com, displayName = Sales",
            Drawn.By(estate, Wanted, new ContactDesigner())[1]);
    }

    [Theory]
    [InlineData("sip:help@litwareinc.com;opaque=app:exum:y-attendant:Help:Redmond.litwareinc.com")]
    [InlineData("sip:help@litwareinc.com;opaque=app:exum:x-attendant:Help")]
    [InlineData("sip:help@litwareinc.com;opaque=app:exum:x-attendant:Help:Redmond.litwareinc.com:Redmond.litwareinc.com")]
    public void Design_AttendantBesideTwoThatDisagree_LearnsNothing(string key)
    {
        Topology estate = WithKeys((Attendant, AttendantKey)).Put(
            SmallEstate.AttendantOf("Sales", "+14255550105"), SmallEstate.AttendantOf("Help", "+14255550106"), ContactOf("sip:help@litwareinc.com", "+14255550106", key));

        Assert.Equal([Left("umAutoAttendants/Sales", "AttendantKeyIsUnknown")], Drawn.LeftOutBy(estate, Wanted, new ContactDesigner()));
    }

    [Fact]
    [Trait("Feature", "G3")]
    public void Design_ContactWithAnOldNumber_GetsTheNumberOfThePlan() => Assert.Equal(
        ["Update exumContacts/sip:redmond.voiceaccess@litwareinc.com: displayNumber = +14255550150, lineUri = tel:+14255550150"],
        Drawn.By(Renumbered, Wanted, new ContactDesigner()));

    // Its key has no documented form: that the contact whose number is nobody's is this attendant's is the operator's to say.
    [Fact]
    [Trait("Feature", "G3")]
    public void Design_AttendantWasRenumbered_IsRepairedWhereTheOperatorNamesItsContact()
    {
        Topology estate = SmallEstate.Clean.With(
            UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = new ValueList<string>(["+14255550151"]) });
        ContactChoices named = ContactChoices.Computed with
        {
            AutoAttendants = new Dictionary<string, ContactChoice> { ["redmondreception"] = new() { Address = SipUri.Parse(Attendant) } },
        };

        Assert.Empty(Drawn.By(estate, Wanted, new ContactDesigner()));
        Assert.Equal([Left("umAutoAttendants/RedmondReception", "ContactMayBeThere")], Drawn.LeftOutBy(estate, Wanted, new ContactDesigner()));
        Assert.Equal(
            ["Update exumContacts/sip:redmondreception@litwareinc.com: displayNumber = +14255550151, lineUri = tel:+14255550151"],
            Drawn.By(estate, BlueprintWith(named), new ContactDesigner()));
    }

    // E.2 row 25: SIP 500 on a pool of Skype for Business Server 2019; B.3: a Front End pool or Standard Edition server.
    [Theory]
    [Trait("Feature", "G5")]
    [InlineData(PoolKind.FrontEnd, LyncRelease.Sfb2019)]
    [InlineData(PoolKind.Director, LyncRelease.Lync2013)]
    [InlineData(PoolKind.Branch, LyncRelease.Lync2013)]
    public void Design_ContactOnAPoolWhereNoneWorks_IsMovedBack(PoolKind kind, LyncRelease release)
    {
        Topology estate = SmallEstate.Clean.Put(SmallEstate.PoolOf(Pool2019, kind, release)).With(ExumContact.Schema, Access, contact => contact with { RegistrarPool = Pool2019 });

        Assert.Equal(
            ["Update exumContacts/sip:redmond.voiceaccess@litwareinc.com: registrarPool = atl-cs-001.litwareinc.com"], Drawn.By(estate, Wanted, new ContactDesigner()));
    }

    [Fact]
    [Trait("Feature", "G5")]
    public void Design_OnlyPoolsOf2019_MakesAndMovesNothing()
    {
        Topology only2019 = SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { Release = LyncRelease.Sfb2019 });

        Assert.Empty(Drawn.By(only2019.Gone(ExumContact.Schema, Attendant), Wanted, new ContactDesigner()));
        Assert.Equal(
            [Left("umAutoAttendants/RedmondReception", "NoPoolForContact"), Left("exumContacts/" + Access, "NoPoolForContact")],
            Drawn.LeftOutBy(only2019.Gone(ExumContact.Schema, Attendant), Wanted, new ContactDesigner()));
    }

    // The users have moved to 2019, the contacts stay behind: a pool that homes nobody is better than one where calls fail.
    [Fact]
    [Trait("Feature", "G5")]
    public void Design_UsersOnAPoolOf2019_LeavesTheContactsOn2013()
    {
        TopologyBuilder builder = SmallEstate.Clean.Put(SmallEstate.PoolOf(Pool2019, release: LyncRelease.Sfb2019)).ToBuilder();
        foreach (CsUser user in SmallEstate.Clean.All(CsUser.Schema))
        {
            builder.Put(user with { RegistrarPool = Pool2019 });
        }

        Topology estate = builder.Build();
        Assert.Empty(Drawn.By(estate, Wanted, new ContactDesigner()));
        Assert.Contains("registrarPool = atl-cs-001.litwareinc.com", Drawn.By(estate.Gone(ExumContact.Schema, Access), Wanted, new ContactDesigner())[0], System.StringComparison.Ordinal);
    }

    // B.3: preferably the pool that homes the users.
    [Fact]
    [Trait("Feature", "G5")]
    public void Design_ContactLeftOnAPoolWithoutUsers_FollowsThem()
    {
        Topology estate = SmallEstate.Clean.Put(SmallEstate.PoolOf("old.litwareinc.com")).With(ExumContact.Schema, Access, contact => contact with { RegistrarPool = "old.litwareinc.com" });

        Assert.Equal(
            ["Update exumContacts/sip:redmond.voiceaccess@litwareinc.com: registrarPool = atl-cs-001.litwareinc.com"], Drawn.By(estate, Wanted, new ContactDesigner()));
    }

    [Fact]
    public void Design_ChosenPoolNameAndUnit_AreTaken()
    {
        ContactChoices choices = ContactChoices.Computed with
        {
            OrganizationalUnit = DistinguishedName.Parse("OU=UM,DC=litwareinc,DC=com"),
            SipDomain = Fqdn.Parse("sip.litwareinc.com"),
            SubscriberAccess = new Dictionary<string, ContactChoice> { ["redmond"] = new() { Pool = "other.litwareinc.com", DisplayName = "Voice mail" } },
        };
        Topology estate = SmallEstate.Clean.Put(SmallEstate.PoolOf("other.litwareinc.com"));

        Assert.Equal(
            [
                "Create exumContacts/sip:redmond.voiceaccess@sip.litwareinc.com: displayNumber = +14255550100, registrarPool = other.litwareinc.com, ou = OU=UM,DC=litwareinc,DC=com",
                "Update exumContacts/sip:redmond.voiceaccess@sip.litwareinc.com: otherIpPhone = sip:redmond.voiceaccess@sip.litwareinc.com;opaque=app:exum:Redmond.litwareinc.com, displayName = Voice mail",
            ],
            Drawn.By(estate.Gone(ExumContact.Schema, Access), BlueprintWith(choices), new ContactDesigner()));
    }

    // Nothing is assumed where the contacts that are there do not agree, or there are none.
    [Fact]
    public void Design_NoContactYet_AsksForUnitAndThenForDomain()
    {
        Topology estate = SmallEstate.Clean.None(ExumContact.Schema);
        ContactChoices unit = ContactChoices.Computed with { OrganizationalUnit = Unit };

        Assert.Contains(Left("umDialPlans/Redmond", "ContactUnitIsUnknown"), Drawn.LeftOutBy(estate, Wanted, new ContactDesigner()));
        Assert.Contains(Left("umDialPlans/Redmond", "ContactDomainIsUnknown"), Drawn.LeftOutBy(estate, BlueprintWith(unit), new ContactDesigner()));
        Assert.Equal(2, Drawn.By(estate, BlueprintWith(unit with { SipDomain = Fqdn.Parse("litwareinc.com") }), new ContactDesigner()).Count);
    }

    [Fact]
    public void Design_ContactsInTwoUnits_NamesBoth()
    {
        Topology estate = WithoutAccess.Put(
            SmallEstate.AttendantOf("Help", "+14255550106"),
            ContactOf("sip:help@litwareinc.com", "+14255550106", Optional<string>.None) with { Ou = DistinguishedName.Parse("OU=Other,DC=litwareinc,DC=com") });

        LeftOut note = Assert.Single(Integration.PlanFor(estate, Wanted, [new ContactDesigner()]).LeftOut);
        Assert.Equal("ContactUnitIsUnknown", note.Reason.Id);
        Assert.Contains("OU=Other,DC=litwareinc,DC=com; OU=RTC Special Accounts", note.Reason.ToString(), System.StringComparison.Ordinal);
    }

    // E.2 row 19: without the right on the unit nothing is planned that would fail, and the command that grants it is named.
    [Fact]
    [Trait("Feature", "G4")]
    public void Design_UnitWithoutTheRight_IsLeftOutWithTheCommand()
    {
        Topology none = WithoutAccess.None(ContactUnit.Schema);

        LeftOut note = Assert.Single(Integration.PlanFor(none, Wanted, [new ContactDesigner()]).LeftOut);
        Assert.Equal("ContactUnitLacksRight", note.Reason.Id);
        Assert.Contains("Grant-CsOUPermission -OU \"" + Unit + "\" -ObjectType \"Contact\"", note.Reason.ToString(), System.StringComparison.Ordinal);
        Assert.Equal(2, Drawn.By(none.Put(new ContactUnit { Scope = SmallEstate.Lync, Name = Unit }), Wanted, new ContactDesigner()).Count);
    }

    // B.5: unused in the directory, unique among contacts.
    [Fact]
    public void Design_AddressOfAUser_IsLeftOut()
    {
        Topology estate = WithoutAccess.Put(SmallEstate.UserOf("redmond.voiceaccess", SmallEstate.Pool));

        Assert.Equal([Left("umDialPlans/Redmond", "ContactAddressIsInUse")], Drawn.LeftOutBy(estate, Wanted, new ContactDesigner()));
    }

    [Fact]
    public void Design_NumberNotInE164_IsLeftOut()
    {
        Topology estate = WithoutAccess.With(
            UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new ValueList<string>(["50100"]), PilotIdentifiers = ValueList<string>.Empty });

        Assert.Equal([Left("umDialPlans/Redmond", "ContactNeedsE164")], Drawn.LeftOutBy(estate, Wanted, new ContactDesigner()));
    }

    [Fact]
    public void Design_KeyThatContradictsTheNumber_IsNamedAndLeftAlone()
    {
        Topology estate = SmallEstate.Clean.With(ExumContact.Schema, Access, contact => contact with { DisplayNumber = "+14255550101", LineUri = "tel:+14255550101" });

        Assert.Empty(Drawn.By(estate.Gone(ExumContact.Schema, Attendant), Wanted, new ContactDesigner()));
        Assert.Contains(Left("exumContacts/" + Access, "ContactKeyContradictsNumber"), Drawn.LeftOutBy(estate.Gone(ExumContact.Schema, Attendant), Wanted, new ContactDesigner()));
    }

    [Fact]
    public void Design_KeyOfAPlanThatIsGone_IsSetAnew() => Assert.Equal(
        ["Update exumContacts/sip:redmond.voiceaccess@litwareinc.com: otherIpPhone = " + SmallEstate.KeyOf("Redmond")],
        Drawn.By(SmallEstate.Clean.With(ExumContact.Schema, Access, contact => contact with { OtherIpPhone = SmallEstate.KeyOf("Tacoma") }), Wanted, new ContactDesigner()));

    [Fact]
    public void Design_Orphan_IsRemovedOnlyWhenAsked()
    {
        Topology estate = SmallEstate.Clean.None(HostedVoicemailPolicy.Schema).Put(SmallEstate.OrphanContact);
        ContactChoices removing = ContactChoices.Computed with { RemoveOrphans = true };

        Assert.Empty(Drawn.By(estate, Wanted, new ContactDesigner()));
        Assert.Equal([Left("exumContacts/sip:tacoma.voiceaccess@litwareinc.com", "OrphanStays")], Drawn.LeftOutBy(estate, Wanted, new ContactDesigner()));
        Assert.Equal(["Remove exumContacts/sip:tacoma.voiceaccess@litwareinc.com"], Drawn.By(estate, BlueprintWith(removing), new ContactDesigner()));
        Assert.Equal(
            [Left("exumContacts/sip:tacoma.voiceaccess@litwareinc.com", "OrphanMayBeHosted")],
            Drawn.LeftOutBy(estate.Unread(HostedVoicemailPolicy.Schema), BlueprintWith(removing), new ContactDesigner()));
    }

    [Fact]
    public void Design_SecondContactOfAPlan_IsNamedAndStays()
    {
        Topology estate = SmallEstate.Clean.Put(ContactOf("sip:zoe@litwareinc.com", "+14255550100", SmallEstate.KeyOf("Redmond")) with { AutoAttendant = false });

        Assert.Empty(Drawn.By(estate, Wanted, new ContactDesigner()));
        Assert.Equal([Left("exumContacts/sip:zoe@litwareinc.com", "ContactIsThereTwice")], Drawn.LeftOutBy(estate, Wanted, new ContactDesigner()));
    }

    [Fact]
    public void Design_ContactsUnread_MakesNone() => Assert.Empty(Drawn.By(SmallEstate.Clean.Unread(ExumContact.Schema), WantedWithKey, new ContactDesigner()));

    [Fact]
    public void Design_NumbersUnread_IsLeftOut() => Assert.Equal(
        [Left("umDialPlans/Redmond", "ContactNeedIsUnknown")],
        Drawn.LeftOutBy(WithoutAccess.With(UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = null, PilotIdentifiers = null }), Wanted, new ContactDesigner()));

    [Theory]
    [InlineData("Redmnd", null, "BlueprintNamesUnknownDialPlan")]
    [InlineData("Redmond", "atl-cs-009.litwareinc.com", "BlueprintNamesUnknownPool")]
    [InlineData("Redmond", Pool2019, "ContactPoolIsSfb2019")]
    [InlineData("Redmond", "dir.litwareinc.com", "ContactPoolIsOfOtherKind")]
    public void Design_ChoiceThatCannotBe_IsRefused(string plan, string? pool, string error)
    {
        ContactChoices choices = ContactChoices.Computed with { SubscriberAccess = new Dictionary<string, ContactChoice> { [plan] = new() { Pool = pool } } };
        Topology estate = SmallEstate.Clean.Put(SmallEstate.PoolOf(Pool2019, release: LyncRelease.Sfb2019), SmallEstate.PoolOf("dir.litwareinc.com", PoolKind.Director));

        Assert.Equal(error, Assert.Throws<UmLyncException>(() => Drawn.By(estate, BlueprintWith(choices), new ContactDesigner())).Id);
    }

    [Fact]
    public void Design_AttendantThatIsNotThere_IsRefused() => Assert.Equal("BlueprintNamesUnknownAttendant", Assert.Throws<UmLyncException>(() => Drawn.By(
        SmallEstate.Clean, BlueprintWith(ContactChoices.Computed with { AutoAttendants = new Dictionary<string, ContactChoice> { ["Redmond"] = ContactChoice.None } }), new ContactDesigner())).Id);

    [Theory]
    [InlineData("sip:other@litwareinc.com;opaque=app:exum:Redmond.litwareinc.com")]
    [InlineData("redmondreception")]
    [InlineData("sip:redmondreception@litwareinc.com")]
    public void Design_KeyOfAnotherContact_IsRefused(string key)
    {
        ContactChoices choices = ContactChoices.Computed with
        {
            AutoAttendants = new Dictionary<string, ContactChoice> { ["RedmondReception"] = new() { Address = SipUri.Parse(Attendant), RoutingKey = key } },
        };

        Assert.Equal("ContactKeyIsOfAnother", Assert.Throws<UmLyncException>(() => Drawn.By(SmallEstate.Clean, BlueprintWith(choices), new ContactDesigner())).Id);
    }

    // B.5: the cmdlets and their parameters; the key has none, and is written to the directory.
    [Fact]
    [Trait("Feature", "G2")]
    public void CallsFor_CreationAndMove_AreThoseOfTheReference()
    {
        PlannedChange[] made = [.. Integration.PlanFor(SmallEstate.Clean.Gone(ExumContact.Schema, Attendant), WantedWithKey, [new ContactDesigner()]).Changes];

        Assert.Equal(
            "New-CsExUmContact -SipAddress sip:redmondreception@litwareinc.com -RegistrarPool atl-cs-001.litwareinc.com -OU OU=RTC Special Accounts,DC=litwareinc,DC=com -DisplayNumber +14255550101 -AutoAttendant True -Confirm:off",
            Said.By(Assert.Single(CommandCatalog.CallsFor(made[0]))));
        Assert.Empty(CommandCatalog.CallsFor(made[1]));
        Assert.True(CommandCatalog.EditsDirectory(made[1]));
        Assert.True(CommandCatalog.CarriesOut(made[1]));
        Assert.Equal(["RTCUniversalUserAdmins"], made[0].Rights);
    }

    [Fact]
    [Trait("Feature", "G2")]
    public void Create_OneSubject_MakesItsContactOnly()
    {
        Topology estate = SmallEstate.Clean.None(ExumContact.Schema);
        IDesigner designer = ContactRequest.Designer(
            "redmondreception", null, Unit.ToString(), "litwareinc.com", new ContactChoice { Address = SipUri.Parse(Attendant), RoutingKey = AttendantKey });

        Assert.Equal(
            ["exumContacts/" + Attendant], Drawn.PlanOf(estate, designer).Changes.Select(change => change.Key.Kind.Id + "/" + change.Key.Name).Distinct());
    }

    [Fact]
    public void Create_WhatCannotBe_IsRefused()
    {
        Assert.Equal("ContactSubjectIsNotThere", Drawn.RefusedBy(SmallEstate.Clean, ContactRequest.Designer("Redmnd", null, null, null, ContactChoice.None)));
        Assert.Equal("ContactPoolIsSfb2019", Drawn.RefusedBy(
            SmallEstate.Clean.Put(SmallEstate.PoolOf(Pool2019, release: LyncRelease.Sfb2019)), ContactRequest.Designer("Redmond", null, null, null, new ContactChoice { Pool = Pool2019 })));
        Assert.Equal("ContactSubjectIsNotSip", Drawn.RefusedBy(
            SmallEstate.Clean.Put(SmallEstate.PlanOf("Pbx", type: UriType.TelExtn)), ContactRequest.Designer("Pbx", null, null, null, ContactChoice.None)));
        Assert.Equal("ContactChoiceNeedsSubject", Assert.Throws<UmLyncException>(
            () => ContactRequest.Designer(null, null, null, null, new ContactChoice { DisplayName = "x" })).Id);
        Assert.Equal("ValueIsNotSipUri", Assert.Throws<UmLyncException>(() => SipUri.Parse("redmond@litwareinc.com")).Id);
    }

    [Fact]
    [Trait("Feature", "G3")]
    [Trait("Feature", "G5")]
    public void Change_NumberPoolAndKey_AreOneChangeForEachWay() => Assert.Equal(
        [
            "Update exumContacts/sip:redmond.voiceaccess@litwareinc.com: displayNumber = +14255550160, lineUri = tel:+14255550160, enabled = False, enterpriseVoiceEnabled = False",
            "Update exumContacts/sip:redmond.voiceaccess@litwareinc.com: registrarPool = other.litwareinc.com",
            "Update exumContacts/sip:redmond.voiceaccess@litwareinc.com: otherIpPhone = " + Access + ";opaque=app:exum:x",
        ],
        Drawn.By(SmallEstate.Clean.Put(SmallEstate.PoolOf("other.litwareinc.com")), new ContactChangeDesigner(
            Access, new() { Number = "+1 (425) 555-0160", Pool = "other.litwareinc.com", RoutingKey = Access + ";opaque=app:exum:x", IsEnabled = false })));

    [Theory]
    [InlineData("sip:nobody@litwareinc.com", "+14255550160", null, null, "ContactIsNotThere")]
    [InlineData(Access, "50160", null, null, "ContactNumberIsNotE164")]
    [InlineData(Access, "+14255550101", null, null, "ContactNumberIsTaken")]
    [InlineData(Access, null, Pool2019, null, "ContactPoolIsSfb2019")]
    [InlineData(Access, null, "none.litwareinc.com", null, "PoolIsNotThere")]
    [InlineData(Access, null, null, Attendant + ";opaque=app:exum:Redmond.litwareinc.com", "ContactKeyIsOfAnother")]
    [InlineData(Access, null, null, Access + ";opaque=app:exum:Tacoma.litwareinc.com", "ContactWouldContradict")]
    public void Change_WhatCannotBe_IsRefused(string contact, string? number, string? pool, string? key, string error)
    {
        Topology estate = SmallEstate.Clean.Put(SmallEstate.PoolOf(Pool2019, release: LyncRelease.Sfb2019), SmallEstate.PlanOf("Tacoma"));

        Assert.Equal(error, Drawn.RefusedBy(estate, new ContactChangeDesigner(contact, new() { Number = number, Pool = pool, RoutingKey = key })));
    }

    [Fact]
    public void Remove_AContact_RemovesThatOnly()
    {
        Assert.Equal(["Remove exumContacts/" + Access], Drawn.By(SmallEstate.Clean, new ContactRemovalDesigner(Access)));

        // What was granted to it, and its hosted voice mail policy, does not come back with it.
        Assert.Equal(Inverse.Compensation, Assert.Single(Drawn.PlanOf(SmallEstate.Clean, new ContactRemovalDesigner(Access)).Changes).Inverse);
        Assert.Equal("ContactIsNotThere", Drawn.RefusedBy(SmallEstate.Clean, new ContactRemovalDesigner("sip:nobody@litwareinc.com")));
    }

    [Fact]
    public void Blueprint_WithContacts_IsReadAsItWasWritten()
    {
        Blueprint blueprint = BlueprintWith(ContactChoices.Computed with
        {
            OrganizationalUnit = Unit,
            SipDomain = Fqdn.Parse("litwareinc.com"),
            RemoveOrphans = true,
            SubscriberAccess = new Dictionary<string, ContactChoice> { ["Redmond"] = new() { Address = SipUri.Parse(Access), Pool = SmallEstate.Pool } },
            AutoAttendants = new Dictionary<string, ContactChoice> { ["RedmondReception"] = new() { DisplayName = "Reception", RoutingKey = AttendantKey } },
        });
        byte[] written = BlueprintWriter.ToBytes(blueprint);

        Assert.Equal(written, BlueprintWriter.ToBytes(BlueprintReader.Read(written, "blueprint.json")));
        Assert.Equal(AttendantKey, BlueprintReader.Read(written, "blueprint.json").Contacts!.AutoAttendants["redmondreception"].RoutingKey);
        Assert.Throws<JsonFormatException>(() => BlueprintReader.Read("""{ "format": "umlync-blueprint/1", "contacts": { "ou": "OU=x" } }"""u8, "blueprint.json"));
        Assert.Throws<JsonFormatException>(() => BlueprintReader.Read(
            """{ "format": "umlync-blueprint/1", "contacts": { "autoAttendants": { "a": { "address": "reception@litwareinc.com" } } } }"""u8, "blueprint.json"));
    }

    // P2: what an integrated estate shows is written down, so that planning it is empty.
    [Fact]
    [Trait("Feature", "P2")]
    public void PresentChoices_OfContactsInOrder_PlanNothing()
    {
        Blueprint present = PresentChoices.Of(SmallEstate.Clean);

        Assert.Equal(Unit, present.Contacts!.OrganizationalUnit);
        Assert.Empty(Drawn.By(SmallEstate.Clean, present, new ContactDesigner()));
        Assert.Null(PresentChoices.Of(WithoutAccess).Contacts);
    }

    private static Topology Renumbered => SmallEstate.Clean.With(
        UmDialPlan.Schema, "Redmond", plan => plan with { AccessTelephoneNumbers = new ValueList<string>(["+14255550150"]), PilotIdentifiers = ValueList<string>.Empty });

    private static string Left(string address, string reason) => SmallEstate.Address(address).Substring(SmallEstate.Address(address).IndexOf('/') + 1) + ": " + reason;

    private static Topology WithKeys(params (string Contact, string Key)[] keys) => keys.Aggregate(
        SmallEstate.Clean, (estate, row) => estate.With(ExumContact.Schema, row.Contact, contact => contact with { OtherIpPhone = row.Key }));

    private static ExumContact ContactOf(string address, string number, Optional<string> key) => new()
    {
        Scope = SmallEstate.Lync,
        SipAddress = SipUri.Parse(address),
        DisplayNumber = number,
        LineUri = "tel:" + number,
        RegistrarPool = SmallEstate.Pool,
        AutoAttendant = true,
        IsSubscriberAccess = false,
        Enabled = true,
        EnterpriseVoiceEnabled = true,
        OtherIpPhone = key,
        Ou = Unit,
    };
}
