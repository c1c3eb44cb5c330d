using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Cmdlets.Completion;
using UmLync.Contacts;
using UmLync.Designers;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Changes contacts of Unified Messaging: number, pool, name, description, routing key, on or off. A pool where no contact works, a
/// number that another contact has, and a routing key that leads to another dial plan than the number are refused.
/// </summary>
[Cmdlet(VerbsCommon.Set, "UmLyncContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(ContactRow))]
public sealed class SetUmLyncContactCommand : UmLyncSetCommand<ContactRow>
{
    private readonly List<string> _contacts = [];

    /// <summary>The SIP address of the contact, with sip:.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ContactCompleter))]
    [ValidateNotNullOrEmpty]
    public string Contact { get; set; } = null!;

    /// <summary>The number, in E.164 form.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Number { get; set; }

    /// <summary>The FQDN of the pool to which the contact moves: never one of Skype for Business Server 2019.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PoolCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Pool { get; set; }

    /// <summary>The name shown to users; written through the directory.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DisplayName { get; set; }

    /// <summary>What the contact is for.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Description { get; set; }

    /// <summary>The routing key (otherIpPhone), which begins with the address of the contact; written through the directory.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RoutingKey { get; set; }

    /// <summary>Whether the contact is enabled for Lync and has Enterprise Voice.</summary>
    [Parameter]
    public bool Enabled { get; set; }

    private protected override object Target => Contact;

    private protected override IDesigner DesignerOfRecord()
    {
        _contacts.Add(Contact);
        return new ContactChangeDesigner(Contact, new ContactValues
        {
            Number = Number,
            Pool = Pool,
            DisplayName = DisplayName,
            Description = Description,
            RoutingKey = RoutingKey,
            IsEnabled = IsGiven(nameof(Enabled)) ? Enabled : null,
        });
    }

    private protected override IEnumerable<ContactRow> ObjectsIn(Topology now) => ContactRow.Of(now).Where(row => _contacts.Contains(row.Contact ?? string.Empty, StringComparer.OrdinalIgnoreCase));
}
