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
