using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace UmLync.Json;

/// <summary>
/// The objects and arrays in which a reader stands, outermost first. Levels are used again for the next object at the same
/// depth, so that a file of a hundred thousand users costs no more of them than a small one.
/// </summary>
internal sealed class JsonPlaces
{
    /// <summary>How deep a document may nest; UmLync's own need eight levels.</summary>
    public const int MaxDepth = 32;

    private const int NoIndex = -2;

    private readonly Level[] _levels = new Level[MaxDepth];
    private int _depth;

    /// <summary>Where the object or array begins that was left last.</summary>
    public int StartOfLast { get; private set; }

    private ref Level Current => ref _levels[_depth - 1];

    /// <summary>Goes into an object that begins at the byte.</summary>
    public void EnterObject(int start) => Enter(start, NoIndex);

    /// <summary>Goes into an array that begins at the byte, before its first element.</summary>
    public void EnterArray(int start) => Enter(start, -1);

    /// <summary>Goes out of the innermost object or array.</summary>
    public void Leave()
    {
        StartOfLast = Current.Start;
        _depth--;
    }

    /// <summary>Moves to the property of that name; null between two properties.</summary>
    public void MoveTo(string? property)
    {
        if (_depth > 0)
        {
            Current.Property = property;
        }
    }

    /// <summary>Moves to the next element.</summary>
    public void MoveToNextElement() => Current.Index++;

    /// <summary>Whether the name stands in the innermost object for the first time.</summary>
    public bool IsFirst(string property) => (Current.Seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(property);

    /// <summary>The JSON path, such as <c>$.exchange[0].umHuntGroups[3].pilot</c>.</summary>
    public override string ToString()
    {
        StringBuilder path = new("$");
        foreach (Level level in _levels.Take(_depth))
        {
            if (level.Index >= 0)
            {
                path.Append('[').Append(level.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (level.Property is { } property)
            {
                path.Append(IsPlain(property) ? "." + property : "['" + property + "']");
            }
        }

        return path.ToString();
    }

    private static bool IsPlain(string property) =>
        property.Length > 0 && property.All(character => character is '_' or '$' || char.IsLetterOrDigit(character));

    private void Enter(int start, int index)
    {
        ref Level level = ref _levels[_depth];
        _depth++;
        level.Start = start;
        level.Index = index;
        level.Property = null;
        level.Seen?.Clear();
    }

    private struct Level
    {
        public int Start;
        public int Index;
        public string? Property;
        public HashSet<string>? Seen;
    }
}
