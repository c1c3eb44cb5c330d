using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Designers;
using UmLync.Topologies;
using UmLync.Users;

namespace UmLync.Cmdlets;

/// <summary>
/// A cmdlet that does something for users, one or a batch from the pipeline. All records are held against the estate before any of them
/// is carried out, so that what is missing in a record is a fault of the batch and no error of binding.
/// </summary>
public abstract class UmLyncUserCommand : UmLyncSetCommand<UmMailbox>
{
    private readonly List<UserOrder> _orders = [];
    private ToldFaults? _batch;

    /// <summary>The primary SMTP address of the mailbox.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PrimarySmtpAddress")]
    [AllowEmptyString]
    public string Identity { get; set; } = null!;

    /// <summary>The UM mailbox policy, which belongs to a SIP URI dial plan.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? MailboxPolicy { get; set; }

    /// <summary>The extensions, each with as many digits as the dial plan has.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("Extensions")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? Extension { get; set; }

    /// <summary>The SIP address, with or without sip:; by default that of the Lync user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? SipAddress { get; set; }

    /// <summary>Where Exchange sends the welcome message with the PIN; by default to the mailbox.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? NotifyEmail { get; set; }

    /// <summary>Leaves wrong records out and carries the others out; without it, nothing is done as long as a record is wrong.</summary>
    [Parameter]
    public SwitchParameter SkipFaulty { get; set; }

    private protected sealed override ReadRequest Needed => UserDesigner.Reads;

    /// <summary>The records so far.</summary>
    private protected IReadOnlyList<UserOrder> Orders => _orders;

    /// <summary>The designer of all records, which come after it is made.</summary>
    private protected abstract UserDesigner DesignerOf(IEnumerable<UserOrder> orders);

    private protected virtual PinShape? Pin => null;

    private protected sealed override IDesigner DesignerOfRecord()
    {
        _orders.Add(new UserOrder
        {
            Row = _orders.Count + 1,
            Identity = Identity.Trim(),
            MailboxPolicy = MailboxPolicy?.Trim() ?? string.Empty,
            Extensions = new ValueList<string>((Extension ?? []).SelectMany(UserOrder.ExtensionsOf)),
            SipAddress = SipAddress?.Trim(),
            NotifyEmail = NotifyEmail?.Trim(),
            Pin = Pin,
        });
        return _batch ??= new ToldFaults(DesignerOf(_orders), fault => Fail(new UserFaultException(fault), fault));
    }

    private protected void Tell(UserRemark remark) => WriteWarning(remark.ToString());

    private protected override IEnumerable<UmMailbox> ObjectsIn(Topology now)
    {
        HashSet<string> asked = new(_orders.Select(order => order.Identity), StringComparer.OrdinalIgnoreCase);
        return now.All(UmMailbox.Schema).Where(mailbox => asked.Contains(mailbox.PrimarySmtpAddress));
    }
}
