using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using UmLync.Diagnosis;
using UmLync.Text;
using Xunit;

namespace UmLync.Tests.Diagnosis;

public class ObservationReaderTests
{
    // [MS-DIAG]-like headers of Office Communications Server (bb964037): a sub-code may follow the number.
    [Theory]
    [InlineData("ms-diagnostics: 15000;reason=\"a; b, c\";source=\"lync.contoso.com\";appName=\"ExumRouting\"", 15000, "a; b, c", "lync.contoso.com")]
    [InlineData("Ms-Diagnostics : 1010.5 ; source=\"lync.contoso.com\" ; reason=\"x\"", 1010, "x", "lync.contoso.com")]
    [InlineData("MS-DIAGNOSTICS:15030", 15030, null, null)]
    [InlineData("ms-diagnostics-public: 15030;Reason=\"x\"", 15030, "x", null)]
    [InlineData("ms-diagnostics: 15030;reason=\"open", 15030, null, null)]
    [InlineData("Diagnosis : ErrorCode=15030,Source=lync.contoso.com,Reason=Failed to route", 15030, "Failed to route", "lync.contoso.com")]
    public void Diagnostics_InWords_AreRead(string text, int number, string? reason, string? source)
    {
        SipDiagnostic diagnostic = Assert.Single(DiagnosticText.In(text, new Sighting("test", 1)));

        Assert.Equal(number, diagnostic.Number);
        Assert.Equal(reason, diagnostic.Reason);
        Assert.Equal(source, diagnostic.Source);
    }

    [Theory]
    [InlineData("ms-diagnostics: none")]
    [InlineData("x-diagnostics: 15000")]
    [InlineData("Content-Length: 15000")]
    public void Diagnostics_InOtherWords_AreNone(string text) => Assert.Empty(DiagnosticText.In(text, new Sighting("test", 1)));

    [Fact]
    public void SipResponse_WithFoldedHeader_GivesDiagnosticWithStatusServerAndLine()
    {
        SipDiagnostic diagnostic = Assert.IsType<SipDiagnostic>(Assert.Single(Seen.In(
            "trace\r\nSIP/2.0 500 Server Internal Error\r\nServer: ExumRouting/7.0.0.0\r\nms-diagnostics: 15000;\r\n reason=\"x\"\r\nContent-Length: 0\r\n\r\n").Skip(1)));

        Assert.Equal((15000, 500, "ExumRouting/7.0.0.0", "x"), (diagnostic.Number, diagnostic.Status!.Value, diagnostic.Server!, diagnostic.Reason!));
        Assert.Equal("test:4", diagnostic.Seen.ToString());
    }

    [Fact]
    public void EventText_TwoEventsWithBlankLines_AreTwo()
    {
        const string One = "Log Name: Application\nSource: MSExchange Unified Messaging\nEvent ID: 1400\nDescription:\nfirst\n\nsecond line\n\n";

        LoggedEvent[] events = [.. Seen.In(One + One.Replace("1400", "1175")).Cast<LoggedEvent>()];

        Assert.Equal([1400, 1175], events.Select(entry => entry.Number));
        Assert.Contains("second line", events[0].Message, StringComparison.Ordinal);
        Assert.Equal("test:1", events[0].Seen.ToString());
    }

    // Get-WinEvent | Format-List *: the message is the first property.
    [Fact]
    public void FormatList_WithTheMessageFirst_IsOneEvent()
    {
        LoggedEvent entry = Assert.IsType<LoggedEvent>(Assert.Single(Seen.In(
            "Message              : two\n                       lines\nId                   : 1649\nLevel                : 3\nProviderName         : MSExchange Unified Messaging\nLogName              : Application\n")));

        Assert.Equal((1649, Seen.Um, "Application"), (entry.Number, entry.Provider!, entry.Log!));
        Assert.Equal("two\nlines", entry.Message);
    }

