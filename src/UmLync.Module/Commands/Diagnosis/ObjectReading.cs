using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using UmLync.Diagnosis;

namespace UmLync.Cmdlets;

/// <summary>Objects of the pipeline as observations: events as events, whatever session or file they came through, and others by their properties.</summary>
internal static class ObjectReading
{
    /// <summary>What stands for a file name where objects came through the pipeline.</summary>
    public const string InputName = "pipeline";

    private const int MostProperties = 200;

    // An event has many properties, some of them costly; these are the ones that tell.
    private static readonly string[] OfEvent = ["ProviderName", "Source", "Id", "EventID", "LogName", "Log", "MachineName", "Message"];

    /// <summary>The object as an observation; the number is its place in the pipeline.</summary>
    public static Observation Of(PSObject shown, int number)
    {
        Sighting seen = new(InputName, number);
        if (shown.BaseObject is ErrorRecord or InformationalRecord)
        {
            return new Passage(seen, shown.ToString());
        }

        bool isEvent = shown.Properties["ProviderName"] is not null || shown.Properties["EventID"] is not null;
        IEnumerable<PSPropertyInfo> properties = isEvent
            ? OfEvent.Select(name => shown.Properties[name]).OfType<PSPropertyInfo>()
            : shown.Properties.Take(MostProperties);
        return ObservationReader.OfProperties(seen, [.. properties.Select(property => new KeyValuePair<string, string>(property.Name, TextOf(property)))]);
    }

    private static string TextOf(PSPropertyInfo property)
    {
        try
        {
            return TextOf(property.Value);
        }
        catch (GetValueException)
        {
            // A property that cannot be computed, as on an object that came from another computer, says nothing.
            return string.Empty;
        }
    }

    private static string TextOf(object? value) => value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? TextOf(wrapped.BaseObject)
        : value is IEnumerable list and not string ? string.Join(", ", list.Cast<object?>().Select(TextOf))
        : System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
