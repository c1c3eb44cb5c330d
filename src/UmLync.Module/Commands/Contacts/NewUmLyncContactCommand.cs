using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Cmdlets.Completion;
using UmLync.Contacts;
using UmLync.Designers;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets;

/// <summary>
/// Makes the contacts by which Lync reaches Unified Messaging where they lack: of one dial plan or auto attendant, or of all. A contact
/// that is there is never made twice. What is not given follows the contacts that are there; the routing key is written through the
/// directory, and that of an auto attendant is learned from live contacts or given, never made up.
/// </summary>
[Cmdlet(VerbsCommon.New, "UmLyncContact", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(ContactRow))]
public sealed class NewUmLyncContactCommand : UmLyncSetCommand<ContactRow>
{
    private readonly List<string?> _subjects = [];

    /// <summary>The name of the dial plan or auto attendant; by default all that lack a contact.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DialPlan")]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    [AllowNull]
    public string? Serves { get; set; }

    /// <summary>What the contact stands for, where a dial plan and an auto attendant have the same name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    public ContactRole? Role { get; set; }

    /// <summary>The SIP address, with sip:; by default the name with the SIP domain.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Address { get; set; }

    /// <summary>The FQDN of the pool; by default the one that homes most users of the dial plan, never of Skype for Business Server 2019.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(PoolCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Pool { get; set; }

    /// <summary>The distinguished name of the organizational unit; by default that of all contacts that are there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OU { get; set; }

    /// <summary>The SIP domain of new addresses; by default that of all contacts that are there.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? SipDomain { get; set; }

    /// <summary>The name shown to users; by default that of the dial plan or auto attendant.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DisplayName { get; set; }

    /// <summary>The routing key (otherIpPhone), as a live contact shows it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RoutingKey { get; set; }

    private protected override object? Target => Serves;

    private protected override IDesigner DesignerOfRecord()
    {
        _subjects.Add(string.IsNullOrEmpty(Serves) ? null : Serves);
        return ContactRequest.Designer(_subjects[_subjects.Count - 1], Role, OU, SipDomain, new ContactChoice
        {
            Address = Address is null ? null : SipUri.Parse(Address),
            Pool = Pool,
            DisplayName = DisplayName,
            RoutingKey = RoutingKey,
        });
    }

    private protected override IEnumerable<ContactRow> ObjectsIn(Topology now) =>
        ContactRow.Of(now).Where(row => _subjects.Exists(subject => subject is null || StringComparer.OrdinalIgnoreCase.Equals(subject, row.Serves)));
}
