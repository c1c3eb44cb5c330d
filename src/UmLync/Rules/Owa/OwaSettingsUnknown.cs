using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Rules;

/// <summary>
/// The pool that Outlook Web App names is there, and the certificate is on its server. What is mistyped looks like a setting, and is none.
/// </summary>
public sealed class OwaSettingsUnknown() : Rule(
    nameof(OwaMessages.OwaSettingsUnknown), Severity.Error, Source.Confirmed("D.4, E.2 row 39"),
    ExchangeServer.Schema, OwaWebConfig.Schema, SettingOverride.Schema, LyncPool.Schema, Certificate.OfExchange)
{
    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [ExchangeServer.Schema];

    private protected override void Judge(Judgement judgement)
    {
        foreach (ExchangeServer server in OwaIdentity.BackEnds(judgement.Estate, judgement.Scope))
        {
            if (!judgement.Knows(judgement.Scope, InstantMessagingOverride.Reads(server) ? SettingOverride.Schema : OwaWebConfig.Schema))
            {
                continue;
            }

            JudgePool(judgement, server, OwaSettings.ServerNameOf(judgement.Estate, server));
            JudgeCertificate(judgement, server, OwaSettings.ThumbprintOf(judgement.Estate, server));
        }
    }

    private static void JudgePool(Judgement judgement, ExchangeServer server, string? name)
    {
        if (name is { Length: > 0 } && judgement.Estate.ScopesOf(Product.Lync).ToArray() is { Length: > 0 } deployments
            && deployments.Aggregate(true, (known, deployment) => judgement.Knows(deployment, LyncPool.Schema) && known)
            && !judgement.Estate.All(LyncPool.Schema).Any(pool => StringComparer.OrdinalIgnoreCase.Equals(pool.Fqdn.ToString(), name)))
        {
            judgement.Fail(server, nameof(OwaMessages.NamedPoolIsUnknown), server.Name, name);
        }
    }

    private static void JudgeCertificate(Judgement judgement, ExchangeServer server, string? thumbprint)
    {
        if (thumbprint is not { Length: > 0 })
        {
            return;
        }

        if (!Thumbprint.TryParse(thumbprint, out Thumbprint? _))
        {
            judgement.Fail(server, nameof(OwaMessages.NamedThumbprintIsNone), server.Name, thumbprint);
        }
        else if (judgement.Knows(judgement.Scope, Certificate.OfExchange) && server.Fqdn is not null && OwaSettings.CertificateOf(judgement.Estate, server) is null)
        {
            judgement.Fail(server, nameof(OwaMessages.NamedCertificateIsUnknown), server.Name, thumbprint);
        }
    }
}
