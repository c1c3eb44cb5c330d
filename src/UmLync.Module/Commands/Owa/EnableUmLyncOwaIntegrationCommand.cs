using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Designers;
using UmLync.Owa;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Sets instant messaging up in Outlook Web App: the settings where each release keeps them, the virtual directories of the front
/// ends, the mailbox policies, and the trusted application where one is needed; a duplicate one goes. Then the topology is published
/// and each changed server refreshed and recycled, once. What is in place stays.
/// </summary>
[Cmdlet(VerbsLifecycle.Enable, "UmLyncOwaIntegration", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(OwaIntegration))]
public sealed class EnableUmLyncOwaIntegrationCommand : UmLyncSetCommand<OwaIntegration>
{
    /// <summary>The FQDN of the Lync pool; by default the one that is set, or the nearest to each server.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(PoolCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Pool { get; set; }

    /// <summary>The thumbprint of the certificate that Outlook Web App shows to Lync; by default the one that is set, or that of UM (2013) or IIS (2016).</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Thumbprint { get; set; }

    /// <summary>The id of a new trusted application.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string ApplicationId { get; set; } = TrustedApplicationDesigner.DefaultId;

    private protected override IDesigner DesignerOfRecord() =>
        new OwaIntegrationDesigner(Pool, Thumbprint is null ? null : Values.Thumbprint.Parse(Thumbprint), ApplicationId);

    private protected override IEnumerable<OwaIntegration> ObjectsIn(Topology now) => OwaIntegration.Of(now);
}
