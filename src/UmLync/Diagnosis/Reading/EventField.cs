using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Diagnosis.Reading;

/// <summary>A field of an event, whatever the export calls it.</summary>
internal enum EventField
{
    Log,
    Provider,
    Number,
    Level,
    Time,
    Computer,
    Message,
    Other,
}

/// <summary>
/// What the fields of an event are called: by the objects of Get-WinEvent and Get-EventLog in every language, and by Event
/// Viewer, its older form included, in English, Spanish and Chinese.
/// </summary>
internal static class EventFields
{
    private static readonly Dictionary<string, EventField> Names = new Dictionary<EventField, string[]>
    {
        [EventField.Log] = ["LogName", "Log Name", "Nombre de registro", "\u65E5\u5FD7\u540D\u79F0"],
        [EventField.Provider] = ["ProviderName", "Provider Name", "Source", "Event Source", "Origen", "Origen del evento", "Origen del suceso", "\u6765\u6E90", "\u4E8B\u4EF6\u6765\u6E90"],
        [EventField.Number] =
        [
            "Id", "EventID", "Event ID", "Id. del evento", "Id. de evento", "Identificador del evento", "Identificador de evento", "Id. suceso", "Id. del suceso",
            "\u4E8B\u4EF6 ID", "\u4E8B\u4EF6 Id", "\u4E8B\u4EF6\u6807\u8BC6",
        ],
        [EventField.Level] = ["LevelDisplayName", "Level", "EntryType", "Event Type", "Nivel", "Tipo de evento", "Tipo de suceso", "\u7EA7\u522B", "\u4E8B\u4EF6\u7C7B\u578B"],
        [EventField.Time] =
        [
            "TimeCreated", "TimeGenerated", "Date", "Date and Time", "Fecha", "Fecha y hora", "\u65E5\u671F", "\u65E5\u671F\u548C\u65F6\u95F4", "Time", "Hora", "\u65F6\u95F4",
        ],
        [EventField.Computer] = ["MachineName", "Computer", "Equipo", "\u8BA1\u7B97\u673A"],
        [EventField.Message] = ["Message", "Description", "Descripci\u00F3n", "\u63CF\u8FF0", "\u8BF4\u660E"],
        [EventField.Other] =
        [
            "Task Category", "Event Category", "Task", "Keywords", "User", "Opcode", "User Name",
            "Categor\u00EDa de la tarea", "Categor\u00EDa", "Palabras clave", "Usuario", "C\u00F3digo de operaci\u00F3n",
            "\u4EFB\u52A1\u7C7B\u522B", "\u4E8B\u4EF6\u79CD\u7C7B", "\u5173\u952E\u5B57", "\u7528\u6237", "\u64CD\u4F5C\u4EE3\u7801",
        ],
    }.SelectMany(field => field.Value.SelectMany(Wording.FormsOf).Distinct(), (field, name) => (field.Key, Name: name))
        .GroupBy(row => row.Name).ToDictionary(rows => rows.Key, rows => rows.First().Key, StringComparer.Ordinal);

    private static readonly int Longest = Names.Keys.Max(name => name.Length) + 8;

    /// <summary>The field of the name, or null where no event has one of that name.</summary>
    public static EventField? Of(string name) =>
        name.Length <= Longest && Names.TryGetValue(Wording.Folded(name), out EventField field) ? field : null;
}
