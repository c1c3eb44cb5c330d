using System;
using UmLync.Owa;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Owa;

/// <summary>
/// What Get-ExchangeDiagnosticInfo is asked and answers (docs/domain.md D.4, H 11). Microsoft's page "Configure IM integration with
/// Outlook on the web in Exchange 2016" reads $diag.Diagnostics.Components.VariantConfiguration.Configuration.OwaServer.IMSettings;
/// PowerShell shows attributes and elements alike, in any case.
/// </summary>
[Trait("Feature", "H7")]
public class OwaDiagnosticTests
{
    private const string Thumbprint = "EA5A332496CC05DA69B75B66111C0F78A110D22D";
    private const string Pool = "sfb15.litwareinc.com";

    // Builds by Microsoft's page of build numbers: CU3 is 15.1.544.27, CU4 15.1.669.32.
    [Theory]
    [InlineData("15.1.225.42", "Microsoft.Exchange.Directory.TopologyService", "Config")]
    [InlineData("15.1.544.27", "Microsoft.Exchange.Directory.TopologyService", "Config")]
    [InlineData("15.1.544.30", "Microsoft.Exchange.Directory.TopologyService", "Config")]
    [InlineData("15.1.669.32", "MSExchangeMailboxAssistants", "Config,Component=OwaServer")]
    [InlineData("15.1.2507.6", "MSExchangeMailboxAssistants", "Config,Component=OwaServer")]
    [InlineData("15.2.1118.7", "MSExchangeMailboxAssistants", "Config,Component=OwaServer")]
    public void For_Build_IsTheQuestionOfThePage(string build, string process, string argument) =>
        Assert.Equal(new OwaDiagnosticQuestion(process, argument), OwaDiagnosticQuestion.For(ProductVersion.Parse(build)));

    [Theory]
    [InlineData($"<IMSettings IMServerName=\"{Pool}\" IMCertificateThumbprint=\"{Thumbprint}\" />")]
    [InlineData($"<IMSettings><IMServerName>{Pool}</IMServerName><IMCertificateThumbprint> {Thumbprint} </IMCertificateThumbprint></IMSettings>")]
    [InlineData($"<imsettings imservername='{Pool}'><!-- x --><Enabled>True</Enabled><IMCERTIFICATETHUMBPRINT><![CDATA[{Thumbprint}]]></IMCERTIFICATETHUMBPRINT></imsettings>")]
    public void Read_BothSettings_AreFound(string settings)
    {
        OwaDiagnosticAnswer answer = OwaDiagnosticAnswer.Read(Around(settings), "ATL-EX-001");

        Assert.Equal((Pool, Thumbprint), (answer.ServerName.Value, answer.CertificateThumbprint.Value));
    }

    [Theory]
    [InlineData("<IMSettings />")]
    [InlineData("<IMSettings IMServerName=\"\"><IMCertificateThumbprint>  </IMCertificateThumbprint></IMSettings>")]
    public void Read_EmptySettings_AreAbsentAndNotUnread(string settings)
    {
        OwaDiagnosticAnswer answer = OwaDiagnosticAnswer.Read(Around(settings), "ATL-EX-001");

        Assert.Equal((Optional<string>.None, Optional<string>.None), (answer.ServerName, answer.CertificateThumbprint));
    }

    // What stands elsewhere is of something else: another component, or the override itself.
    [Fact]
    public void Read_SettingsElsewhere_AreNotTaken() => Assert.False(OwaDiagnosticAnswer.Read(
        Around("<IMSettings />").Replace("<Components>", $"<Components><IMSettings IMServerName=\"{Pool}\"/><OwaServer><IMSettings IMServerName=\"{Pool}\"/></OwaServer>"), "ATL-EX-001").ServerName.HasValue);

    [Theory]
    [InlineData("")]
    [InlineData("Microsoft.Exchange.Diagnostics.ProcessLocator: the process is not running")]
    [InlineData("<Diagnostics><Components>")]
    [InlineData("<Diagnostics><Components><VariantConfiguration><Configuration><OwaServer/></Configuration></VariantConfiguration></Components></Diagnostics>")]
    [InlineData("<Other><Components><VariantConfiguration><Configuration><OwaServer><IMSettings/></OwaServer></Configuration></VariantConfiguration></Components></Other>")]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Diagnostics>&x;</Diagnostics>")]
    [InlineData("<!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><Diagnostics>&b;</Diagnostics>")]
    public void Read_AnotherAnswer_IsRefusedNamingTheServer(string text)
    {
        UmLyncException refusal = Assert.Throws<UmLyncException>(() => OwaDiagnosticAnswer.Read(text, "ATL-EX-001"));

        Assert.Equal("DiagnosticAnswerIsOther", refusal.Id);
        Assert.Contains("'ATL-EX-001'", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.RecommendedAction);
    }

    [Fact]
    public void Read_SettingsTwice_AreRefused() =>
        Assert.Equal("DiagnosticAnswerIsOther", Assert.Throws<UmLyncException>(() => OwaDiagnosticAnswer.Read(Around("<IMSettings/><IMSettings/>"), "ATL-EX-001")).Id);

    // A server that answers without end fills no memory.
    [Fact]
    public void Read_AnswerBeyondAllBounds_IsRefused() => Assert.Equal(
        "DiagnosticAnswerIsOther",
        Assert.Throws<UmLyncException>(() => OwaDiagnosticAnswer.Read(Around("<IMSettings/>" + new string(' ', 9 * 1024 * 1024)), "ATL-EX-001")).Id);

    private static string Around(string settings) => $"""
        <Diagnostics>
          <ProcessInfo><id>4711</id><serverName>ATL-EX-001</serverName></ProcessInfo>
          <Components><VariantConfiguration><Configuration><OwaServer>{settings}</OwaServer></Configuration></VariantConfiguration></Components>
        </Diagnostics>
        """;
}
