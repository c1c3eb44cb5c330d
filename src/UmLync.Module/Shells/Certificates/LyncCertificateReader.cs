using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets.Shells.Certificates;

/// <summary>
/// The certificates that a computer uses for Lync. Get-CsCertificate tells of the computer on which it runs, once for each use, so
/// that a session to the computer itself is needed.
/// </summary>
internal static class LyncCertificateReader
{
    // Issuer, Subject and NotAfter stand in the examples of Microsoft's page; the others are called like parameters of
    // Request-CsCertificate and Set-CsCertificate, or as the command prints them.
    private static readonly (string Property, string Shown)[] Rows =
        [("thumbprint", "Thumbprint"), ("subject", "Subject"), ("subjectAlternativeNames", "AlternativeNames"), ("issuer", "Issuer"), ("notBefore", "NotBefore"), ("notAfter", "NotAfter")];

    public static IReadOnlyList<Resource> Of(IShell server, Scope scope, Fqdn computer, DateTimeOffset at)
    {
        IReadOnlyList<PSObject> uses = server.Invoke("Get-CsCertificate").Whole().Objects;
        CertificateStores stores = CertificateStores.Of(server);
        return
        [
            .. from use in uses
               group use by use.Text("Thumbprint") into same
               let certificate = (Certificate?)Certificate.OfLync.FromTexts(scope, TextsOf(same.First(), computer))
               where certificate is not null
               select stores.Completed(certificate with { Services = UsesOf(same) }, at),
        ];
    }

    // A certificate without a use would count as one that serves nothing, and go unjudged.
    private static NameSet? UsesOf(IEnumerable<PSObject> same)
    {
        string[] uses = [.. same.Select(use => use.Text("Use")).OfType<string>()];
        return uses.Length == 0 ? null : new NameSet(uses);
    }

    private static Dictionary<string, IReadOnlyList<string>> TextsOf(PSObject use, Fqdn computer)
    {
        Dictionary<string, IReadOnlyList<string>> texts = new() { ["computer"] = [computer.ToString()] };
        foreach ((string property, string shown) in Rows)
        {
            if (use.Texts(shown) is { } values)
            {
                texts[property] = values;
            }
        }

        if ((use.Text("Subject"), use.Text("Issuer")) is ({ } subject, { } issuer))
        {
            texts["isSelfSigned"] = [(subject == issuer).ToString()];
        }

        return texts;
    }
}
