using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Designers;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.7: users granted a policy without usages can make no outbound PSTN calls.</summary>
[Trait("Feature", "K6")]
public class VoicePolicyWithoutUsageTests
{
    private static readonly VoicePolicy Nothing = VoiceEstate.Everybody with { PstnUsages = ValueList<string>.Empty };

    [Fact]
    public void Judge_GlobalPolicyOfUsers_Fails() => Verdict.Fails<VoicePolicyWithoutUsage>(
        VoiceEstate.Whole.Put(Nothing), Severity.Warning, "VoicePolicyAllowsNothing", "voicePolicies/Global");

    [Fact]
    public void Judge_PolicyOfASite_FailsForItAndNotForTheGlobalOne() => Verdict.Fails<VoicePolicyWithoutUsage>(
        VoiceEstate.Whole.Put(Nothing, Nothing with { Identity = "Site:Redmond" }), Severity.Warning, "VoicePolicyAllowsNothing", "voicePolicies/Site:Redmond");

    [Fact]
    public void Judge_PolicyForUsers_FailsThoughNobodyHasIt() => Verdict.Fails<VoicePolicyWithoutUsage>(
        VoiceEstate.Whole.Put(Nothing with { Identity = "Sales" }), Severity.Warning, "VoicePolicyAllowsNothing", "voicePolicies/Sales");

    [Fact]
    public void Judge_GlobalPolicyOfNobody_Passes()
    {
        Topology estate = VoiceEstate.Whole.Put(Nothing, VoiceEstate.Everybody with { Identity = "Sales" });

        Verdict.Passes<VoicePolicyWithoutUsage>(estate.Put([.. estate.All(CsUser.Schema).Select(user => user with { VoicePolicy = "Sales" })]));
    }

    // The pool may stand in the site that has a policy of its own.
    [Fact]
    public void Judge_SiteOfThePoolUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<VoicePolicyWithoutUsage>(
        VoiceEstate.Whole.Put(Nothing, VoiceEstate.Everybody with { Identity = "Site:Redmond" }).With(LyncPool.Schema, SmallEstate.Pool, pool => pool with { Site = null }),
        SmallEstate.Lync, "PropertiesAreUnread");

    [Fact]
    public void Judge_PolicyWithUsages_Passes() => Verdict.Passes<VoicePolicyWithoutUsage>(VoiceEstate.Whole);

    [Fact]
    public void Judge_UsersUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<VoicePolicyWithoutUsage>(VoiceEstate.Whole.Unread(CsUser.Schema), SmallEstate.Lync);

    [Fact]
    public void Judge_GrantsUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<VoicePolicyWithoutUsage>(
        VoiceEstate.Whole.Put([.. VoiceEstate.Whole.All(CsUser.Schema).Select(user => user with { VoicePolicy = default })]), SmallEstate.Lync, "UsersAreUnread");
}
