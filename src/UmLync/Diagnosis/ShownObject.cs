using System;
using System.Collections.Generic;
using System.Linq;

namespace UmLync.Diagnosis;

/// <summary>An object that a cmdlet of Exchange or Lync showed: its properties as texts, by name without regard to case.</summary>
public sealed class ShownObject : Observation
{
    private readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The object with the given properties; of a name that stands twice the first counts. PINs and passwords among them are hidden.</summary>
    public ShownObject(Sighting seen, IEnumerable<KeyValuePair<string, string>> properties)
        : base(seen)
    {
        foreach (KeyValuePair<string, string> property in properties ?? throw new ArgumentNullException(nameof(properties)))
        {
            if (!_properties.ContainsKey(property.Key))
            {
                _properties.Add(property.Key, Secrets.IsNameOfOne(property.Key) ? Secrets.Hidden : Secrets.Hide(property.Value));
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> Texts => _properties.Values;

    /// <summary>The value of the property, or null where the cmdlet did not show it.</summary>
    public string? ValueOf(string name) => _properties.TryGetValue(name, out string? value) ? value : null;

    /// <summary>The object in brief: its name where it shows one, else the first of its properties.</summary>
    public override string ToString() =>
        ValueOf("Identity") ?? ValueOf("Name") ?? string.Join(", ", _properties.Take(2).Select(property => property.Key + "=" + property.Value));
}
