using System.Collections.Generic;
using System.Globalization;

namespace UmLync.Diagnosis;

/// <summary>
/// An event of a Windows event log. Its number means something only together with the provider that wrote it: event 1000 of
/// Unified Messaging is a worker process that started, and event 1000 of anybody else is something else.
/// </summary>
public sealed class LoggedEvent : Observation
{
    /// <summary>An event as an export shows it.</summary>
    public LoggedEvent(Sighting seen, string? provider, int number, string message)
        : base(seen)
    {
        Provider = provider;
        Number = number;
        Message = Secrets.Hide(message);
    }

    /// <summary>What wrote the event, called the source in Event Viewer; null where the export does not say.</summary>
    public string? Provider { get; }

    /// <summary>The event ID.</summary>
    public int Number { get; }

    /// <summary>The text of the event, in the language of the server that showed it, without PINs and passwords.</summary>
    public string Message { get; }

    /// <summary>The log, for example <c>Application</c>; null where the export does not say.</summary>
    public string? Log { get; init; }

    /// <summary>The computer on which it was logged; null where the export does not say.</summary>
    public string? Computer { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<string> Texts => [Message];

    /// <summary>The event in brief: provider, number and computer.</summary>
    public override string ToString() =>
        (Provider ?? "?") + " " + Number.ToString(CultureInfo.InvariantCulture) + (Computer is null ? string.Empty : " (" + Computer + ")");
}
