using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Designers;
using UmLync.Owa;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Switches instant messaging off in Outlook Web App. It is on by default, and without Lync users see blank presence icons and an
/// error at each sign-in. Settings and trusted applications stay as they are.
/// </summary>
[Cmdlet(VerbsLifecycle.Disable, "UmLyncOwaIntegration", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(OwaIntegration))]
public sealed class DisableUmLyncOwaIntegrationCommand : UmLyncSetCommand<OwaIntegration>
{
    private protected override IDesigner DesignerOfRecord() => new OwaOffDesigner();

    private protected override IEnumerable<OwaIntegration> ObjectsIn(Topology now) => OwaIntegration.Of(now);
}
