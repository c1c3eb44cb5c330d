using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using UmLync.Json;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>The codecs of the value types that properties have.</summary>
internal static class Codecs
{
    internal delegate bool Parser<T>(string? text, [NotNullWhen(true)] out T? value)
        where T : class;

    public static Codec<string> Text { get; } = new TextCodec();

    public static Codec<bool> Flag { get; } = new FlagCodec();

    public static Codec<int> Number { get; } = new NumberCodec(0, int.MaxValue);

    public static Codec<int> ExtensionDigits { get; } = new NumberCodec(1, 20);

    public static Codec<int> Port { get; } = new NumberCodec(0, 65535);

    public static Codec<DateTimeOffset> Time { get; } = new TimeCodec();

    public static Codec<NameSet> Names { get; } = new NamesCodec();

    public static Codec<Fqdn> Fqdn { get; } = Value<Fqdn>("fqdn", Values.Fqdn.TryParse);

    public static Codec<SipUri> SipUri { get; } = Value<SipUri>("sip-uri", Values.SipUri.TryParse);

    public static Codec<Thumbprint> Thumbprint { get; } = Value<Thumbprint>("thumbprint", Values.Thumbprint.TryParse);

    public static Codec<DistinguishedName> DistinguishedName { get; } =
        Value<DistinguishedName>("distinguished-name", Values.DistinguishedName.TryParse);

    public static Codec<GatewayAddress> GatewayAddress { get; } = Value<GatewayAddress>("gateway-address", Values.GatewayAddress.TryParse);

    public static Codec<ProductVersion> Version { get; } = Value<ProductVersion>("version", ProductVersion.TryParse);

    public static Codec<T> Value<T>(string form, Parser<T> parser)
        where T : class => new ValueCodec<T>(form, parser);

    public static Codec<T> Word<T>()
        where T : struct, Enum => new WordCodec<T>();

    public static Codec<ValueList<T>> List<T>(Codec<T> element)
        where T : notnull => new ListCodec<T>(element);

    private sealed class TextCodec : Codec<string>
    {
        public override string JsonType => "string";

        internal override object Read(ref StrictReader reader) => reader.Text();

        internal override void Check(ref StrictReader reader) => reader.CheckText();

        internal override object Parse(string text) => text;

        internal override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue((string)value);
    }

    private sealed class FlagCodec : Codec<bool>
    {
        public override string JsonType => "boolean";

        internal override object Read(ref StrictReader reader) => Boxed.Of(reader.Flag());

        internal override object? Parse(string text) => bool.TryParse(text, out bool flag) ? Boxed.Of(flag) : null;

        internal override void Write(Utf8JsonWriter writer, object value) => writer.WriteBooleanValue((bool)value);
    }

    private sealed class NumberCodec(int least, int greatest) : Codec<int>
    {
        public override string JsonType => "integer";

        public override (int Least, int Greatest)? Range => (least, greatest);

        internal override object Read(ref StrictReader reader)
        {
            long number = reader.Number();
            return number >= least && number <= greatest
                ? (int)number
                : throw reader.Invalid(new Message(
                    nameof(Messages.NumberOutOfRange),
                    number.ToString(CultureInfo.InvariantCulture),
                    least.ToString(CultureInfo.InvariantCulture),
                    greatest.ToString(CultureInfo.InvariantCulture)).ToString());
        }

        internal override object? Parse(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= greatest ? number : null;

        internal override void Write(Utf8JsonWriter writer, object value) => writer.WriteNumberValue((int)value);
    }

    private sealed class TimeCodec : Codec<DateTimeOffset>
    {
        public override string JsonType => "string";

        public override string? Form => "date-time";

        internal override object Read(ref StrictReader reader) => reader.Time();

        internal override object? Parse(string text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time.ToUniversalTime() : null;

        internal override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(Show(value));

        internal override string Show(object value) => JsonTime.Show((DateTimeOffset)value);
    }

    private sealed class NamesCodec : Codec<NameSet>
    {
        public override string JsonType => "array";

        public override Codec? Elements => Text;

        internal override object Read(ref StrictReader reader)
        {
            reader.BeginArray();
            List<string> names = [];
            while (reader.NextElement())
            {
                names.Add(reader.Text());
            }

            return names.Count == 0 ? NameSet.Empty : new NameSet(names);
        }

        internal override object Parse(string text) => new NameSet([text]);

        internal override object ParseAll(IReadOnlyList<string> texts) => texts.Count == 0 ? NameSet.Empty : new NameSet(texts);

        internal override void Write(Utf8JsonWriter writer, object value)
        {
            writer.WriteStartArray();
            foreach (string name in (NameSet)value)
            {
                writer.WriteStringValue(name);
            }

            writer.WriteEndArray();
        }
    }

    private sealed class ValueCodec<T>(string form, Parser<T> parser) : Codec<T>
        where T : class
    {
        public override string JsonType => "string";

        public override string? Form => form;

        internal override object Read(ref StrictReader reader)
        {
            string text = reader.Text();
            return parser(text, out T? value)
                ? value
                : throw reader.Invalid(new Message(nameof(Messages.ValueHasWrongForm), text, form).ToString());
        }

        internal override object? Parse(string text) => parser(text, out T? value) ? value : null;

        internal override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value.ToString());
    }

    private sealed class WordCodec<T> : Codec<T>
        where T : struct, Enum
    {
        private readonly Dictionary<string, object> _words = new(StringComparer.OrdinalIgnoreCase);

        public WordCodec()
        {
            // A loop over names, because each LINQ operator over one more enumeration is compiled anew at every start.
            foreach (string word in Enum.GetNames(typeof(T)))
            {
                _words.Add(word, Enum.Parse(typeof(T), word));
            }
        }

        public override string JsonType => "string";

        public override string[]? Words => [.. Enum.GetNames(typeof(T))];

        internal override object Read(ref StrictReader reader)
        {
            string text = reader.Text();
            return _words.TryGetValue(text, out object? word)
                ? word
                : throw reader.Invalid(new Message(nameof(Messages.WordIsUnknown), text, string.Join(", ", Words!)).ToString());
        }

        internal override object? Parse(string text) => _words.TryGetValue(text, out object? word) ? word : null;

        internal override void Write(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value.ToString());
    }

    private sealed class ListCodec<T>(Codec<T> element) : Codec<ValueList<T>>
        where T : notnull
    {
        public override string JsonType => "array";

        public override Codec? Elements => element;

        internal override object Read(ref StrictReader reader)
        {
            reader.BeginArray();
            List<T> items = [];
            while (reader.NextElement())
            {
                items.Add((T)element.Read(ref reader));
            }

            return items.Count == 0 ? ValueList<T>.Empty : new ValueList<T>(items);
        }

        internal override object? Parse(string text) => ParseAll([text]);

        internal override object? ParseAll(IReadOnlyList<string> texts)
        {
            object?[] items = [.. texts.Select(element.Parse)];
            return Array.IndexOf(items, null) >= 0 ? null : items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>(items.Cast<T>());
        }

        internal override void Check(ref StrictReader reader)
        {
            reader.BeginArray();
            while (reader.NextElement())
            {
                element.Check(ref reader);
            }
        }

        internal override void Write(Utf8JsonWriter writer, object value)
        {
            writer.WriteStartArray();
            foreach (T item in (ValueList<T>)value)
            {
                element.Write(writer, item);
            }

            writer.WriteEndArray();
        }

        internal override string Show(object value) => string.Join(", ", ((ValueList<T>)value).Select(item => element.Show(item)));
    }
}