    [Fact]
    public void Csv_WithQuotesAndLineBreaksInACell_KeepsTheMessage()
    {
        LoggedEvent entry = Assert.IsType<LoggedEvent>(Assert.Single(Seen.In(
            "Level,Date and Time,Source,Event ID,Task Category\r\nError,1/1/2016,MSExchange Unified Messaging,1400,X,\"a \"\"b\"\"\r\nc, d\"\r\n")));

        Assert.Equal("a \"b\"\nc, d", entry.Message);
        Assert.Equal("test:2", entry.Seen.ToString());
    }

    // Get-EventLog shows the number with the severity in its high bits as InstanceId, and the bare number as EventID.
    [Fact]
    public void Csv_OfGetEventLog_TakesTheNumberWithoutTheSeverity() =>
        Assert.Equal(1400, Assert.IsType<LoggedEvent>(Assert.Single(Seen.In(
            "\"EventID\",\"Source\",\"Message\"\n\"3221226872\",\"MSExchange Unified Messaging\",\"x\"\n"))).Number);

    [Theory]
    [InlineData("<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><Obj RefId=\"0\">")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><Objs>&a;</Objs>")]
    [InlineData("<Events><Event")]
    public void Xml_ThatIsDamagedOrHostile_IsRefused(string text) =>
        Assert.Equal("InputIsDamaged", Assert.Throws<UmLyncException>(() => Seen.In(text)).Id);

    [Fact]
    public void CliXml_WithAListOfStrings_IsTheirWords() =>
        Assert.Equal(["one", "two\n"], Seen.In(
            "<Objs xmlns=\"http://schemas.microsoft.com/powershell/2004/04\"><S>one</S><Obj RefId=\"0\"><LST><S>two_x000A_</S></LST></Obj></Objs>").Cast<Passage>().Select(passage => passage.Text));

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF")]
    public void Nothing_IsNothing(string text) => Assert.Empty(Seen.In(text));

    // Bad input: one endless line, an open quotation mark, an endless header, a lone surrogate.
    [Theory]
    [InlineData("a", 300_000, "")]
    [InlineData("\"Id\",\"ProviderName\",\"Message\"\n\"1\",\"x\",\"", 1, "open\nfor\never")]
    [InlineData("SIP/2.0 500 x\nms-diagnostics: 15000;", 1, "reason=\"")]
    [InlineData("\uD800 configuraci\u00F3n \uDC00", 1000, "")]
    [InlineData("ms-diagnostics: 1;a=1;a=1;a=1;a=1;a=1;a=1", 3000, "")]
    [InlineData("X : y\n", 5000, "")]
    public void BadInput_IsReadToItsEnd(string text, int times, string rest)
    {
        StringBuilder input = new();
        for (int time = 0; time < times; time++)
        {
            input.Append(text);
        }

        CauseRanking ranking = Seen.Ranked([.. Seen.In(input.Append(rest).ToString())]);

        Assert.True(ranking.ObservationCount >= 1 || text.StartsWith("SIP", StringComparison.Ordinal));
    }

    // Pieces that begin every form, in any order: nothing is thrown but the refusal of damaged XML.
    [Fact]
    public void AnyInput_IsReadOrRefused()
    {
        string[] pieces =
        [
            "SIP/2.0 500 x\n", "ms-diagnostics: 15000;reason=\"", "\"", ",", ";", "\n", "\n\n", "Log Name: a\n", "Event ID: 1400\n", "Source: x\n", "Description:\n",
            "<Objs>", "<Event>", "</Objs>", "TimeCreated  Id Message\n", " 1400 x\n", "A : b\n", "\uFF1A", "\u6765\u6E90: y\n", "\uD800", "\0", "$$end_record\n", "   z\n", "#TYPE t\n",
            "Name  Id\n", "----  --\n", "-- --", "a-b : c\n",
        ];
        Prop.ForAll(Arb.From(Gen.ListOf(Gen.Elements(pieces))), chosen =>
        {
            try
            {
                IReadOnlyList<Observation> observations = Seen.In(string.Concat(chosen));
                return Seen.Ranked([.. observations]).ObservationCount == observations.Count;
            }
            catch (UmLyncException refusal)
            {
                return refusal.Id == "InputIsDamaged";
            }
        }).QuickCheckThrowOnFailure();
    }
}
