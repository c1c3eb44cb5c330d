using UmLync.Values;

namespace UmLync.Topologies;

/// <summary>
/// An organizational unit in which the administrators of users (RTCUniversalUserAdmins) may make contacts: what Grant-CsOUPermission
/// with the object type Contact grants (domain.md B.4, E.2 row 19). A unit that is not among those lacks the right.
/// </summary>
public sealed record ContactUnit : Resource
{
    /// <summary>The group that makes contacts (domain.md B.1, B.5).</summary>
    public const string Group = "RTCUniversalUserAdmins";

    /// <summary>The kind and its properties.</summary>
    public static ResourceKind<ContactUnit> Schema { get; } = new ResourceKind<ContactUnit>(
            Product.Lync, "contactUnits", scope => new ContactUnit { Scope = scope }, unit => unit.Name.ToString())
        .Identity("name", Codecs.DistinguishedName, unit => unit.Name, (unit, value) => unit with { Name = value });

    /// <inheritdoc/>
    public override ResourceKind Kind => Schema;

    /// <summary>The distinguished name of the unit.</summary>
    public DistinguishedName Name { get; init; } = null!;
}
