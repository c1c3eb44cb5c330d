using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>docs/domain.md B.2, B.5, E.2 row 21.</summary>
[Trait("Feature", "A9")]
public class ContactTests
{
    [Fact]
    [Trait("Feature", "G3")]
    public async Task List_AnEstateInOrder_ShowsNumbersOfBothSidesAndSucceeds()
    {
        using Workplace workplace = new();

        Assert.Matches(@"(?m)^fine Redmond sip:redmond\.voiceaccess@litwareinc\.com", (await workplace.RunAsync("contact", "list", Workplace.Estate)).Exits(0).Output);
        JsonElement contact = (await workplace.RunAsync("contact", "list", Workplace.Estate, "--output", "json")).Exits(0).Json
            .GetProperty("contacts").EnumerateArray().Single(row => row.GetProperty("serves").GetString() == "RedmondReception");
        Assert.Equal(contact.GetProperty("servedNumbers")[0].GetString(), contact.GetProperty("number").GetString());
        Assert.Equal("AutoAttendant", contact.GetProperty("role").GetString());
    }

    [Fact]
    [Trait("Feature", "G1")]
    [Trait("Feature", "G2")]
    public async Task Create_AContactThatWasRemoved_IsMadeOnceAndTakenBack()
    {
        using Workplace workplace = new();
        const string address = "sip:portland.voiceaccess@litwareinc.com";
        (await workplace.RunAsync("contact", "remove", address, "--lab", Workplace.Estate, "--yes")).Exits(0);
        Assert.Matches("(?m)^missing Portland ", (await workplace.RunAsync("contact", "list", Workplace.Estate)).Exits(2).Output);
        string without = workplace.Text(Workplace.Estate);

        (await workplace.RunAsync("contact", "create", "--lab", Workplace.Estate, "--what-if")).Exits(2);
        Assert.Equal(without, workplace.Text(Workplace.Estate));
        (await workplace.RunAsync("contact", "create", "--lab", Workplace.Estate, "--yes", "--journal", "made.jsonl")).Exits(0);
        Assert.Contains(address + ";opaque=app:exum:Portland.litwareinc.com", workplace.Text(Workplace.Estate), StringComparison.Ordinal);
        string made = workplace.Text(Workplace.Estate);
        (await workplace.RunAsync("contact", "create", "Portland", "--lab", Workplace.Estate, "--yes")).Exits(0);
        Assert.Equal(made, workplace.Text(Workplace.Estate));

        (await workplace.RunAsync("undo", "made.jsonl", "--lab", Workplace.Estate, "--yes")).Exits(0);
        Assert.Equal(without, workplace.Text(Workplace.Estate));
    }

    [Fact]
    [Trait("Feature", "G3")]
    [Trait("Feature", "G5")]
    public async Task SetAndMove_SeveralContacts_AreOnePlan()
    {
        using Workplace workplace = new();
        string[] contacts = ["sip:portland.voiceaccess@litwareinc.com", "sip:redmond.voiceaccess@litwareinc.com"];

        JsonElement moved = (await workplace.RunAsync(["contact", "move", .. contacts, "--pool", "atl-cs-002.litwareinc.com", "--lab", Workplace.Estate, "--yes", "--output", "json"])).Exits(0).Json;
        Assert.Equal(2, moved.GetProperty("outcomes").GetArrayLength());
        (await workplace.RunAsync("contact", "set", contacts[0], "--enabled", "no", "--lab", Workplace.Estate, "--yes")).Exits(0);
        Assert.Matches("(?m)^disabled Portland ", (await workplace.RunAsync("contact", "list", Workplace.Estate)).Exits(2).Output);
    }

    // domain.md B.3, B.5, E.2 row 21.
    [Theory]
    [InlineData("ContactIsNotThere", "remove", "sip:nobody@litwareinc.com")]
    [InlineData("ContactNumberIsTaken", "set", "sip:portland.voiceaccess@litwareinc.com", "--number", "+14255550100")]
    [InlineData("ContactNumberIsNotE164", "set", "sip:portland.voiceaccess@litwareinc.com", "--number", "50100")]
    [InlineData("AnswerIsUnknown", "set", "sip:portland.voiceaccess@litwareinc.com", "--enabled", "perhaps")]
    [InlineData("ContactPoolIsOfOtherKind", "move", "sip:portland.voiceaccess@litwareinc.com", "--pool", "atl-dir-001.litwareinc.com")]
    [InlineData("PoolIsNotThere", "move", "sip:portland.voiceaccess@litwareinc.com", "--pool", "none.litwareinc.com")]
    [InlineData("ContactSubjectIsNotThere", "create", "Portlnd")]
    [InlineData("ContactSubjectIsNotSip", "create", "LobbyPhones")]
    [InlineData("ContactChoiceNeedsSubject", "create", "--name", "Voice mail")]
    [InlineData("ValueIsNotSipUri", "create", "Portland", "--address", "portland@litwareinc.com")]
    [InlineData("ValueIsNotDistinguishedName", "create", "Portland", "--ou", "UM")]
    public async Task Change_WhatCannotBe_IsRefusedWithTheRemedy(string error, params string[] words)
    {
        using Workplace workplace = new();
        string before = workplace.Text(Workplace.Estate);

        CommandResult refused = (await workplace.RunAsync(["contact", .. words, "--lab", Workplace.Estate, "--yes"])).Exits(1);

        Assert.Contains(error, refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, workplace.Text(Workplace.Estate));
    }

    [Fact]
    public async Task List_AnEstateWithANumberTwice_SaysSoByExitCode()
    {
        using Workplace workplace = new();
        workplace.Write(Workplace.Estate, workplace.Text(Workplace.Estate).Replace("tel:+15035550100", "tel:+14255550100", StringComparison.Ordinal));

        JsonElement contacts = (await workplace.RunAsync("contact", "list", Workplace.Estate, "--output", "json")).Exits(2).Json.GetProperty("contacts");

        JsonElement duplicate = contacts.EnumerateArray().Single(row => row.GetProperty("state").GetString() == "Duplicate");
        Assert.Equal(
            ("sip:portland.voiceaccess@litwareinc.com", "sip:redmond.voiceaccess@litwareinc.com"),
            (duplicate.GetProperty("contact").GetString(), duplicate.GetProperty("duplicateOf").GetString()));
    }
}
