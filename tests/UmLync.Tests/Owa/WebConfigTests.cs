using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Owa;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Owa;

/// <summary>
/// Only the two lines of docs/domain.md J.7 change, and nothing else of the file: its keys, their case-insensitive comparison and
/// the joining of repeated ones are those of ASP.NET's section appSettings.
/// </summary>
[Trait("Feature", "H1")]
public class WebConfigTests
{
    private const string Old = "EA5A332496CC05DA69B75B66111C0F78A110D22D";
    private const string New = "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43";
    private const string Pool = "lync01.litwareinc.com";

    // The head of the file is longer in the product; what matters is that something stands around the settings.
    private const string Plain = """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <!-- <appSettings><add key="IMServerName" value="not.this.one"/></appSettings> -->
          <location path="."><appSettings><add key="IMServerName" value="nor.this" /></appSettings></location>
          <appSettings>
            <add   key="OwaVersion"  value="15.0.1497.2"/>
            <!-- größer > kleiner -->
            <add value='a &gt; "b"' key='Motto' />
          </appSettings>
          <system.web />
        </configuration>
        """;

    public static TheoryData<string, string, bool> Forms
    {
        get
        {
            TheoryData<string, string, bool> forms = [];
            foreach (string encoding in (string[])["utf-8", "utf-16", "utf-16BE"])
            {
                foreach (string lineBreak in (string[])["\r\n", "\n", "\r"])
                {
                    forms.Add(encoding, lineBreak, true);
                    forms.Add(encoding, lineBreak, false);
                }
            }

            return forms;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void With_BothMissing_AddsTwoLinesAndNothingElse(string encoding, string lineBreak, bool hasMark)
    {
        WebConfig file = Read(Plain, encoding, lineBreak, hasMark).WithCertificateThumbprint(New).WithServerName(Pool);

        List<string> expected = [.. Lines(Plain)];
        int end = expected.IndexOf("  </appSettings>");
        expected.InsertRange(end,
        [
            $"    <add key=\"IMCertificateThumbprint\" value=\"{New}\" />",
            $"    <add key=\"IMServerName\" value=\"{Pool}\" />",
        ]);
        Assert.Equal(BytesOf(string.Join("\n", expected), encoding, lineBreak, hasMark), file.ToBytes());
        Assert.Equal((New, Pool), (file.CertificateThumbprint.Value, file.ServerName.Value));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void With_AddedAndRemovedAgain_GivesTheSameBytes(string encoding, string lineBreak, bool hasMark)
    {
        byte[] bytes = BytesOf(Plain, encoding, lineBreak, hasMark);

        WebConfig file = WebConfig.Read(bytes, "web.config").WithServerName(Pool).WithCertificateThumbprint(New)
            .WithServerName(Optional<string>.None).WithCertificateThumbprint(Optional<string>.None);

        Assert.Equal(bytes, file.ToBytes());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void With_OtherThumbprint_ChangesThatValueOnly(string encoding, string lineBreak, bool hasMark)
    {
        string text = Containing($"<add value = '{Old}'\n         key='imcertificateTHUMBPRINT'/>");

        WebConfig file = Read(text, encoding, lineBreak, hasMark).With(Thumbprint.Parse(New));

        Assert.Equal(BytesOf(text.Replace(Old, New), encoding, lineBreak, hasMark), file.ToBytes());
    }

    [Theory]
    [InlineData("<add key=\"IMServerName\" value=\"old\" />", "<add key=\"IMServerName\" value=\"lync01.litwareinc.com\" />")]
    [InlineData("<add key='imservername' value='old' lockItem='true'></add>", "<add key='imservername' value='lync01.litwareinc.com' lockItem='true'></add>")]
    [InlineData("<add key=\"IMServerName\"/>", "<add key=\"IMServerName\" value=\"lync01.litwareinc.com\"/>")]
    [InlineData("<add key=\"IMServerName\" value=\"\"/>", "<add key=\"IMServerName\" value=\"lync01.litwareinc.com\"/>")]
    [InlineData("<clear/><add key=\"IMServerName\" value=\"old\" />", "<clear/><add key=\"IMServerName\" value=\"lync01.litwareinc.com\" />")]
    public void WithServerName_KeyThatIsThere_ChangesItsValue(string present, string expected) =>
        Assert.Equal(Containing(expected), TextOf(Read(Containing(present)).WithServerName(Pool)));

    [Theory]
    [InlineData("<appSettings />", "<appSettings><add key=\"IMServerName\" value=\"lync01.litwareinc.com\" /></appSettings>")]
    [InlineData("<appSettings></appSettings>", "<appSettings><add key=\"IMServerName\" value=\"lync01.litwareinc.com\" /></appSettings>")]
    [InlineData("<appSettings>\n\t</appSettings>", "<appSettings>\n\t  <add key=\"IMServerName\" value=\"lync01.litwareinc.com\" />\n\t</appSettings>")]
    [InlineData("<appSettings a=\"/>\" />", "<appSettings a=\"/>\"><add key=\"IMServerName\" value=\"lync01.litwareinc.com\" /></appSettings>")]
    public void WithServerName_EmptyList_AddsTheSetting(string present, string expected) =>
        Assert.Equal($"<configuration>{expected}</configuration>", TextOf(Read($"<configuration>{present}</configuration>").WithServerName(Pool)));

    [Fact]
    public void WithServerName_SettingInALineWithOthers_RemovesTheElementOnly() => Assert.Equal(
        Containing("<add key=\"a\" value=\"b\"/>"),
        TextOf(Read(Containing("<add key=\"a\" value=\"b\"/><add key=\"IMServerName\" value=\"x\"><!-- </add> --></add>")).WithServerName(Optional<string>.None)));

    [Fact]
    public void With_SameValues_GivesTheSameBytes()
    {
        byte[] bytes = BytesOf(Containing($"<add key=\"IMServerName\" value=\"{Pool}\"/>"), "utf-8", "\r\n", hasMark: true);

        Assert.Equal(bytes, WebConfig.Read(bytes, "web.config").WithServerName(Pool).WithCertificateThumbprint(default).ToBytes());
    }

    [Theory]
    [InlineData("Unfinished", "<configuration><appSettings>")]
    [InlineData("WebConfigIsMalformed", "<configuration>\n<appSettings><add key='a' key='b'/></appSettings></configuration>", 2)]
    [InlineData("WebConfigIsMalformed", "<configuration><appSettings>&unknown;</appSettings></configuration>", 1)]
    [InlineData("WebConfigIsMalformed", "", 0)]
    [InlineData("WebConfigHasDocumentType", "<?xml version='1.0'?>\n<!DOCTYPE configuration><configuration><appSettings/></configuration>", 2)]
    [InlineData("WebConfigHasDocumentType", "<!DOCTYPE c [ <!ENTITY x SYSTEM \"file:///etc/passwd\"> ]><configuration><appSettings>&x;</appSettings></configuration>", 1)]
    [InlineData("WebConfigHasKeyTwice", "<configuration><appSettings>\n<add key='IMServerName' value='a'/>\n<add key='imServerName' value='b'/></appSettings></configuration>", 3)]
    [InlineData("WebConfigTakesKeyAway", "<configuration><appSettings>\n<add key='IMServerName' value='a'/>\n<remove key='imservername'/></appSettings></configuration>", 3)]
    [InlineData("WebConfigTakesKeyAway", "<configuration><appSettings>\n<add key='IMServerName' value='a'/><clear/></appSettings></configuration>", 2)]
    [InlineData("WebConfigHasSettingsTwice", "<configuration><appSettings/>\n<appSettings/></configuration>", 2)]
    [InlineData("WebConfigSettingsAreElsewhere", "<configuration>\n<appSettings configSource='settings.config'/></configuration>", 2)]
    [InlineData("WebConfigSettingsAreElsewhere", "<configuration>\n<appSettings file='settings.config'></appSettings></configuration>", 2)]
    [InlineData("WebConfigHasNoSettings", "<configuration><AppSettings/></configuration>")]
    [InlineData("WebConfigHasNoSettings", "<html><appSettings/></html>")]
    [InlineData("WebConfigEncodingIsOther", "<?xml version='1.0' encoding='windows-1252'?><configuration><appSettings/></configuration>")]
    [InlineData("WebConfigEncodingIsOther", "<?xml version='1.0' encoding='utf-16'?><configuration><appSettings/></configuration>")]
    public void Read_FileThatCannotBeEdited_NamesThePlaceAndTheRemedy(string problem, string text, int line = -1)
    {
        UmLyncException refusal = Assert.Throws<UmLyncException>(() => Read(text));

        Assert.Equal(problem == "Unfinished" ? "WebConfigIsMalformed" : problem, refusal.Id);
        Assert.Contains("'web.config'", refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.RecommendedAction);
        Assert.True(line < 0 || refusal.Problem.Arguments[1] == line.ToString(CultureInfo.InvariantCulture), refusal.Message);
    }

    [Fact]
    public void Read_BytesThatAreNoText_AreRefused()
    {
        Assert.Equal("WebConfigBytesAreInvalid", Refusal([.. Encoding.ASCII.GetBytes("<configuration>"), 0xC0, 0x80]));
        Assert.Equal("WebConfigBytesAreInvalid", Refusal([0xFF, 0xFE, (byte)'<', 0, (byte)'a']));
    }

    [Fact]
    public void WithServerName_CharacterThatXmlCannotHold_IsRefused() =>
        Assert.Equal("WebConfigValueIsRefused", Assert.Throws<UmLyncException>(() => Read(Plain).WithServerName("a\0b")).Id);

    [Fact]
    public void WithServerName_AnyValue_IsReadBackAndTakenBack() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyString>().Filter(value => value.Get.All(System.Xml.XmlConvert.IsXmlChar)),
        value =>
        {
            byte[] bytes = BytesOf(Plain, "utf-8", "\r\n", hasMark: true);
            byte[] changed = WebConfig.Read(bytes, "web.config").WithServerName(value.Get).ToBytes();
            WebConfig again = WebConfig.Read(changed, "web.config");
            return again.ServerName.Value == value.Get && again.WithServerName(Optional<string>.None).ToBytes().SequenceEqual(bytes);
        }).QuickCheckThrowOnFailure();

    private static string Refusal(byte[] bytes) => Assert.Throws<UmLyncException>(() => WebConfig.Read(bytes, "web.config")).Id;

    private static string Containing(string element) => Plain.Replace("    <!-- größer > kleiner -->", "    " + element);

    private static WebConfig Read(string text, string encoding = "utf-8", string lineBreak = "\n", bool hasMark = false) =>
        WebConfig.Read(BytesOf(text, encoding, lineBreak, hasMark), "web.config");

    private static string TextOf(WebConfig file) => Encoding.UTF8.GetString(file.ToBytes());

    private static string[] Lines(string text) => text.Replace("\r\n", "\n").Split('\n');

    private static byte[] BytesOf(string text, string encoding, string lineBreak, bool hasMark)
    {
        Encoding codec = Encoding.GetEncoding(encoding);
        string written = string.Join(lineBreak, Lines(encoding == "utf-8" ? text : text.Replace("encoding=\"utf-8\"", "encoding=\"utf-16\"")));
        return [.. hasMark ? codec.GetPreamble() : [], .. codec.GetBytes(written)];
    }
}
