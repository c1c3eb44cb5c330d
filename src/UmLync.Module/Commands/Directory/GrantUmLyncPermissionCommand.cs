using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Designers;
using UmLync.Permissions;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Grants the groups of Lync the rights that they lack on the containers of the Exchange organization. A right that is denied
/// is named and not touched.
/// </summary>
[Cmdlet(VerbsSecurity.Grant, "UmLyncPermission", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(RequiredPermission))]
public sealed class GrantUmLyncPermissionCommand : UmLyncSetCommand<RequiredPermission>
{
    private readonly List<PermissionDesigner> _asked = [];

    /// <summary>The name of the container; by default all.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Container { get; set; }

    /// <summary>The group, with or without its domain; by default all.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string? Group { get; set; }

    private protected override IDesigner DesignerOfRecord()
    {
        _asked.Add(new PermissionDesigner(Container, Group));
        return _asked[_asked.Count - 1];
    }

    private protected override IEnumerable<RequiredPermission> ObjectsIn(Topology now) =>
        RequiredPermission.Of(now).Where(needed => _asked.Exists(designer => designer.IsAsked(needed)));
}
