using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Support;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// Instant messaging in Outlook on the web of Exchange 2016 or later is not supported with Lync Server 2013.
/// </summary>
public sealed class OwaImUnsupported() : Rule(
    nameof(RuleMessages.OwaImUnsupported), Severity.Error, Source.Confirmed("D.6, H 15"),
    SettingOverride.Schema, ExchangeServer.Schema, LyncPool.Schema)
{
    private const string ServerName = "IMServerName=";

    private protected override void Judge(Judgement judgement)
    {
        ExchangeRelease[] releases =
        [
            .. judgement.All(ExchangeServer.Schema).Where(server => judgement.Knows(server, "version"))
                .Select(server => ExchangeReleases.Of(server.Version!)).Distinct(),
        ];
        foreach (SettingOverride setting in judgement.All(SettingOverride.Schema).Where(setting => IsOfInstantMessaging(setting, judgement)))
        {
            foreach (LyncPool pool in PoolsNamedBy(setting, judgement.Estate).Where(pool => judgement.Knows(pool, "release")))
            {
                if (releases.Any(release => !SupportTable.AllowsOwaInstantMessaging(release, pool.Release!.Value)))
                {
                    judgement.Fail(setting, nameof(RuleMessages.OverrideNamesOldPool), setting.Name, pool.Fqdn.ToString(), pool.Release.ToString()!);
                }
            }
        }
    }

    private static bool IsOfInstantMessaging(SettingOverride setting, Judgement judgement) =>
        judgement.Knows(setting, "component", "section", "parameters")
        && StringComparer.OrdinalIgnoreCase.Equals(setting.Component, "OwaServer")
        && StringComparer.OrdinalIgnoreCase.Equals(setting.Section, "IMSettings");

    private static IEnumerable<LyncPool> PoolsNamedBy(SettingOverride setting, Topology estate) =>
        from parameter in setting.Parameters!
        where parameter.StartsWith(ServerName, StringComparison.OrdinalIgnoreCase)
        from deployment in estate.ScopesOf(Product.Lync)
        let pool = estate.Find(deployment, LyncPool.Schema, parameter.Substring(ServerName.Length).Trim())
        where pool is not null
        select pool;
}
