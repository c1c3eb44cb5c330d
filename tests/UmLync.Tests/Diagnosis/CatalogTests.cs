using System.Collections.Generic;
using System.Linq;
using UmLync.Diagnosis;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Diagnosis;

public class CatalogTests
{
    [Fact]
    public void Causes_OfTheCatalog_HaveCheckAndFix() =>
        Assert.All(CauseCatalog.All, cause => Assert.All((Message?[])[cause.Statement, cause.Check, cause.Statement.Action], text => Assert.NotEmpty(text!.Invariant)));

    [Fact]
    public void Causes_OfTheCatalog_AreReachedBySymptoms() =>
        Assert.Empty(CauseCatalog.All.Except(SymptomCatalog.Symptoms.SelectMany(symptom => symptom.Leads).Select(lead => lead.Cause)).Select(cause => cause.Id));

    [Fact]
    public void Symptoms_OfTheCatalog_AreNamedOnceAndSayWhatTheyMean()
    {
        Assert.Empty(SymptomCatalog.Symptoms.GroupBy(symptom => symptom.Id).Where(symptoms => symptoms.Count() > 1).Select(symptoms => symptoms.Key));
        Assert.All(SymptomCatalog.Symptoms, symptom => Assert.NotEmpty(symptom.Meaning.Invariant));
    }

    [Fact]
    public void Leads_OfASymptom_BeginWithTheLikeliest() =>
        Assert.All(SymptomCatalog.Symptoms, symptom =>
            Assert.Equal(symptom.Leads.OrderByDescending(lead => lead.Likelihood).Select(lead => lead.Cause.Id), symptom.Leads.Select(lead => lead.Cause.Id)));

    // domain.md E.2 row 1 has the message in three languages.
    [Theory]
    [InlineData("error: INCOMPATIBLE security\n setting.")]
    [InlineData("Error: configuraci\u00F3n de seguridad no compatible")]
    [InlineData("Error: configuracio\u0301n de seguridad no compatible")]
    [InlineData("Error: configuraci?n de seguridad no compatible")]
    [InlineData("Error: configuraci\uFFFDn de seguridad no compatible")]
    [InlineData("Error: configuraci\u00C3\u00B3n de seguridad no compatible")]
    [InlineData("\u9519\u8BEF\uFF1A\u4E0D\u517C\u5BB9\u7684\u5B89\u5168\u8BBE\u7F6E\u3002")]
    [InlineData("\u9519\u8BEF: \u4E0D\u517C \u5BB9\u7684\u5B89\u5168\u8BBE\u7F6E")]
    public void IncompatibleSecurity_InAnyLanguageAndFromAnyConsole_IsRecognised(string text) =>
        Assert.Equal("E.2 row 1 [C]", Seen.FirstOf(Seen.Ranked([.. Seen.In(text)])));

    [Theory]
    [InlineData("compatible security setting")]
    [InlineData("??????????")]
    [InlineData("configuraci\u00F3n de seguridad compatible")]
    [InlineData("\u5B89\u5168\u8BBE\u7F6E")]
    public void IncompatibleSecurity_InOtherWords_IsNot(string text) => Assert.Empty(Seen.Ranked([.. Seen.In(text)]).Causes);

    public static TheoryData<string, string> Shown => new()
    {
        { "VoIPSecurity : Unsecured\n\nEncryptionLevel : RequireEncryption\n", "E.2 row 1 [C]" },
        { "UMStartupMode : TCP\n\nVoIPSecurity : Secured\n", "E.2 row 2 [C]" },
        { "IsSelfSigned : True\nServices : IIS, UM\n", "E.2 row 4 [C]" },
        { "Subject : CN=*.contoso.com, O=Contoso\nServices : UMCallRouter\n", "E.2 row 5 [F]" },
        { "OtherIpPhone : x\nEnabled : True\nEnterpriseVoiceEnabled : False\n", "E.2 row 21 [C]" },
        { "PilotIdentifierList : {+14255550100}\nStatus : Disabled\n", "E.2 row 31 [C]" },
        { "InstantMessagingType : None\n", "E.2 row 39 [C]" },
        { "Name UMStartupMode DialPlans\n---- ------------- ---------\nEX01 Dual          {A}\nEX02 Dual          {}\n", "E.2 row 27 [C]" },
        { "Identity : ex01.contoso.com\\77C0\nSubject : CN=mail.contoso.com\nCertificateDomains : {mail.contoso.com}\nServices : UM\n", "E.2 row 6 [C]" },
        { "msRTCSIP-PrimaryUserAddress : sip:a@contoso.com\nproxyAddresses : {EUM:b@contoso.com;phone-context=P}\n", "E.2 row 32 [C]" },
        { "OutcallsAllowed : True\nAddress : a\n\nOutcallsAllowed : True\nAddress : b\n", "E.2 row 13 [C]" },
        { "Role : TrustedApplicationPool\nPoolFqdn : ex01.contoso.com\n\nIdentity : EX01.contoso.com\\SIP Call Router\nUMStartupMode : Dual\nDialPlans : {A}\n", "E.2 row 37 [C]" },
        { "HealthSet : UM.Protocol\nAlertValue : Unhealthy\n", "E.2 row 8 [C]" },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void Cmdlets_ShowWhatTheDocumentTellsToCheck(string output, string source) =>
        Assert.Equal(source, Seen.FirstOf(Seen.Ranked([.. Seen.In(output)])));

    public static TheoryData<string> Fine => new((IEnumerable<string>)
    [
        "VoIPSecurity : Secured\n\nEncryptionLevel : RequireEncryption\n",
        "UMStartupMode : TCP\n\nVoIPSecurity : Unsecured\n",
        "UMStartupMode : Dual\n\nVoIPSecurity : Secured\n",
        "IsSelfSigned : True\nServices : IIS, SMTP\n",
        "Subject : CN=*.contoso.com\nServices : IIS\n",
        "OtherIpPhone : x\nEnabled : True\nEnterpriseVoiceEnabled : True\n",
        "PilotIdentifier : 1\nStatus : Disabled\n",
        "InstantMessagingType : Ocs\n",
        "Name UMStartupMode DialPlans\n---- ------------- ---------\nEX01 Dual          {A}\n",
        "Identity : ex01.contoso.com\\77C0\nSubject : CN=mail.contoso.com\nCertificateDomains : {mail.contoso.com, EX01.contoso.com}\nServices : UM\n",
        "msRTCSIP-PrimaryUserAddress : sip:a@contoso.com\nproxyAddresses : {eum:4021;phone-context=P, EUM:A@contoso.com;phone-context=P}\n",
        "OutcallsAllowed : True\nAddress : a\n\nOutcallsAllowed : False\nAddress : b\n",
        "Role : TrustedApplicationPool\nPoolFqdn : owa.contoso.com\n\nIdentity : ex01.contoso.com\\SIP Call Router\nUMStartupMode : Dual\nDialPlans : {A}\n",
        "HealthSet : UM.Protocol\nAlertValue : Healthy\n",
    ]);

    [Theory]
    [MemberData(nameof(Fine))]
    public void Cmdlets_ShowingWhatIsFine_NameNoCause(string output) => Assert.Empty(Seen.Ranked([.. Seen.In(output)]).Causes);
}
