using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Support;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// What instant messaging left on a back-end server of Outlook Web App when it started: event 112 in the Application log, and the
/// folder of its logs below the installation path (domain.md D.4, J.7, H 36).
/// </summary>
internal sealed class ImTraceReader() : ServerReader(OwaImTrace.Schema)
{
    public override bool Concerns(ExchangeServer server) =>
        ExchangeReleases.Of(server) is null or >= ExchangeRelease.Exchange2013 && (server.Roles is null || server.Roles.Contains("Mailbox"));

    public override bool IsOf(ResourceKey key, ExchangeServer server) => StringComparer.OrdinalIgnoreCase.Equals(key.Name, server.Name);

    public override IReadOnlyList<Resource> Read(IShell shell, ExchangeServer server) =>
    [
        new OwaImTrace
        {
            Scope = server.Scope,
            Server = server.Name,
            StartedAt = LastStart(shell),
            LogFolderExists = shell.HasFile(WebConfigReader.InstallPathOf(shell, server.Name) + @"\Logging\OWA\InstantMessaging"),
        },
    ];

    /// <summary>An event of an unknown moment is unread: it is there, and nobody can say since when.</summary>
    private static Optional<DateTimeOffset> LastStart(IShell shell)
    {
        Hashtable wanted = new() { ["LogName"] = "Application", ["ProviderName"] = "MSExchange OWA", ["Id"] = OwaImTrace.StartEvent };
        IReadOnlyList<PSObject> events = shell.Events(wanted, most: 1);
        return events.Count == 0 ? Optional<DateTimeOffset>.None : events[0].Moment("TimeCreated") is { } moment ? moment : default(Optional<DateTimeOffset>);
    }
}
