using System.Collections.Generic;
using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Where the front ends offer instant messaging of Lync, each back-end server knows pool and certificate. In web.config of Exchange 2013
/// a cumulative update loses them; Exchange 2016 ignores web.config and needs both in one setting override.
/// </summary>
public sealed class OwaSettingsMissing() : Rule(
    nameof(OwaMessages.OwaSettingsMissing), Severity.Error, Source.Confirmed("D.4, E.2 rows 38 and 39, E.3"),
    ExchangeServer.Schema, OwaVirtualDirectory.Schema, OwaWebConfig.Schema, SettingOverride.Schema)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [ExchangeServer.Schema, OwaVirtualDirectory.Schema];

    private protected override void Judge(Judgement judgement)
    {
        if (!OwaIntegration.FrontEnds(judgement.Estate, judgement.Scope).Any(OwaIntegration.Offers))
        {
            return;
        }

        foreach (ExchangeServer server in OwaIdentity.BackEnds(judgement.Estate, judgement.Scope))
        {
            bool readsOverrides = InstantMessagingOverride.Reads(server);
            if (!judgement.Knows(judgement.Scope, readsOverrides ? SettingOverride.Schema : OwaWebConfig.Schema) || !AreSettingsRead(judgement, server, readsOverrides))
            {
                continue;
            }

            string[] missing =
            [
                .. OwaSettings.ServerNameOf(judgement.Estate, server) is { Length: > 0 } ? [] : new[] { WebConfig.ServerNameKey },
                .. OwaSettings.ThumbprintOf(judgement.Estate, server) is { Length: > 0 } ? [] : new[] { WebConfig.CertificateThumbprintKey },
            ];
            if (missing.Length > 0 && readsOverrides && OwaSettings.OutOfRange(judgement.Estate, server).FirstOrDefault() is { } beside)
            {
                judgement.Fail(server, nameof(OwaMessages.OverrideRangeExcludes), server.Name, string.Join(", ", missing), beside.Name, server.Version?.ToString() ?? "-");
            }
            else if (missing.Length > 0)
            {
                judgement.Fail(server, readsOverrides ? nameof(OwaMessages.OverrideLacksSettings) : nameof(OwaMessages.WebConfigLacksSettings), server.Name, string.Join(", ", missing));
            }
        }
    }

    private static bool AreSettingsRead(Judgement judgement, ExchangeServer server, bool readsOverrides) => readsOverrides
        ? judgement.KnowsOfAll(OwaSettings.OverridesOf(judgement.Estate, server), "parameters")
        : judgement.Estate.Find(server.Scope, OwaWebConfig.Schema, server.Name) is not { } config || judgement.Knows(config, "imServerName", "imCertificateThumbprint");
}
