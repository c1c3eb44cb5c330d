using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 33: no missed-call notification for mailboxes on Exchange 2007 and 2010 in a 2013 integration.</summary>
public class MailboxOnOldServerTests
{
    [Theory]
    [InlineData("14.3.513.0")]
    [InlineData("8.3.83.6")]
    public void Judge_MailboxOnOlderServer_Fails(string version) => Verdict.Fails<MailboxOnOldServer>(
            WithMailboxOn(version), Severity.Warning, "MailboxesAreOnOldServer", "exchangeServers/OLD");

    [Fact]
    public void Judge_MailboxOnExchange2016_Passes() => Verdict.Passes<MailboxOnOldServer>(WithMailboxOn("15.1.2507.6"));

    [Fact]
    public void Judge_OldServerWithoutMailboxes_Passes() => Verdict.Passes<MailboxOnOldServer>(SmallEstate.Clean.Put(SmallEstate.ServerOf("OLD", "14.3.513.0")));

    [Fact]
    public void Judge_OnlyExchange2010_Passes() => Verdict.Passes<MailboxOnOldServer>(
            WithMailboxOn("14.3.513.0").Put(SmallEstate.ServerOf("ATL-EX-001", "14.3.513.0"), SmallEstate.ServerOf("ATL-EX-002", "14.3.513.0")));

    [Fact]
    public void Judge_ServerOfMailboxUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxOnOldServer>(
            SmallEstate.Clean.Put(SmallEstate.MailboxOf("anna.lidman", "Redmond")), SmallEstate.Exchange, "UsersAreUnread");

    [Fact]
    public void Judge_UmMailboxUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<MailboxOnOldServer>(SmallEstate.Clean.Unread(UmMailbox.Schema), SmallEstate.Exchange);

    private static Topology WithMailboxOn(string version) =>
        SmallEstate.Clean.Put(SmallEstate.ServerOf("OLD", version), SmallEstate.MailboxOf("anna.lidman", "Redmond") with { Server = "OLD" });
}
