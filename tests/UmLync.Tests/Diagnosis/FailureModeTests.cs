using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using UmLync.Diagnosis;
using UmLync.Rules;
using Xunit;

namespace UmLync.Tests.Diagnosis;

/// <summary>docs/domain.md E.2: each row of the catalogue of failure modes is served, by a rule that finds it or by a cause that is named for it.</summary>
[Trait("Feature", "M6")]
public class FailureModeTests
{
    private const int LastRow = 44;

    private static readonly Regex Rows = new(@"E\.2 rows? (\d+(?:(?:, | and )\d+)*)");

    [Fact]
    public void Rows_OfTheCatalogue_AreServed()
    {
        HashSet<int> served = [.. RuleBook.All.Select(rule => rule.Source.Reference).Concat(CauseCatalog.All.Select(cause => cause.Source.Reference)).SelectMany(RowsIn)];

        Assert.Empty(Enumerable.Range(1, LastRow).Except(served));
    }

    // A row that does not exist would serve nobody.
    [Fact]
    public void Rows_ThatAreNamed_Exist() => Assert.All(
        RuleBook.All.Select(rule => rule.Source.Reference).Concat(CauseCatalog.All.Select(cause => cause.Source.Reference)).SelectMany(RowsIn), row => Assert.InRange(row, 1, LastRow));

    [Theory]
    [InlineData("Play on Phone fails in Outlook.")]
    [InlineData("In OWA the PIN reset does not work since Monday")]
    public void VoiceOption_ThatFails_LeadsToTheWebServices(string text) => Assert.Equal("E.2 row 44, J.8 [I]", Seen.FirstOf(Seen.Ranked([.. Seen.In(text)])));

    private static IEnumerable<int> RowsIn(string reference) =>
        Rows.Matches(reference).Cast<Match>().SelectMany(match => Regex.Matches(match.Groups[1].Value, @"\d+").Cast<Match>()).Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture));
}
