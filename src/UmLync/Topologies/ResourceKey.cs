using System;

namespace UmLync.Topologies;

/// <summary>
/// The address of an object: its scope, its kind and the name by which the product addresses it and the operator knows it
/// beforehand (gateway name, <c>gateway\huntgroup</c>, SIP address, server and thumbprint). Never a GUID or a distinguished
/// name: those are unknown before the object exists. Names are compared without regard to case, as both products do.
/// </summary>
public readonly struct ResourceKey : IEquatable<ResourceKey>, IComparable<ResourceKey>
{
    /// <summary>The key of the object of that kind and name in that scope.</summary>
    public ResourceKey(Scope scope, ResourceKind kind, string name)
    {
        Scope = scope ?? throw new ArgumentNullException(nameof(scope));
        Kind = kind ?? throw new ArgumentNullException(nameof(kind));
        Name = name ?? throw new ArgumentNullException(nameof(name));
    }

    /// <summary>The organization or deployment that holds the object.</summary>
    public Scope Scope { get; }

    /// <summary>What kind of object it is.</summary>
    public ResourceKind Kind { get; }

    /// <summary>The name within scope and kind.</summary>
    public string Name { get; }

    /// <summary>Whether both keys address the same object.</summary>
    public static bool operator ==(ResourceKey left, ResourceKey right) => left.Equals(right);

    /// <summary>Whether the keys address different objects.</summary>
    public static bool operator !=(ResourceKey left, ResourceKey right) => !left.Equals(right);

    /// <summary>Order by scope, kind and name.</summary>
    public static bool operator <(ResourceKey left, ResourceKey right) => left.CompareTo(right) < 0;

    /// <summary>Order by scope, kind and name.</summary>
    public static bool operator >(ResourceKey left, ResourceKey right) => left.CompareTo(right) > 0;

    /// <summary>Order by scope, kind and name.</summary>
    public static bool operator <=(ResourceKey left, ResourceKey right) => left.CompareTo(right) <= 0;

    /// <summary>Order by scope, kind and name.</summary>
    public static bool operator >=(ResourceKey left, ResourceKey right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an address such as <c>exchange:litwareinc.com/umHuntGroups/atl-cs-001\Redmond</c>.</summary>
    public static bool TryParse(string? text, out ResourceKey key)
    {
        key = default;
        string[] parts = (text ?? string.Empty).Split(['/'], 3);
        string[] scope = parts[0].Split([':'], 2);
        if (parts.Length < 3 || parts[2].Length == 0 || scope.Length < 2
            || !Values.Fqdn.TryParse(scope[1], out Values.Fqdn? forest)
            || ResourceKinds.Find(parts[1]) is not { } kind
            || scope[0] != (kind.Product == Product.Exchange ? "exchange" : "lync"))
        {
            return false;
        }

        key = new ResourceKey(new Scope(kind.Product, forest), kind, parts[2]);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ResourceKey other) => ReferenceEquals(Kind, other.Kind)
        && StringComparer.OrdinalIgnoreCase.Equals(Name, other.Name)
        && Equals(Scope, other.Scope);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ResourceKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Name) ^ (Kind.Id.Length * 397);

    /// <inheritdoc/>
    public int CompareTo(ResourceKey other)
    {
        int byScope = Scope.CompareTo(other.Scope);
        if (byScope != 0)
        {
            return byScope;
        }

        int byKind = Kind.Order.CompareTo(other.Kind.Order);
        return byKind != 0 ? byKind : NameOrder.Compare(Name, other.Name);
    }

    /// <summary>The address as plans and journals show it.</summary>
    public override string ToString() => Scope + "/" + Kind.Id + "/" + Name;
}
