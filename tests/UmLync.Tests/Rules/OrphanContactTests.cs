using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md B.4: a contact is told by its routing key and by its number.</summary>
[Trait("Feature", "A9")]
public class OrphanContactTests
{
    [Fact]
    public void Judge_PlanIsGone_Fails() => Verdict.Fails<OrphanContact>(
            SmallEstate.Clean.Put(SmallEstate.OrphanContact),
            Severity.Warning, "ContactServesNothing", "exumContacts/sip:tacoma.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_AttendantIsGone_Fails() => Verdict.Fails<OrphanContact>(
            SmallEstate.Clean.None(UmAutoAttendant.Schema),
            Severity.Warning, "ContactServesNothing", "exumContacts/sip:redmondreception@litwareinc.com");

    /// <summary>A key that the directory shows without what Lync derives from it: every attendant has its contact.</summary>
    [Fact]
    public void Judge_FlagsUnreadAndNumberIsNobodys_Fails() => Verdict.Fails<OrphanContact>(
            SmallEstate.Clean.Put(SmallEstate.OrphanContact with { AutoAttendant = null, IsSubscriberAccess = null }),
            Severity.Warning, "ContactServesNothing", "exumContacts/sip:tacoma.voiceaccess@litwareinc.com");

    /// <summary>B.2: contacts are for SIP URI dial plans; the extensions of another plan do not blur the picture.</summary>
    [Fact]
    public void Judge_PlanIsGoneBesideAnExtensionPlan_Fails() => Verdict.Fails<OrphanContact>(
            SmallEstate.Clean.Put(SmallEstate.OrphanContact, SmallEstate.PlanOf("Lobby", type: UriType.TelExtn) with { AccessTelephoneNumbers = new ValueList<string>(["7000"]) }),
            Severity.Warning, "ContactServesNothing", "exumContacts/sip:tacoma.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_EveryContactServes_Passes() => Verdict.Passes<OrphanContact>(SmallEstate.Clean);

    [Fact]
    public void Judge_ContactForHostedMail_Passes() => Verdict.Passes<OrphanContact>(SmallEstate.Clean.Put(SmallEstate.OrphanContact with { HostedVoicemailPolicy = "Cloud" }));

    [Fact]
    public void Judge_AttendantWasRenumbered_IsNotEvaluated() => Verdict.IsNotEvaluated<OrphanContact>(SmallEstate.Clean.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = new ValueList<string>(["+14255550151"]) }), SmallEstate.Lync, "ContactIsUnmatched");

    [Fact]
    public void Judge_NumbersOfAnAttendantUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OrphanContact>(SmallEstate.Clean.With(UmAutoAttendant.Schema, "RedmondReception", attendant => attendant with { PilotIdentifiers = null }), SmallEstate.Lync, "ContactIsUnmatched");

    [Fact]
    public void Judge_UmAutoAttendantUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OrphanContact>(SmallEstate.Clean.Unread(UmAutoAttendant.Schema), SmallEstate.Lync);
}
