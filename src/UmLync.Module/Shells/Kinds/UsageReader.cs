using System.Linq;
using UmLync.Cmdlets.Text;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>The PSTN usages: one list in one global object (domain.md J.5).</summary>
internal sealed class UsageReader() : KindReader(PstnUsage.Schema)
{
    public override KindReading Read(ShellQuery query)
    {
        ShellAnswer answer = query.Ask("Get-CsPstnUsage", takesDomainController: false);
        if (answer.Problem is { } problem)
        {
            return KindReading.None(problem.Message);
        }

        string[] shown = [.. answer.Objects.SelectMany(list => list.Texts("Usage") ?? []).Distinct()];
        return answer.Objects.All(list => list.Texts("Usage") is not null)
            ? KindReading.All(shown.Select(name => new PstnUsage { Scope = query.Scope, Name = name }))
            : KindReading.None(new Message(nameof(CmdletMessages.PropertyIsNotShown), "Get-CsPstnUsage", "Usage").ToString());
    }
}
