using System;
using System.Linq;
using System.Text;
using UmLync.Json;
using Xunit;

namespace UmLync.Tests.Topologies;

/// <summary>
/// What a topology file can have wrong: the id of the error, the line and the JSON path, for objects that are kept, counted or
/// left out. Lines are those of <see cref="Documents.Exchange"/>: the first section stands on line 6.
/// </summary>
public class TopologyReaderErrorTests
{
    [Theory]
    [InlineData("\"colour\": 1", "$.colour", "'format', 'lync', '$schema'")]
    [InlineData("\"Exchange\":\n[]", "$.Exchange", "'exchange', '$schema', 'format'")]
    [InlineData("\"my notes\": null", "$['my notes']", "'lync', 'format', '$schema'")]
    public void Read_UnknownPropertyOfTheDocument_NamesTheNearest(string property, string path, string nearest) => Documents.Refused(
        "{\"format\": \"umlync-topology/1\",\n\"capturedAt\": \"2016-05-01T08:00:00Z\",\n" + property + "}", "JsonPropertyIsUnknown", "3", path, nearest);

    [Theory]
    [InlineData("\"umDialPlan\": []", "$.exchange[0].umDialPlan", "'umDialPlans', ")]
    [InlineData("\"pools\": []", "$.exchange[0].pools", "'forest', ")]
    [InlineData("\"notRead\": { \"umMailbox\": \"no right\" }", "$.exchange[0].notRead.umMailbox", "'umMailboxes', ")]
    [InlineData("\"partial\": { \"users\": \"no right\" }", "$.exchange[0].partial.users", "'umServers', ")]
    public void Read_UnknownKind_NamesTheNearestOfTheProduct(string section, string path, string nearest)
    {
        JsonFormatException error = Assert.Throws<JsonFormatException>(() => Documents.Read(Documents.Exchange(section)));

        Assert.Equal(("JsonPropertyIsUnknown", "6", path), (error.Id, error.Problem.Arguments[1], error.Problem.Arguments[2]));
        Assert.StartsWith(nearest, error.Problem.Arguments[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnknownPropertyOfAnObject_NamesThePlaceAndTheNearest() => Documents.Refused(
        Documents.Exchange("\"umHuntGroups\": [\n{ \"gateway\": \"1:1\", \"name\": \"Redmond\" },\n{ \"gateway\": \"1:2\",\n\"name\": \"Redmond\",\n\"pilto\":\n\"x\" }]"),
        "JsonPropertyIsUnknown", "10", "$.exchange[0].umHuntGroups[1].pilto", "'pilot', 'name', 'dialPlan'");

    [Theory]
    [InlineData("\"umDialPlans\": [{ \"name\": \"A\",\n\"uriType\": \"SipName\",\n\"uriType\": \"E164\" }]", "8", "$.exchange[0].umDialPlans[0].uriType")]
    [InlineData("\"umDialPlans\": [{ \"name\": \"A\",\n\"n\\u0061me\": \"A\" }]", "7", "$.exchange[0].umDialPlans[0].name")]
    [InlineData("\"umDialPlans\": [],\n\"umDialPlans\": []", "7", "$.exchange[0].umDialPlans")]
    [InlineData("\"forest\": \"litwareinc.com\"", "6", "$.exchange[0].forest")]
    [InlineData("\"partial\": { \"umMailboxes\": \"a\",\n\"umMailboxes\": \"a\" }", "7", "$.exchange[0].partial.umMailboxes")]
    public void Read_PropertyThatStandsTwice_IsRefusedAtTheSecond(string section, string line, string path) =>
        Documents.Refused(Documents.Exchange(section), "JsonPropertyStandsTwice", line, path);

    [Theory]
    [InlineData("\"umIpGateways\": [{ \"name\": \"1:1\" },\n{ \"name\": \"1:2\" },\n{ \"port\": 5061,\n\"name\": \"1:1\"\n}]", "8", "$.exchange[0].umIpGateways[2]", "umIpGateways/1:1")]
    [InlineData("\"umDialPlans\": [{ \"name\": \"Berlin\" }, { \"name\": \"BERLIN\" }]", "6", "$.exchange[0].umDialPlans[1]", "umDialPlans/BERLIN")]
    [InlineData("\"umHuntGroups\": [{ \"gateway\": \"a\", \"name\": \"b\" },\n{ \"name\": \"B\", \"gateway\": \"A\" }]", "7", "$.exchange[0].umHuntGroups[1]", @"umHuntGroups/A\B")]
    [InlineData("\"umMailboxes\": [{ \"primarySmtpAddress\": \"kim@litwareinc.com\" }, { \"primarySmtpAddress\": \"Kim@litwareinc.com\" }]", "6", "$.exchange[0].umMailboxes[1]", "umMailboxes/Kim@litwareinc.com")]
    public void Read_TwoObjectsWithOneAddress_IsRefusedAtTheSecond(string section, string line, string path, string address) =>
        Documents.Refused(Documents.Exchange(section), "JsonResourceStandsTwice", line, path, "exchange:litwareinc.com/" + address);

    [Fact]
    public void Read_TwoOrganizationsInOneForest_IsRefusedAtTheSecond() => Documents.Refused(
        "{\"format\": \"umlync-topology/1\", \"capturedAt\": \"2016-05-01T08:00:00Z\", \"lync\": [{ \"forest\": \"litwareinc.com\" },\n{ \"forest\": \"Litwareinc.com\" }]}",
        "JsonResourceStandsTwice", "2", "$.lync[1].forest", "lync:Litwareinc.com");

    [Theory]
    [InlineData("\"umDialPlans\": {}", "$.exchange[0].umDialPlans", "array", "object")]
    [InlineData("\"umDialPlans\": [[]]", "$.exchange[0].umDialPlans[0]", "object", "array")]
    [InlineData("\"umDialPlans\": [null]", "$.exchange[0].umDialPlans[0]", "object", "null")]
    [InlineData("\"umDialPlans\": [{ \"name\": 1 }]", "$.exchange[0].umDialPlans[0].name", "string", "number")]
    [InlineData("\"umDialPlans\": [{ \"name\": null }]", "$.exchange[0].umDialPlans[0].name", "string", "null")]
    [InlineData("\"umDialPlans\": [{ \"uriType\": null }]", "$.exchange[0].umDialPlans[0].uriType", "string", "null")]
    [InlineData("\"umDialPlans\": [{ \"phoneContext\": true }]", "$.exchange[0].umDialPlans[0].phoneContext", "string", "boolean")]
    [InlineData("\"umDialPlans\": [{ \"numberOfDigitsInExtension\": \"5\" }]", "$.exchange[0].umDialPlans[0].numberOfDigitsInExtension", "integer", "string")]
    [InlineData("\"umDialPlans\": [{ \"numberOfDigitsInExtension\": 5.0 }]", "$.exchange[0].umDialPlans[0].numberOfDigitsInExtension", "integer", "number")]
    [InlineData("\"umDialPlans\": [{ \"numberOfDigitsInExtension\": 99999999999999999999 }]", "$.exchange[0].umDialPlans[0].numberOfDigitsInExtension", "integer", "number")]
    [InlineData("\"umDialPlans\": [{ \"accessTelephoneNumbers\": \"+1\" }]", "$.exchange[0].umDialPlans[0].accessTelephoneNumbers", "array", "string")]
    [InlineData("\"umDialPlans\": [{ \"accessTelephoneNumbers\": [\"+1\", 2] }]", "$.exchange[0].umDialPlans[0].accessTelephoneNumbers[1]", "string", "number")]
    [InlineData("\"umIpGateways\": [{ \"outcallsAllowed\": \"yes\" }]", "$.exchange[0].umIpGateways[0].outcallsAllowed", "boolean", "string")]
    [InlineData("\"umServices\": [{ \"dialPlans\": [[]] }]", "$.exchange[0].umServices[0].dialPlans[0]", "string", "array")]
    [InlineData("\"exchangeCertificates\": [{ \"notAfter\": 20160501 }]", "$.exchange[0].exchangeCertificates[0].notAfter", "string", "number")]
    [InlineData("\"notRead\": []", "$.exchange[0].notRead", "object", "array")]
    [InlineData("\"notRead\": { \"umMailboxes\": false }", "$.exchange[0].notRead.umMailboxes", "string", "boolean")]
    public void Read_ValueOfAnotherType_SaysWhichIsExpected(string section, string path, string expected, string found) =>
        Documents.Refused(Documents.Exchange(section), "JsonTypeIsWrong", "6", path, expected, found);

    [Theory]
    [InlineData("[]", "$", "object", "array")]
    [InlineData("null", "$", "object", "null")]
    [InlineData("{\"format\": 1}", "$.format", "string", "number")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"exchange\": null}", "$.exchange", "array", "null")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"exchange\": [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]}", "$.exchange[0]", "object", "array")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"exchange\": [{\"forest\": {}}]}", "$.exchange[0].forest", "string", "object")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"capturedAt\": 0}", "$.capturedAt", "string", "number")]
    public void Read_DocumentOfAnotherShape_SaysWhichIsExpected(string json, string path, string expected, string found) =>
        Documents.Refused(json, "JsonTypeIsWrong", "1", path, expected, found);

    [Theory]
    [InlineData("\"umIpGateways\": [{ \"port\": 65536 }]", "$.exchange[0].umIpGateways[0].port", "65536 is not between 0 and 65535.")]
    [InlineData("\"umIpGateways\": [{ \"port\": -1 }]", "$.exchange[0].umIpGateways[0].port", "-1 is not between 0 and 65535.")]
    [InlineData("\"umIpGateways\": [{ \"status\": \"On\" }]", "$.exchange[0].umIpGateways[0].status", "'On' is none of Enabled, Disabled, NoNewCalls.")]
    [InlineData("\"umIpGateways\": [{ \"status\": \"1\" }]", "$.exchange[0].umIpGateways[0].status", "'1' is none of Enabled, Disabled, NoNewCalls.")]
    [InlineData("\"umIpGateways\": [{ \"address\": \"a b\" }]", "$.exchange[0].umIpGateways[0].address", "'a b' is not a gateway-address.")]
    [InlineData("\"umDialPlans\": [{ \"name\": \"\" }]", "$.exchange[0].umDialPlans[0].name", "the name of an object cannot be empty.")]
    [InlineData("\"exchangeCertificates\": [{ \"thumbprint\": \"12AB\" }]", "$.exchange[0].exchangeCertificates[0].thumbprint", "'12AB' is not a thumbprint.")]
    [InlineData("\"exchangeCertificates\": [{ \"notAfter\": \"10:00\" }]", "$.exchange[0].exchangeCertificates[0].notAfter", "'10:00' is not a date-time.")]
    [InlineData("\"exchangeCertificates\": [{ \"notAfter\": \"2016-05-01T08:00:00\" }]", "$.exchange[0].exchangeCertificates[0].notAfter", "'2016-05-01T08:00:00' is not a date-time.")]
    public void Read_ValueOfTheRightTypeThatCannotBe_SaysWhy(string section, string path, string why) =>
        Documents.Refused(Documents.Exchange(section), "JsonValueIsInvalid", "6", path, why);

    [Fact]
    public void Read_ForestThatIsNoName_SaysWhy() => Documents.Refused(
        "{\"format\": \"umlync-topology/1\",\n\"exchange\": [{ \"umDialPlans\": [],\n\"forest\": \"litwareinc\" }]}",
        "JsonValueIsInvalid", "3", "$.exchange[0].forest", "'litwareinc' is not a fqdn.");

    [Theory]
    [InlineData("\"umDialPlans\": [{ \"name\": \"A\" },\n{\n}]", "7", "$.exchange[0].umDialPlans[1]", "name")]
    [InlineData("\"umHuntGroups\": [\n{ \"gateway\": \"1:1\",\n\"pilot\": null\n}]", "7", "$.exchange[0].umHuntGroups[0]", "name")]
    [InlineData("\"umHuntGroups\": [{ \"pilot\": \"A\" }]", "6", "$.exchange[0].umHuntGroups[0]", "gateway")]
    public void Read_ObjectWithoutItsName_IsRefusedWhereItBegins(string section, string line, string path, string missing) =>
        Documents.Refused(Documents.Exchange(section), "JsonPropertyIsMissing", line, path, missing);

    [Theory]
    [InlineData("\n{}", "2", "$", "format")]
    [InlineData("{\"capturedAt\": \"2016-05-01T08:00:00Z\"}", "1", "$", "format")]
    [InlineData("\n{\n\"format\": \"umlync-topology/1\"\n}", "2", "$", "capturedAt")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"exchange\": [\n{\n\"umDialPlans\": []\n}]}", "2", "$.exchange[0]", "forest")]
    public void Read_DocumentWithoutAProperty_IsRefusedWhereItsObjectBegins(string json, string line, string path, string missing) =>
        Documents.Refused(json, "JsonPropertyIsMissing", line, path, missing);

    [Theory]
    [InlineData("{\n\"format\": \"umlync-topology/2\"}", "2")]
    [InlineData("{ \"fromTheFuture\": [1, {}],\n\n\"format\": \"umlync-topology/2\"}", "3")]
    public void Read_AnotherFormat_IsRefusedBeforeAnythingElse(string json, string line) =>
        Documents.Refused(json, "TopologyFormatIsOther", line, "$.format", "umlync-topology/2", "umlync-topology/1");

    [Theory]
    [InlineData("\"notRead\": { \"umDialPlans\": \"timeout\" },\n\"umDialPlans\": []", "7", "$.exchange[0].umDialPlans")]
    [InlineData("\"umDialPlans\": [],\n\"notRead\": {\n\"umDialPlans\": \"timeout\" }", "8", "$.exchange[0].notRead.umDialPlans")]
    [InlineData("\"notRead\": { \"umDialPlans\": \"timeout\" },\n\"partial\": { \"umDialPlans\": \"timeout\" }", "7", "$.exchange[0].partial.umDialPlans")]
    public void Read_KindThatWasReadAndWasNot_IsRefusedAtTheSecond(string sections, string line, string path) =>
        Documents.Refused(Documents.Exchange(sections), "JsonCoverageContradicts", line, path, "umDialPlans");

    [Theory]
    [InlineData("{\n\"format\": \"umlync-topology/1\",\n\"capturedAt\": }", "3", "$.capturedAt")]
    [InlineData("{\n\"format\": \"umlync-topology/1\",\n\"capturedAt\" }", "3", "$")]
    [InlineData("{\n\"format\": \"umlync-topology/1\", // comment\n}", "2", "$")]
    [InlineData("{\n\"format\": \"umlync-topology/1\",\n}", "3", "$")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"exchange\": [{\"forest\": \"a.b\"},\n] }", "2", "$.exchange[1]")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"exchange\": [{\"forest\": \"a.b\"}, {\"forest\":\n'c.d'}] }", "2", "$.exchange[1].forest")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"capturedAt\": \"2016-05-01T08:00:00Z\"}\n}", "2", "$")]
    [InlineData("{\"format\": \"\\uD83D\"}", "1", "$.format")]
    [InlineData("<estate/>", "1", "$")]
    public void Read_WhatIsNoJson_SaysWhere(string json, string line, string path) => Documents.Refused(json, "JsonIsMalformed", line, path);

    [Theory]
    [InlineData("{")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"exchange\": [{\"forest\": \"litware")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"capturedAt\": \"2016-05-01T08:00:00Z\", \"lync\": [] \n")]
    [InlineData("{\"format\": \"umlync-topology/1\", \"exchange\": [{\"forest\": \"a.b\", \"umIpGateways\": [{\"outcallsAllowed\": tru")]
    public void Read_FileThatWasCut_SaysSo(string json) => Documents.Refused(json, "JsonIsCutOff");

    [Fact]
    public void Read_FileThatWasCutInsideACharacter_SaysThatItWasCut()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("{\"format\": \"umlync-topology/1\", \"\u6606");

        Documents.Refused([.. bytes.Take(bytes.Length - 1)], "JsonIsCutOff");
        Documents.Refused([.. bytes.Take(bytes.Length - 2)], "JsonIsCutOff");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n")]
    [InlineData(" \t\n")]
    public void Read_EmptyFile_SaysSo(string json) => Documents.Refused(json, "JsonIsEmpty");

    // Windows PowerShell writes UTF-16 by default.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_Utf16_SaysThatUtf8IsExpected(bool marked)
    {
        foreach (UnicodeEncoding encoding in new UnicodeEncoding[] { new(bigEndian: false, marked), new(bigEndian: true, marked) })
        {
            Documents.Refused([.. encoding.GetPreamble(), .. encoding.GetBytes(Documents.Exchange("\"umDialPlans\": []"))], "JsonIsNotUtf8");
        }
    }

    // 0xFC is u with diaeresis in the code page of Western Europe, in which older editors save.
    [Theory]
    [InlineData("\"umDialPlans\": [{ \"name\": \"M?nchen\" }]")]
    [InlineData("\"umMailboxes\": [{ \"primarySmtpAddress\": \"m?ller@litwareinc.com\" }]")]
    [InlineData("\"umMailboxes\": [{ \"primarySmtpAddress\": \"a@litwareinc.com\", \"server\": \"M?nchen\" }]")]
    [InlineData("\"M?nchen\": []")]
    public void Read_BytesThatAreNotUtf8_SaysSo(string section)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(Documents.Exchange(section)).Select(value => value == (byte)'?' ? (byte)0xFC : value)];

        Documents.Refused(bytes, "JsonIsNotUtf8");
    }

    [Fact]
    public void Message_OfAnError_NamesFileLineAndPath()
    {
        JsonFormatException error = Documents.Refused(
            Documents.Exchange("\"umIpGateways\": [{ \"name\": \"1:1\", \"port\": 70000 }]"),
            "JsonValueIsInvalid", "6", "$.exchange[0].umIpGateways[0].port", "70000 is not between 0 and 65535.");

        Assert.Equal(
            "The file 'estate.json' has an invalid value at line 6 ($.exchange[0].umIpGateways[0].port): 70000 is not between 0 and 65535.",
            error.Problem.Invariant);
        Assert.Equal("Correct the value at line 6.", error.RecommendedAction);
        Assert.Null(error.InnerException);
        Assert.IsAssignableFrom<Exception>(Documents.Refused("{", "JsonIsCutOff").InnerException);
    }
}
