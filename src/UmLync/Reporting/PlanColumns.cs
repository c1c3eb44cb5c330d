using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>
/// One column a dial plan while that fits a page; beyond that one column that names the plans for which nothing is there.
/// </summary>
internal sealed class PlanColumns(IReadOnlyList<UmDialPlan> plans, Words words)
{
    private const int MostColumns = 8;

    public IEnumerable<string> Names =>
        plans.Count <= MostColumns ? plans.Select(plan => plan.Name) : [words.Of(nameof(ReportMessages.ReportColumnMissingPlans))];

    /// <summary>The cells of a row; the function gives what stands for a plan, or null for nothing.</summary>
    public IEnumerable<string> Cells(Func<UmDialPlan, string?> cell)
    {
        if (plans.Count <= MostColumns)
        {
            return plans.Select(plan => cell(plan) ?? words.Of((bool?)false));
        }

        string[] missing = [.. plans.Where(plan => cell(plan) is null).Select(plan => plan.Name)];
        return [missing.Length == 0 ? words.Of(nameof(ReportMessages.ReportNone)) : string.Join(", ", missing)];
    }
}
