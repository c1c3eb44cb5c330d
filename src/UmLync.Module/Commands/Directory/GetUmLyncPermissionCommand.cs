using System.Linq;
using System.Management.Automation;
using UmLync.Permissions;

namespace UmLync.Cmdlets;

/// <summary>
/// Shows which rights the groups of Lync need on the containers of the Exchange organization, and whether they have them; each
/// names object, group and rights, so that it can be granted by hand too.
/// </summary>
[Cmdlet(VerbsCommon.Get, "UmLyncPermission")]
[OutputType(typeof(RequiredPermission))]
public sealed class GetUmLyncPermissionCommand : UmLyncEstateCommand
{
    /// <summary>The name of the container; wildcards are taken.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string? Container { get; set; }

    /// <summary>The group as domain\name; wildcards are taken.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string? Group { get; set; }

    private protected override void Process() => WriteObject(
        RequiredPermission.Of(ReadEstate()).Where(needed => Pattern.Matches(Container, needed.Container) && Pattern.Matches(Group, needed.Group)),
        enumerateCollection: true);
}
