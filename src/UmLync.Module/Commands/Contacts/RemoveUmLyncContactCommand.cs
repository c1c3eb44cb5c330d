using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Designers;

namespace UmLync.Cmdlets;

/// <summary>Removes contacts of Unified Messaging, such as those that Get-UmLyncContact -State Orphan shows.</summary>
[Cmdlet(VerbsCommon.Remove, "UmLyncContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(ChangeOutcome))]
public sealed class RemoveUmLyncContactCommand : UmLyncChangeCommand
{
    /// <summary>The SIP address of the contact, with sip:.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ContactCompleter))]
    [ValidateNotNullOrEmpty]
    public string Contact { get; set; } = null!;

    private protected override object Target => Contact;

    private protected override IDesigner DesignerOfRecord() => new ContactRemovalDesigner(Contact);
}
