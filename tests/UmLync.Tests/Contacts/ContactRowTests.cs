using System.Collections.Generic;
using System.Linq;
using UmLync.Contacts;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Contacts;

/// <summary>docs/domain.md B.2 to B.5 and E.2 rows 21, 22 and 25: the contacts, what they serve, and how it stands with them.</summary>
[Trait("Feature", "A9")]
public class ContactRowTests
{
    [Fact]
    public void Of_EstateWithoutFault_ShowsEachContactWithWhatItServes() => Assert.Equal(
        [
            "Redmond SubscriberAccess sip:redmond.voiceaccess@litwareinc.com +14255550100 RoutingKey Fine",
            "RedmondReception AutoAttendant sip:redmondreception@litwareinc.com +14255550101 Number Fine",
        ],
        Lines(SmallEstate.Clean));

    [Fact]
    public void Of_EstateWithoutContacts_ShowsWhatIsMissing() => Assert.Equal(
        ["Redmond SubscriberAccess -  Nothing Missing", "RedmondReception AutoAttendant -  Nothing Missing"],
        Lines(SmallEstate.Clean.None(ExumContact.Schema)));

    [Fact]
    public void Of_ContactsUnread_KnowsNothing() =>
        Assert.All(ContactRow.Of(SmallEstate.Clean.Unread(ExumContact.Schema)), row => Assert.Equal(ContactState.Unknown, row.State));

    [Fact]
    public void Of_OrphanAndDuplicate_NamesBoth()
    {
        Topology estate = SmallEstate.Clean.Put(
            SmallEstate.OrphanContact, SmallEstate.OrphanContact with { SipAddress = SipUri.Parse("sip:zoe@litwareinc.com"), LineUri = "tel:+14255550101", AutoAttendant = true });

        Assert.Equal(ContactState.Orphan, StateOf(estate, "sip:tacoma.voiceaccess@litwareinc.com"));
        Assert.Equal(ContactState.Duplicate, StateOf(estate, "sip:zoe@litwareinc.com"));
        Assert.Equal(SmallEstate.AttendantContact, ContactRow.Of(estate).Single(row => row.State == ContactState.Duplicate).DuplicateOf);
    }

    [Theory]
    [InlineData(PoolKind.Director, LyncRelease.Lync2013)]
    [InlineData(PoolKind.Branch, LyncRelease.Lync2013)]
    [InlineData(PoolKind.FrontEnd, LyncRelease.Sfb2019)]
    public void Of_PoolThatCannotHomeContacts_IsUnsupported(PoolKind kind, LyncRelease release) => Assert.Equal(
        ContactState.PoolUnsupported,
        StateOf(SmallEstate.Clean.With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { PoolKind = kind, Release = release }), SmallEstate.AccessContact));

    [Fact]
    public void Of_OtherNumber_Differs() => Assert.Equal(
        ContactState.NumberDiffers,
        StateOf(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { LineUri = "tel:+14255550199" }), SmallEstate.AccessContact));

    [Fact]
    public void Of_ExtensionBesideE164_IsUnknown() => Assert.Equal(
        ContactState.Unknown,
        StateOf(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { LineUri = "tel:50100" }), SmallEstate.AccessContact));

    [Fact]
    public void Of_DisabledAndHosted_SaySo()
    {
        Topology estate = SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AccessContact, contact => contact with { Enabled = false })
            .Put(SmallEstate.OrphanContact with { HostedVoicemailPolicy = "Cloud" });

        Assert.Equal(ContactState.Disabled, StateOf(estate, SmallEstate.AccessContact));
        Assert.Equal(ContactState.Hosted, StateOf(estate, "sip:tacoma.voiceaccess@litwareinc.com"));
    }

    /// <summary>D.2: a hosted voice mail policy of the site, or the global one, applies without being granted; who removes all orphans would take such contacts along.</summary>
    [Fact]
    public void Of_ContactThatMayBeHosted_IsNoOrphan()
    {
        const string contact = "sip:tacoma.voiceaccess@litwareinc.com";
        Topology estate = SmallEstate.Clean.Put(SmallEstate.OrphanContact);
        HostedVoicemailPolicy policy = new() { Scope = SmallEstate.Lync, Identity = "Global", Destination = Optional<string>.None };

        Assert.Equal(ContactState.Orphan, StateOf(estate.Put(policy), contact));
        Assert.Equal(ContactState.Unknown, StateOf(estate.Put(policy with { Destination = "exap.um.outlook.com" }), contact));
    }

    /// <summary>The form of an attendant's routing key is not documented (B.4 [U]), and whatever it holds is not read.</summary>
    [Theory]
    [InlineData("Redmond")]
    [InlineData("Campus")]
    public void Of_AnyKeyOfAnAttendant_ChangesNothing(string plan) => Assert.Equal(
        Lines(SmallEstate.Clean),
        Lines(SmallEstate.Clean.With(ExumContact.Schema, SmallEstate.AttendantContact, contact => contact with { OtherIpPhone = SmallEstate.KeyOf(plan).Replace("redmond.voiceaccess", "redmondreception") })));

    private static ContactState StateOf(Topology estate, string contact) => ContactRow.Of(estate).Single(row => row.Contact == contact).State;

    private static IEnumerable<string> Lines(Topology estate) =>
        ContactRow.Of(estate).Select(row => $"{row.Serves} {row.Role} {row.Contact ?? "-"} {row.Number} {row.MatchedBy} {row.State}");
}
