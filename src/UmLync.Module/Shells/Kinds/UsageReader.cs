using System.Linq;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>The PSTN usages: one list in one global object (domain.md J.5).</summary>
internal sealed class UsageReader() : KindReader(PstnUsage.Schema)
{
    public override KindReading Read(ShellQuery query)
    {
        ShellAnswer answer = query.Ask("Get-CsPstnUsage", takesDomainController: false);
        return answer.Problem is { } problem
            ? KindReading.None(problem.Message)
            : KindReading.All(answer.Objects.SelectMany(shown => shown.Texts("Usage") ?? []).Distinct().Select(name => new PstnUsage { Scope = query.Scope, Name = name }));
    }
}
