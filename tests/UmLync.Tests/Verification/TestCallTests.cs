using System.Collections.Generic;
using System.Linq;
using UmLync.Commands;
using UmLync.Tests.Commands;
using UmLync.Tests.Commands.Contracts;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using UmLync.Verification;
using Xunit;

namespace UmLync.Tests.Verification;

/// <summary>docs/domain.md D.3, and the examples of Microsoft's reference of the three cmdlets.</summary>
public class TestCallTests
{
    private static readonly string[] LyncReleases = ["Lync Server 2013", "Skype for Business Server 2015", "Skype for Business Server 2019"];
    private static readonly Fqdn Pool = Fqdn.Parse("atl-cs-001.litwareinc.com");
    private static readonly SipUri Ken = SipUri.Parse("sip:kenmyer@litwareinc.com");
    private static readonly SipUri Pilar = SipUri.Parse("sip:pilar@litwareinc.com");

    // The examples of the pages of Test-CsExUMConnectivity and Test-CsExUMVoiceMail.
    [Fact]
    [Trait("Feature", "M1")]
    public void Calls_OfLync_AreThoseOfTheExamples() => Assert.Equal(
        [
            "Test-CsExUMConnectivity -TargetFqdn atl-cs-001.litwareinc.com",
            "Test-CsExUMConnectivity -TargetFqdn atl-cs-001.litwareinc.com -UserSipAddress sip:kenmyer@litwareinc.com, UserCredential",
            "Test-CsExUMVoiceMail -TargetFqdn atl-cs-001.litwareinc.com -ReceiverSipAddress sip:kenmyer@litwareinc.com",
            "Test-CsExUMVoiceMail -TargetFqdn atl-cs-001.litwareinc.com -ReceiverSipAddress sip:kenmyer@litwareinc.com -SenderSipAddress sip:pilar@litwareinc.com, SenderCredential",
        ],
        OfLync().Select(call => Said.By(call.Call) + (call.CredentialParameter is { } credential ? ", " + credential : string.Empty)));

    // The third example of the page of Test-UMConnectivity.
    [Fact]
    [Trait("Feature", "M2")]
    public void Call_ThroughAGateway_IsThatOfTheExample() => Assert.Equal(
        "Test-UMConnectivity -UMIPGateway MyUMIPGateway -Phone sip:sipdp.contoso.com@contoso.com -From sip:user1@contoso.com -Secured True -MediaSecured True -Confirm:off",
        Said.By(TestCall.Through("MyUMIPGateway", "sip:sipdp.contoso.com@contoso.com", "sip:user1@contoso.com", secured: true, mediaSecured: true).Call));

    [Fact]
    [Trait("Feature", "M1")]
    public void Calls_WithTheirCredentials_Bind()
    {
        foreach (TestCall call in OfLync())
        {
            IEnumerable<CommandParameter> credential = call.CredentialParameter is { } name ? [new CommandParameter(name, new CommandValue.Text("a credential"))] : [];
            Assert.All(credential, parameter => Assert.Equal("PSCredential", CmdletContract.Documented[call.Test].Parameters[parameter.Name].Type));
            Assert.All(LyncReleases, release => Assert.Empty(ContractBinder.Faults(call.Call with { Parameters = [.. call.Call.Parameters, .. credential] }, release)));
        }
    }

    [Fact]
    [Trait("Feature", "M2")]
    public void Calls_OfExchange_Bind()
    {
        string[] releases = ["Exchange Server 2010", "Exchange Server 2013", "Exchange Server 2016"];
        TestCall[] everywhere = [TestCall.Local(callRouter: false, null, null), TestCall.Local(callRouter: false, secured: true, mediaSecured: false), TestCall.Through("1:1", "+14255550100", null, null, null)];

        Assert.All(everywhere, call => Assert.All(releases, release => Assert.Empty(ContractBinder.Faults(call.Call, release))));
        Assert.All(releases.Skip(1), release => Assert.Empty(ContractBinder.Faults(TestCall.Local(callRouter: true, null, null).Call, release)));
    }

    [Fact]
    public void Products_OfCalls_AreThoseOfTheirShells()
    {
        Assert.All(OfLync(), call => Assert.Equal(Product.Lync, call.Product));
        Assert.Equal(Product.Exchange, TestCall.Local(callRouter: true, null, null).Product);
    }

    // D.3: sender and receiver must differ.
    [Fact]
    public void VoiceMail_ToOneself_IsRefused() => Assert.Equal(
        "SenderIsReceiver", Assert.Throws<UmLyncException>(() => TestCall.VoiceMail(Pool, Ken, SipUri.Parse("sip:KenMyer@litwareinc.com"), hasCredential: true, null)).Id);

    [Fact]
    public void Credential_WithoutAnAddress_IsRefused()
    {
        Assert.Equal("CredentialNeedsAddress", Assert.Throws<UmLyncException>(() => TestCall.Connectivity(Pool, null, hasCredential: true)).Id);
        Assert.Equal("CredentialNeedsAddress", Assert.Throws<UmLyncException>(() => TestCall.VoiceMail(Pool, Ken, null, hasCredential: true, null)).Id);
    }

    private static IEnumerable<TestCall> OfLync() =>
    [
        TestCall.Connectivity(Pool, null, hasCredential: false),
        TestCall.Connectivity(Pool, Ken, hasCredential: true),
        TestCall.VoiceMail(Pool, Ken, null, hasCredential: false, null),
        TestCall.VoiceMail(Pool, Ken, Pilar, hasCredential: true, null),
    ];
}
