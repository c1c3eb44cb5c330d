using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>Two setting overrides for the same component and section that reach the same server conflict.</summary>
public sealed class OwaOverrideConflict() : Rule(
    nameof(OwaMessages.OwaOverrideConflict), Severity.Warning, Source.Field("D.4"), SettingOverride.Schema, ExchangeServer.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        SettingOverride[] overrides = [.. judgement.All(SettingOverride.Schema).Where(setting => judgement.Knows(setting, "component", "section") && InstantMessagingOverride.Is(setting))
            .Where(setting => judgement.Knows(setting, "servers"))];
        for (int later = 1; later < overrides.Length; later++)
        {
            SettingOverride setting = overrides[later];
            if (overrides.Take(later).FirstOrDefault(earlier => InstantMessagingOverride.ServersOf(earlier, judgement.Estate).Intersect(InstantMessagingOverride.ServersOf(setting, judgement.Estate)).Any()) is { } other)
            {
                judgement.Fail(setting, nameof(OwaMessages.OverridesReachSameServer), setting.Name, other.Name);
            }
        }
    }
}
