using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Contacts;

/// <summary>Whether the administrators of users may make contacts in an organizational unit (domain.md B.4, E.2 row 19).</summary>
internal static class ContactRights
{
    /// <summary>Whether they may; null where the rights were not read.</summary>
    public static bool? MayMakeIn(IEstateView estate, Scope deployment, DistinguishedName unit) =>
        estate.All(deployment, ContactUnit.Schema).Cast<ContactUnit>().Any(known => known.Name.Equals(unit)) ? true
        : estate.CoverageOf(deployment, ContactUnit.Schema).IsComplete ? false : null;
}
