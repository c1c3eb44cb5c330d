using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Designers;
using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Cmdlets;

/// <summary>
/// Moves users to another UM mailbox policy. Within a dial plan the policy is set, and the PIN stays; to another dial plan, extension or
/// SIP address the mailbox is disabled, with its properties kept, and enabled again with a new PIN. What is not given stays.
/// </summary>
[Cmdlet(VerbsCommon.Move, "UmLyncUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(UmMailbox))]
public sealed class MoveUmLyncUserCommand : UmLyncUserCommand
{
    /// <summary>Gives those who stay in their dial plan a new PIN too, which Exchange mails to them.</summary>
    [Parameter]
    public SwitchParameter ResetPin { get; set; }

    private protected override UserDesigner DesignerOf(IEnumerable<UserOrder> orders) =>
        new(orders, UserTask.Move) { SkipsFaulty = SkipFaulty, ResetsPin = ResetPin, Tell = Tell };
}
