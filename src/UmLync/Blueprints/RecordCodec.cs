using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using UmLync.Json;
using UmLync.Topologies;

namespace UmLync.Blueprints;

/// <summary>
/// How a record stands in a blueprint: an object with one property a row, in the order of the rows. What is not said is not there
/// afterwards either, since that means: not chosen.
/// </summary>
internal sealed class RecordCodec<T>(T blank) : Codec<T>
    where T : notnull
{
    private readonly List<Row> _rows = [];

    public override string JsonType => "object";

    /// <summary>Adds a property; get gives null where it is not chosen.</summary>
    public RecordCodec<T> With<TValue>(string name, Codec<TValue> codec, Func<T, object?> get, Func<T, TValue, T> with, bool isRequired = false)
        where TValue : notnull
    {
        _rows.Add(new Row(name, codec, get, (record, value) => with(record, (TValue)value), isRequired));
        return this;
    }

    internal override object Read(ref StrictReader reader)
    {
        T record = blank;
        List<Row> missing = [.. _rows.Where(row => row.IsRequired)];
        reader.BeginObject();
        while (reader.NextProperty(out string name))
        {
            Row row = _rows.Find(row => row.Name == name) ?? throw reader.Unknown(name, _rows.Select(row => row.Name));
            record = row.With(record, row.Codec.Read(ref reader));
            missing.Remove(row);
        }

        return missing.Count == 0 ? record : throw reader.Missing(missing[0].Name);
    }

    internal override object? Parse(string text) => null;

    internal override void Write(Utf8JsonWriter writer, object value)
    {
        writer.WriteStartObject();
        foreach (Row row in _rows)
        {
            if (row.Get((T)value) is { } chosen)
            {
                writer.WritePropertyName(row.Name);
                row.Codec.Write(writer, chosen);
            }
        }

        writer.WriteEndObject();
    }

    private sealed record Row(string Name, Codec Codec, Func<T, object?> Get, Func<T, object, T> With, bool IsRequired);
}
