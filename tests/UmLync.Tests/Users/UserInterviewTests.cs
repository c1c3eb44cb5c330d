using System.Collections.Generic;
using System.Linq;
using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Users;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Users;

/// <summary>What is answered about one user (docs/domain.md C.1, C.6, D.2, D.4, E.2 rows 23, 32, 33, J.5, J.7).</summary>
public class UserInterviewTests
{
    private static readonly UmMailbox Anna = UserEstate.Get(UmMailbox.Schema, UserEstate.Anna) with
    {
        ProxyAddresses = new ValueList<string>(["EUM:anna.lidman@litwareinc.com;phone-context=Redmond.litwareinc.com", "eum:50123;phone-context=Redmond.litwareinc.com"]),
    };

    private static readonly CsUser AnnasUser = UserEstate.UserOf(UserEstate.Anna, "+14255550123");

    [Theory]
    [InlineData(UserQuestion.VoiceMail)]
    [InlineData(UserQuestion.SipAddress)]
    [InlineData(UserQuestion.PrimaryEum)]
    [InlineData(UserQuestion.SecondaryEum)]
    [InlineData(UserQuestion.Policy)]
    [InlineData(UserQuestion.EnterpriseVoice)]
    [InlineData(UserQuestion.HostedVoiceMail)]
    [InlineData(UserQuestion.MissedCalls)]
    [InlineData(UserQuestion.CallerNames)]
    [Trait("Feature", "K2")]
    [Trait("Feature", "K3")]
    public void Of_UserWithEverything_IsAsItShouldBe(UserQuestion question) => Assert.Equal(FindingOutcome.Pass, Of(UserEstate.With(Anna), question).Outcome);

