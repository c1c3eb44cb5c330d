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
        { "UMStartupMode : TCP\nDialPlans : {Plan}\n", "E.2 row 2 [C]" },
        { "Identity : ex1.contoso.com\\AB\nSubject : CN=mail.contoso.com\nCertificateDomains : {mail.contoso.com}\nServices : UM\n", "E.2 row 6 [C]" },
        { "Services : UM\nStatus : Untrusted\n", "E.2 row 7 [C]" },
        { "Services : UM\nStatus : DateInvalid\n", "E.2 row 8 [C]" },
        { "Address : a\nOutcallsAllowed : True\nHuntGroups : {}\n", "E.2 row 10 [C]" },
        { "PoolFqdn UMIPGateway DialPlans  \n-------- ----------- ---------  \na.b      a           (not found)\n", "E.2 row 10 [C]" },
        { "PoolFqdn UMIPGateway DialPlans  \n-------- ----------- ---------  \na.b      (not found) (not found)\n", "E.2 row 12 [C]" },
        { "Address : a\nOutcallsAllowed : True\nHuntGroups : {a}\n\nAddress : b\nOutcallsAllowed : True\nHuntGroups : {b}\n", "E.2 row 13 [C]" },
        { "ObjectName : a\nAccessRights : ListChildren\nConfigured : False\n", "E.2 row 17 [C]" },
        { "Test-CsOUPermission -OU \"ou=a\" -ObjectType \"user\", \"contact\"\nWARNING: none\nFalse\n", "E.2 row 19 [C]" },
        { "msExchUCVoiceMailSettings : {ExchangeHostedVoiceMail=1}\nproxyAddresses : {EUM:a@b.c;phone-context=p}\n", "E.2 row 23 [C]" },
        { "UMStartupMode : Dual\nDialPlans : {}\n\nURIType : SipName\n", "E.2 row 27 [C]" },
        { "Name : a b\nURIType : SipName\n", "E.2 row 29 [C]" },
        { "New-UMDialPlan -Name " + new string('a', 50) + " -URIType SipName\n", "E.2 row 30 [C]" },
        { "msRTCSIP-PrimaryUserAddress : sip:a@b.c\nproxyAddresses : {EUM:d@b.c;phone-context=p}\n", "E.2 row 32 [C]" },
        { "Role : TrustedApplicationPool\nPoolFqdn : ex1.contoso.com\nApplications : {urn:application:owa}\n\nIdentity : EX1\nUMStartupMode : Dual\nDialPlans : {Plan}\n", "E.2 row 37 [C]" },
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
        "VoIPSecurity : Unsecured\nURIType : TelExtn\n\nEncryptionLevel : RequireEncryption\n",
        "UMStartupMode : TCP\nDialPlans : {}\n",
        "Identity : EX1.contoso.com\\AB\nSubject : CN=ex1.contoso.com\nCertificateDomains : {mail.contoso.com}\nServices : UM\n",
        "Identity : ex1.contoso.com\\AB\nSubject : CN=mail.contoso.com\nCertificateDomains : {mail.contoso.com, *.contoso.com}\nServices : UM\n",
        "Identity : ex1.contoso.com\\AB\nSubject : CN=mail.contoso.com\nCertificateDomains : {mail.contoso.com, a...}\nServices : UM\n",
        "Services : IIS\nStatus : DateInvalid\n",
        "Address : a\nHuntGroups : {a}\n",
        "Address : a\nOutcallsAllowed : True\nHuntGroups : {a}\n\nAddress : A\nOutcallsAllowed : True\nHuntGroups : {a}\n",
        "Address : a\nOutcallsAllowed : True\nHuntGroups : {a}\n\nAddress : b\nOutcallsAllowed : False\nHuntGroups : {b}\n",
        "ObjectName : a\nAccessRights : ListChildren\nConfigured : True\n",
        "Test-CsOUPermission -OU \"ou=a\" -ObjectType \"contact\"\nTrue\n",
        "Test-CsOUPermission -OU \"ou=a\" -ObjectType \"contact\"\nTrue\nPS C:\\> Test-Path a\nFalse\n",
        "Test-CsOUPermission -OU \"ou=a\" -ObjectType \"user\"\nFalse\n",
        "msExchUCVoiceMailSettings : {ExchangeHostedVoiceMail=1}\nproxyAddresses : {SMTP:a@b.c}\n",
        "New-UMDialPlan -Name " + new string('a', 49) + " -URIType SipName\n",
        "New-UMDialPlan -Name " + new string('a', 50) + " -GenerateUMMailboxPolicy $false\n",
        "msRTCSIP-PrimaryUserAddress : sip:a@b.c\nproxyAddresses : {eum:d@b.c;phone-context=p, EUM:A@b.c;phone-context=p}\n",
        "Role : TrustedApplicationPool\nPoolFqdn : ex2.contoso.com\nApplications : {urn:application:owa}\n\nIdentity : EX1\nUMStartupMode : Dual\nDialPlans : {Plan}\n",
        "AdminDisplayVersion : Version 15.2 (Build 1.1)\n",
    ]);

    [Theory]
    [MemberData(nameof(Fine))]
    public void Cmdlets_ShowingWhatIsFine_NameNoCause(string output) => Assert.Empty(Seen.Ranked([.. Seen.In(output)]).Causes);
}
