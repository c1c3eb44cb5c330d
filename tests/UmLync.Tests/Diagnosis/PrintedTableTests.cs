using System.Collections.Generic;
using System.Linq;
using UmLync.Diagnosis;
using Xunit;

namespace UmLync.Tests.Diagnosis;

/// <summary>What Format-Table of PowerShell prints: texts at the left of their column, numbers and truth values at its right.</summary>
[Trait("Feature", "M6")]
public class PrintedTableTests
{
    [Fact]
    public void Rows_OfATable_AreObjectsUntilABlankLine()
    {
        IReadOnlyList<Observation> observations = Seen.In(
            "[PS] C:\\>Get-UMIPGateway | ft\n\nName     Address          OutcallsAllowed  Port HuntGroups\n----     -------          ---------------  ---- ----------\n"
            + "first    pool 1                       True     5 {a, b}\nsecond                               False 50611\n\nname : value\n");

        ShownObject[] shown = [.. observations.OfType<ShownObject>()];
        Assert.Equal(3, shown.Length);
        Assert.Equal("first|pool 1|True|5|{a, b}", Values(shown[0]));
        Assert.Equal("second||False|50611|", Values(shown[1]));
        Assert.Equal([5, 6, 8], shown.Select(row => row.Seen.Line));
    }

    [Fact]
    public void Rows_WithTheFieldsOfAnEvent_AreEvents()
    {
        LoggedEvent entry = Assert.Single(Seen.In(
            "  Id ProviderName                 Message\n  -- ------------                 -------\n1400 MSExchange Unified Messaging No answer\n").OfType<LoggedEvent>());

        Assert.Equal((1400, Seen.Um), (entry.Number, entry.Provider));
    }

    private static string Values(ShownObject row) =>
        string.Join("|", row.ValueOf("Name"), row.ValueOf("Address"), row.ValueOf("OutcallsAllowed"), row.ValueOf("Port"), row.ValueOf("HuntGroups"));
}