    public static TheoryData<UserQuestion, string, Resource> Faults => new()
    {
        { UserQuestion.VoiceMail, "UserIsInPlanOfOtherKind", Anna with { DialPlan = "Paging" } },
        { UserQuestion.SipAddress, "SipAddressIsOfNobody", Anna with { SipAddress = "former@litwareinc.com" } },
        { UserQuestion.PrimaryEum, "PrimaryEumIsMissing", Anna with { ProxyAddresses = ValueList<string>.Empty } },
        { UserQuestion.PrimaryEum, "PrimaryEumDiffers", Anna with { ProxyAddresses = new ValueList<string>(["EUM:anna.lidman@litwareinc.com;phone-context=Tacoma.litwareinc.com"]) } },
        { UserQuestion.SecondaryEum, "SecondaryEumIsMissing", Anna with { Extensions = new ValueList<string>(["50123", "50124"]) } },
        { UserQuestion.Policy, "PolicyIsNotOfThePlan", Anna with { MailboxPolicy = UserEstate.TacomaPolicy } },
        { UserQuestion.EnterpriseVoice, "UserHasNoVoice", AnnasUser with { EnterpriseVoiceEnabled = false } },
        { UserQuestion.EnterpriseVoice, "UserHasNoLine", AnnasUser with { LineUri = Optional<string>.None } },
        { UserQuestion.HostedVoiceMail, "UserIsHosted", AnnasUser with { HostedVoiceMail = true } },
        { UserQuestion.Fax, "UserGetsNoFax", Anna },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    [Trait("Feature", "K2")]
    [Trait("Feature", "K3")]
    [Trait("Feature", "K7")]
    public void Of_UserWithOneFault_NamesIt(UserQuestion question, string reason, Resource broken)
    {
        UserAnswer answer = Of(UserEstate.With(Anna).ToBuilder().Put(broken).Build(), question);

        Assert.Equal((FindingOutcome.Fail, reason), (answer.Outcome, answer.Reason.Id));
        Assert.NotEmpty(answer.RecommendedAction);
    }

    public static TheoryData<UserQuestion, Resource> Unread => new()
    {
        { UserQuestion.VoiceMail, Anna with { DialPlan = null } },
        { UserQuestion.SipAddress, Anna with { SipAddress = default } },
        { UserQuestion.PrimaryEum, Anna with { ProxyAddresses = null } },
        { UserQuestion.SecondaryEum, Anna with { Extensions = null } },
        { UserQuestion.Policy, Anna with { MailboxPolicy = null } },
        { UserQuestion.EnterpriseVoice, AnnasUser with { EnterpriseVoiceEnabled = null } },
        { UserQuestion.HostedVoiceMail, AnnasUser with { HostedVoiceMail = null } },
        { UserQuestion.MissedCalls, Anna with { Server = default } },
        { UserQuestion.InstantMessaging, Anna with { SipAddress = default } },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void Of_WhatWasNotRead_IsNoAnswer(UserQuestion question, Resource unread) =>
        Assert.Equal(FindingOutcome.NotEvaluated, Of(UserEstate.With(Anna).ToBuilder().Put(unread).Build(), question).Outcome);

    /// <summary>E.2 row 33: Exchange 2010 beside servers of 2013.</summary>
    [Fact]
    [Trait("Feature", "K7")]
    public void Of_MailboxOnAnOlderServer_GetsNoMissedCalls()
    {
        Topology estate = UserEstate.With(Anna with { Server = "ATL-EX-002" }, UserEstate.Get(ExchangeServer.Schema, "ATL-EX-002") with { Version = ProductVersion.Parse("14.3.123.4") });

        Assert.Equal("UserGetsNoMissedCalls", Of(estate, UserQuestion.MissedCalls).Reason.Id);
    }

    public static TheoryData<string, Resource> MessagingFaults => new()
    {
        { "ImNeedsSipProxy", UserEstate.MailboxOf(UserEstate.Anna, "former@litwareinc.com") },
        { "ImNeedsNewerServer", UserEstate.Get(ExchangeServer.Schema, "ATL-EX-001") with { Version = ProductVersion.Parse("14.3.123.4") } },
        { "ImNeedsPolicy", new OwaMailboxPolicy { Scope = SmallEstate.Exchange, Name = "Default", InstantMessagingEnabled = false } },
        { "ImNeedsLyncUser", Anna with { SipAddress = "former@litwareinc.com" } },
    };

    /// <summary>J.7: mailbox on that Exchange, enabled for Lync, a valid SIP proxy address, an enabled policy.</summary>
    [Theory]
    [MemberData(nameof(MessagingFaults))]
    [Trait("Feature", "H9")]
    public void Of_UserWithoutInstantMessaging_SaysWhatIsMissing(string reason, Resource broken)
    {
        UserAnswer answer = Of(UserEstate.With(Anna, broken), UserQuestion.InstantMessaging);

        Assert.Equal((FindingOutcome.Fail, reason), (answer.Outcome, answer.Reason.Id));
    }

    [Fact]
    [Trait("Feature", "K3")]
    public void Of_SomebodyWithoutVoiceMail_IsSaidSo()
    {
        IReadOnlyList<UserAnswer> answers = [.. new UserInterview(UserEstate.Estate).Of(name => name == UserEstate.Kim)];

        Assert.Equal([UserQuestion.VoiceMail, UserQuestion.InstantMessaging], answers.Select(answer => answer.Question));
        Assert.Equal("UserHasNoVoiceMail", answers[0].Reason.Id);
    }

    /// <summary>Law 2: who is enabled was not read, so that nobody is said to have no voice mail.</summary>
    [Fact]
    [Trait("Feature", "K3")]
    public void Of_UnreadUmMailboxes_AreNoAnswerAboutVoiceMail()
    {
        UserAnswer answer = new UserInterview(UserBatchTests.Reading(UserEstate.Estate, UmMailbox.Schema)).Of(name => name == UserEstate.Kim).Single(answer => answer.Question == UserQuestion.VoiceMail);

        Assert.Equal(FindingOutcome.NotEvaluated, answer.Outcome);
    }

    /// <summary>J.7: the SIP proxy address says who the Lync user is; it need not be the address of the mail, and unread it is no absence.</summary>
    [Fact]
    [Trait("Feature", "H9")]
    public void Of_SipAddressOtherThanThatOfTheMail_FindsTheLyncUser()
    {
        const string mail = "k.akers@litwareinc.com";
        Topology known = UserEstate.With(UserEstate.MailboxOf(mail, UserEstate.Kim));
        Topology unread = UserEstate.With(UserEstate.MailboxOf(mail) with { SipAddresses = null });
        Topology nobody = UserEstate.With(UserEstate.MailboxOf(mail));

        Assert.NotEqual("ImNeedsLyncUser", MessagingOf(known).Reason.Id);
        Assert.Equal(FindingOutcome.NotEvaluated, MessagingOf(unread).Outcome);
        Assert.Equal("ImNeedsLyncUser", MessagingOf(nobody).Reason.Id);

        static UserAnswer MessagingOf(Topology estate) =>
            new UserInterview(estate).Of(name => name == mail).Single(answer => answer.Question == UserQuestion.InstantMessaging);
    }

    private static UserAnswer Of(Topology estate, UserQuestion question) =>
        new UserInterview(estate).Of(name => name == UserEstate.Anna).Single(answer => answer.Question == question);
}
