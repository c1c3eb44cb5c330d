using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using UmLync.Applying;
using UmLync.Cmdlets.Shells;
using UmLync.Cmdlets.Text;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Cmdlets;

/// <summary>
/// Enables users for Unified Messaging under their Lync SIP address: one user, or as many as come through the pipeline. The whole batch
/// is held against the estate first, and every fault of every record is told; as long as one is wrong, nothing is done for anybody.
/// Exchange makes the PIN and mails it to the user.
/// </summary>
[Cmdlet(VerbsLifecycle.Enable, "UmLyncUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(UmMailbox))]
public sealed class EnableUmLyncUserCommand : UmLyncUserCommand
{
    /// <summary>The first PIN of one user, in the place of one that Exchange makes. It stands in no plan, journal or message.</summary>
    [Parameter]
    [ValidateNotNull]
    public SecureString? InitialPin { get; set; }

    private protected override PinShape? Pin => InitialPin is null ? null : ShapeOf(PinVault.Open(InitialPin));

    private protected override UserDesigner DesignerOf(IEnumerable<UserOrder> orders) => new(orders) { SkipsFaulty = SkipFaulty, Tell = Tell };

    private protected override IDisposable? Prepare(Plan plan, Topology now) => InitialPin is null ? null
        : Orders.Count == 1 ? Connected.Pins.Keep(Orders[0].Identity, InitialPin)
        : throw new UmLyncException(new Message(nameof(CmdletMessages.PinIsForOneUser)));

    private static PinShape ShapeOf(string pin) => new(pin.Length, pin.All(character => character is >= '0' and <= '9'));
}
