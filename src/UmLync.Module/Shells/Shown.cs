using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;

namespace UmLync.Cmdlets.Shells;

/// <summary>
/// The properties of what a cmdlet gave, as texts. In the shell itself these are objects of the product; from a session they are
/// copies whose enumerations, sizes and references are texts, and whose lists may be one text. Both read alike.
/// </summary>
internal static class Shown
{
    /// <summary>The texts of the property: none where it has no value; null where the object does not have it.</summary>
    public static IReadOnlyList<string>? Texts(this PSObject shown, string property) =>
        shown.Properties[property] is { } found ? [.. Elements(ValueOf(found)).Select(TextOf)] : null;

    /// <summary>The one text of the property; null where there is none.</summary>
    public static string? Text(this PSObject shown, string property) => shown.Texts(property) is { Count: 1 } texts && texts[0].Length > 0 ? texts[0] : null;

    /// <summary>Whether the property is true.</summary>
    public static bool Flag(this PSObject shown, string property) => bool.TryParse(shown.Text(property), out bool flag) && flag;

    /// <summary>The bytes of the property; null where there are none.</summary>
    public static byte[]? Bytes(this PSObject shown, string property) =>
        shown.Properties[property] is { } found && ValueOf(found) is { } value && (value is PSObject wrapped ? wrapped.BaseObject : value) is byte[] { Length: > 0 } bytes ? bytes : null;

    /// <summary>The moment that the property tells; null where there is none.</summary>
    public static DateTimeOffset? Moment(this PSObject shown, string property) =>
        DateTimeOffset.TryParse(shown.Text(property), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? moment : null;

    private static object? ValueOf(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            // A property that the product computes, and cannot compute now.
            return null;
        }
    }

    private static IEnumerable<object> Elements(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => [],
        string or IDictionary => [value!],
        IEnumerable items => items.Cast<object?>().OfType<object>(),
        _ => [value!],
    };

    private static string TextOf(object value)
    {
        PSObject shown = PSObject.AsPSObject(value);
        return shown.BaseObject switch
        {
            string text => text,
            DateTime time => time.ToUniversalTime().ToString("o", CultureInfo.InvariantCulture),

            // A reference to another object of the product: more than its name in the shell itself.
            _ when NameOf(shown) is { } name => name,
            _ when IsDeserialized(shown) => shown.ToString(),
            Enum word => word.ToString(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => shown.ToString(),
        };
    }

    private static bool IsDeserialized(PSObject shown) => shown.TypeNames.FirstOrDefault()?.StartsWith("Deserialized.", StringComparison.Ordinal) == true;

    private static string? NameOf(PSObject shown) =>
        shown.BaseObject is not (ValueType or Version or Uri) && shown.Properties["Name"] is { } property && ValueOf(property) is string { Length: > 0 } name ? name : null;
}
