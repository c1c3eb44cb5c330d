using System;

namespace UmLync.Topologies;

/// <summary>The kind of the records of type <typeparamref name="T"/>, with the words in which its table is written.</summary>
public sealed class ResourceKind<T> : ResourceKind
    where T : Resource
{
    private readonly Func<Scope, T> _blank;
    private readonly Func<T, string> _name;

    internal ResourceKind(Product product, string id, Func<Scope, T> blank, Func<T, string> name)
        : base(product, id, typeof(T))
    {
        _blank = blank;
        _name = name;
    }

    /// <inheritdoc/>
    public override string NameOf(Resource resource) => _name((T)resource);

    internal override Resource Blank(Scope scope) => _blank(scope);

    internal ResourceKind<T> Identity<TValue>(string name, Codec<TValue> codec, Func<T, TValue?> get, Func<T, TValue, T> with, string? refersTo = null)
        where TValue : class
    {
        Add(new Row(name, codec, get, (resource, value) => with(resource, (TValue)value!)) { IsIdentity = true, RefersTo = refersTo });
        return this;
    }

    internal ResourceKind<T> Value<TValue>(string name, Codec<TValue> codec, Func<T, TValue?> get, Func<T, TValue?, T> with, string? refersTo = null, bool isAssigned = false, bool isDerived = false, bool isUnseen = false)
        where TValue : class
    {
        Add(new Row(name, codec, get, (resource, value) => with(resource, (TValue?)value)) { RefersTo = refersTo, IsAssigned = isAssigned, IsDerived = isDerived, IsUnseen = isUnseen });
        return this;
    }

    internal ResourceKind<T> Scalar<TValue>(string name, Codec<TValue> codec, Func<T, TValue?> get, Func<T, TValue?, T> with, bool isRuntime = false)
        where TValue : struct
    {
        Add(new Row(name, codec, resource => Box(get(resource)), (resource, value) => with(resource, (TValue?)value)) { IsRuntime = isRuntime });
        return this;
    }

    internal ResourceKind<T> Optional<TValue>(
        string name, Codec<TValue> codec, Func<T, Optional<TValue>> get, Func<T, Optional<TValue>, T> with, string? refersTo = null, bool isDerived = false, bool isRuntime = false)
        where TValue : notnull
    {
        Add(new Row(name, codec, resource => Unwrap(get(resource)), (resource, value) => with(resource, Wrap<TValue>(value)))
        {
            MayBeAbsent = true,
            RefersTo = refersTo,
            IsDerived = isDerived,
            IsRuntime = isRuntime,
        });
        return this;
    }

    private static object? Box<TValue>(TValue? value)
        where TValue : struct => value is bool flag ? Boxed.Of(flag) : value;

    private static object? Unwrap<TValue>(Optional<TValue> value)
        where TValue : notnull => value.HasValue ? value.Value : value.IsRead ? Absent.Value : null;

    private static Optional<TValue> Wrap<TValue>(object? value)
        where TValue : notnull => value switch
        {
            null => default,
            Absent => Topologies.Optional<TValue>.None,
            _ => (TValue)value,
        };

    private sealed class Row(string name, Codec codec, Func<T, object?> get, Func<T, object?, T> with) : Property(name, codec)
    {
        public override object? ValueOf(Resource resource) => get((T)resource);

        public override Resource With(Resource resource, object? value) => with((T)resource, value);
    }
}
