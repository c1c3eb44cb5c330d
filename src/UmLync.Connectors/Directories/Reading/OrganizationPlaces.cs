using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>The Exchange organization that is being read, and its containers.</summary>
internal sealed class OrganizationPlaces(Scope scope, DistinguishedName organization)
{
    public Scope Scope { get; } = scope;

    public DistinguishedName Organization { get; } = organization;

    public DistinguishedName Container(string name) => Organization.Child("CN", name);
}
