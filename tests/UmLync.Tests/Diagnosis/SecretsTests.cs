using System;
using System.IO;
using System.Linq;
using UmLync.Diagnosis;
using Xunit;

namespace UmLync.Tests.Diagnosis;

/// <summary>
/// PINs and passwords as they stand in what operators copy: parameters of Set-UMMailboxPIN, Enable-UMMailbox, Set-CsClientPin
/// and ConvertTo-SecureString (Microsoft's reference of these cmdlets), listings, tables, configuration files, sentences.
/// </summary>
[Trait("Feature", "T5")]
public class SecretsTests
{
    private const string Secret = "918273645";

    [Theory]
    [InlineData("Set-UMMailboxPIN kim -Pin 918273645 -NotifyEmail kim@contoso.com", "-NotifyEmail kim@contoso.com")]
    [InlineData("Set-UMMailboxPIN kim -Pin:918273645 -PinExpired $true", "-PinExpired $true")]
    [InlineData("Set-CsClientPin -Identity kim -Pin \"918273645\"", "-Identity kim")]
    [InlineData("Set-CsClientPin -Identity kim `\n  -Pin `\n    918273645 `\n  -Verbose", "-Verbose")]
    [InlineData("Import-ExchangeCertificate -Password (ConvertTo-SecureString '918273645' -AsPlainText -Force) -Server EX01", "-Server EX01")]
    [InlineData("$p = ConvertTo-SecureString -String 918273645 -AsPlainText -Force; Get-UMService", "Get-UMService")]
    [InlineData("$p = '918273645' | ConvertTo-SecureString -AsPlainText -Force", "$p = ")]
    [InlineData("[System.Net.NetworkCredential]::new('kim', '918273645').Domain", ".Domain")]
    [InlineData("New-Object PSCredential('kim', 918273645)", "New-Object")]
    [InlineData("Server=sql01;User Id=kim;Password=918273645;Encrypt=true", "Encrypt=true")]
    [InlineData("{ \"user\": \"kim\", \"pin\": \"918273645\", \"plan\": \"Redmond\" }", "Redmond")]
    [InlineData("openssl pkcs12 -in um.pfx -passin pass:918273645 -nokeys", "-nokeys")]
    [InlineData("<user>kim</user><Pin>918273645</Pin>", "kim")]
    [InlineData("The new PIN is 918273645. Call 5551000.", "Call 5551000")]
    [InlineData("PIN 918273645 of kim", "of kim")]
    [InlineData("The password was \"918273645\" before.", "before")]
    [InlineData("The password is 918273645, as before.", ", as before.")]
    [InlineData("His password was hunter918273645 then.", " then.")]
    [InlineData("La contrase\u00F1a: 918273645 (kim)", "(kim)")]
    [InlineData("\u5BC6\u7801\uFF1A918273645 kim", "kim")]
    [InlineData("PIN\u7801\u4E3A918273645\uFF0Ckim", "kim")]
    public void Read_TextWithASecret_KeepsTheRest(string text, string kept)
    {
        Observation[] observations = [.. ObservationReader.Read(new StringReader(text), "input")];

        Assert.NotEmpty(observations);
        string shown = string.Join("\n", observations.SelectMany(observation => observation.Texts.Append(observation.ToString()!)));
        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        Assert.Contains(kept, shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UserID Pin       PinExpired\n------ ---       ----------\nkim    918273645 False", "False")]
    [InlineData("UserID       Pin PinExpired\n------       --- ----------\nkim    918273645 False", "False")]
    [InlineData("Identity,Pin,Name\nkim,918273645,Kim", "Kim")]
    [InlineData("\"Identity\",\"Pin\",\"Name\"\n\"kim\",\"918273645\",\"Kim\"", "Kim")]
    [InlineData("UserID : kim\nPin    : 918273645\nName   : Kim", "kim")]
    [InlineData("<Objs><Obj RefId=\"0\"><MS><S N=\"Name\">Kim</S><S N=\"Pin\">918273645</S></MS></Obj></Objs>", "Kim")]
    [InlineData("SIP/2.0 500 Server Internal Error\nms-diagnostics: 15000;reason=\"Password=918273645;x\";source=\"fe01.contoso.com\"", "fe01.contoso.com")]
    [InlineData("ProviderName : MSExchange Unified Messaging\nId : 1000\nMessage : PIN: 918273645 of kim", "of kim")]
    public void Read_ListingWithASecret_KeepsTheRest(string text, string kept)
    {
        Observation[] observations = [.. ObservationReader.Read(new StringReader(text), "input")];

        Assert.All(observations, observation =>
        {
            Assert.DoesNotContain(Secret, observation.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(observation.Texts, words => words.Contains(Secret, StringComparison.Ordinal));
        });
        Assert.Contains(observations, observation => observation.Texts.Append(observation.ToString()!).Any(words => words.Contains(kept, StringComparison.Ordinal)));
    }

    // What only looks like one: policies of PINs, states, and mappings.
    [Theory]
    [InlineData("Set-UMMailboxPolicy Redmond -MinPINLength 6 -PINLifetime 60.00:00:00")]
    [InlineData("The PIN of the user is locked; event 1173 says so.")]
    [InlineData("Your password has expired and must be changed.")]
    [InlineData("The password is incorrect, and the password was not accepted.")]
    [InlineData("-ResetPINOnNextLogon $true")]
    [InlineData("The mapping 5061 is wrong.")]
    [InlineData("Get-UMMailboxPIN kim | Format-List PinExpired, LockedOut")]
    public void Read_TextAboutSecrets_StaysAsItIs(string text) =>
        Assert.Equal(text, Assert.IsType<Passage>(Assert.Single(ObservationReader.Read(new StringReader(text), "input"))).Text);

    [Fact]
    public void Read_LongLinesThatAlmostHoldOne_TakesNoLongTime()
    {
        string text = string.Concat(Enumerable.Repeat("-" + new string('p', 40) + new string(' ', 60) + "password pin", 5_000));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Single(ObservationReader.Read(new StringReader(text), "input"));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }
}
