using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// An Exchange 2016 server works with what the setting overrides say. It keeps what it had until it is refreshed, and its web process
/// until that is recycled. What no override says is of <see cref="OwaSettingsMissing"/>.
/// </summary>
public sealed class OwaSettingsNotInEffect() : Rule(
    nameof(OwaMessages.OwaSettingsNotInEffect), Severity.Error, Source.Confirmed("D.4, H 11, E.3"),
    ExchangeServer.Schema, SettingOverride.Schema, OwaEffectiveSettings.Schema)
{
    private protected override void Judge(Judgement judgement)
    {
        foreach (ExchangeServer server in OwaIdentity.BackEnds(judgement.Estate, judgement.Scope).Where(InstantMessagingOverride.Reads))
        {
            if (judgement.Estate.Find(judgement.Scope, OwaEffectiveSettings.Schema, server.Name) is { } atWork && !judgement.Knows(atWork, "imServerName", "imCertificateThumbprint"))
            {
                continue;
            }

            foreach ((string key, string? value, string wanted) in OwaSettings.NotInEffect(judgement.Estate, server) ?? [])
            {
                judgement.Fail(server, nameof(OwaMessages.SettingIsNotInEffect), server.Name, key, value ?? string.Empty, wanted);
            }
        }
    }
}
