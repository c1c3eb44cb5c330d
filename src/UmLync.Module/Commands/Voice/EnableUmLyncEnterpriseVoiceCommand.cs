using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Designers;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Cmdlets;

/// <summary>
/// Enables users of Lync for Enterprise Voice, with their line, voice policy and dial plan: one user, or as many as come through the
/// pipeline. All are checked before any is changed; who cannot be enabled is left out with the reason.
/// </summary>
[Cmdlet(VerbsLifecycle.Enable, "UmLyncEnterpriseVoice", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(CsUser))]
public sealed class EnableUmLyncEnterpriseVoiceCommand : UmLyncSetCommand<CsUser>
{
    private readonly EnterpriseVoiceDesigner _users = new();
    private readonly HashSet<SipUri> _asked = [];

    /// <summary>The SIP address of the user.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string SipAddress { get; set; } = null!;

    /// <summary>The line: <c>tel:</c> and an E.164 number, with <c>;ext=</c> where there is an extension; by default the one that the user has.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? LineUri { get; set; }

    /// <summary>The voice policy to grant; by default the one that the user has.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? VoicePolicy { get; set; }

    /// <summary>The Lync dial plan (location profile) to grant; by default the one that the user has.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? DialPlan { get; set; }

    private protected override ReadRequest Needed => ReadRequest.Everything;

    private protected override IDesigner DesignerOfRecord()
    {
        SipUri address = SipUri.Parse(SipAddress.StartsWith("sip:", StringComparison.OrdinalIgnoreCase) ? SipAddress : "sip:" + SipAddress);
        _asked.Add(address);
        return _users.Ask(address, LineUri, VoicePolicy, DialPlan);
    }

    private protected override IEnumerable<CsUser> ObjectsIn(Topology now) => now.All(CsUser.Schema).Where(user => _asked.Contains(user.SipAddress));
}
