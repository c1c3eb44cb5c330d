using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 22, D.2: a hosted voice mail policy with a destination applies to the contact.</summary>
[Trait("Feature", "A9")]
public class HostedContactWithoutPolicyTests
{
    [Fact]
    public void Judge_NoPolicyApplies_Fails() => Verdict.Fails<HostedContactWithoutPolicy>(
            Hosted(),
            Severity.Warning, "ContactHasNoHostedPolicy", "exumContacts/sip:tacoma.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_PolicyWithoutDestination_Fails() => Verdict.Fails<HostedContactWithoutPolicy>(
            Hosted("Empty", contact: "Empty"),
            Severity.Warning, "HostedPolicyLeadsNowhere", "exumContacts/sip:tacoma.voiceaccess@litwareinc.com");

    [Fact]
    public void Judge_PolicyWasGranted_Passes() => Verdict.Passes<HostedContactWithoutPolicy>(Hosted(contact: "Cloud"));

    [Fact]
    public void Judge_GlobalPolicyLeadsSomewhere_Passes() => Verdict.Passes<HostedContactWithoutPolicy>(Hosted("Global", "exap.um.outlook.com"));

    [Fact]
    public void Judge_PolicyOfTheSite_Passes() => Verdict.Passes<HostedContactWithoutPolicy>(Hosted("Site:Redmond", "exap.um.outlook.com"));

    [Fact]
    public void Judge_NoHostedMail_Passes() => Verdict.Passes<HostedContactWithoutPolicy>(SmallEstate.Clean.None(HostedVoicemailPolicy.Schema).Put(SmallEstate.OrphanContact));

    [Fact]
    public void Judge_PolicyOfContactUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<HostedContactWithoutPolicy>(Hosted().Put(SmallEstate.OrphanContact), SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_HostedVoicemailPolicyUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<HostedContactWithoutPolicy>(SmallEstate.Clean.Unread(HostedVoicemailPolicy.Schema), SmallEstate.Lync);

    /// <summary>An estate with the policy Cloud and perhaps another, and a contact that serves nothing on premises.</summary>
    private static Topology Hosted(string policy = "Other", string? destination = null, string? contact = null) => SmallEstate.Clean.None(HostedVoicemailPolicy.Schema).Put(
        PolicyOf("Cloud", "exap.um.outlook.com"),
        PolicyOf(policy, destination),
        SmallEstate.OrphanContact with { HostedVoicemailPolicy = contact is null ? Optional<string>.None : contact });

    private static HostedVoicemailPolicy PolicyOf(string identity, string? destination) =>
        new() { Scope = SmallEstate.Lync, Identity = identity, Destination = destination is null ? Optional<string>.None : destination };
}
