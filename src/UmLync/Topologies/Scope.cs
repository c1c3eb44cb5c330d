using System;
using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// One Exchange organization or one Lync deployment. There is one of each at most in an Active Directory forest, so the
/// product and the forest name it; an account forest and a resource forest are two scopes.
/// </summary>
public sealed class Scope : IEquatable<Scope>, IComparable<Scope>
{
    /// <summary>The scope of a product in a forest.</summary>
    public Scope(Product product, Fqdn forest)
    {
        Product = product;
        Forest = forest ?? throw new ArgumentNullException(nameof(forest));
    }

    /// <summary>The product.</summary>
    public Product Product { get; }

    /// <summary>The DNS name of the forest root domain.</summary>
    public Fqdn Forest { get; }

    /// <inheritdoc/>
    public bool Equals(Scope? other) => ReferenceEquals(this, other)
        || (other is not null && Product == other.Product && Forest.Equals(other.Forest));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scope);

    /// <inheritdoc/>
    public override int GetHashCode() => (Forest.GetHashCode() * 2) + (int)Product;

    /// <inheritdoc/>
    public int CompareTo(Scope? other)
    {
        if (ReferenceEquals(this, other))
        {
            return 0;
        }

        if (other is null)
        {
            return 1;
        }

        // As numbers, because an enumeration that is compared as such is boxed, and every sort of addresses comes through here.
        int byProduct = ((int)Product).CompareTo((int)other.Product);
        return byProduct != 0 ? byProduct : Forest.CompareTo(other.Forest);
    }

    /// <summary>The scope as addresses show it, for example <c>exchange:litwareinc.com</c>.</summary>
    public override string ToString() => (Product == Product.Exchange ? "exchange:" : "lync:") + Forest;
}
