using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Makes a SIP URI dial plan with its default mailbox policy, by the rules that Lync has for its name and its numbers. A plan that is
/// there gets the numbers, the language and the policy that it lacks; nothing is taken from it. What is to be reached through it follows
/// with New-UmLyncDialPlanBinding or Invoke-UmLyncIntegration.
/// </summary>
[Cmdlet(VerbsCommon.New, "UmLyncDialPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(UmDialPlan))]
public sealed class NewUmLyncDialPlanCommand : UmLyncSetCommand<UmDialPlan>
{
    private readonly List<string> _names = [];

    /// <summary>The name: at most 49 characters, 64 without a mailbox policy; no spaces.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = null!;

    /// <summary>The country code, 1 to 4 digits.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string CountryOrRegionCode { get; set; } = null!;

    /// <summary>The length of extensions, 1 to 20 digits; it cannot be changed afterwards.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    public int NumberOfDigitsInExtension { get; set; }

    /// <summary>The numbers of Outlook Voice Access, in E.164 form; several in one text are parted by semicolons, as in a CSV file.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public string[]? AccessTelephoneNumbers { get; set; }

    /// <summary>Which part of a call is encrypted; by default the strongest that the Lync pools accept.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [FromCsv]
    public VoipSecurity? VoipSecurity { get; set; }

    /// <summary>The language in which callers are spoken to, such as de-DE; by default en-US.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? DefaultLanguage { get; set; }

    /// <summary>The forest of the Exchange organization, where the estate has several.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Forest { get; set; }

    /// <summary>Makes no default mailbox policy.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [FromCsv(WhenEmpty = false)]
    public SwitchParameter NoMailboxPolicy { get; set; }

    private protected override IDesigner DesignerOfRecord()
    {
        _names.Add(Name);
        return new DialPlanDesigner(new DialPlanChoice
        {
            Name = Name,
            Forest = Forest.OrNone(),
            CountryOrRegionCode = CountryOrRegionCode,
            NumberOfDigitsInExtension = NumberOfDigitsInExtension,
            AccessTelephoneNumbers = AccessTelephoneNumbers.AsList(),
            VoipSecurity = VoipSecurity,
            DefaultLanguage = DefaultLanguage.OrNone(),
            MailboxPolicy = !NoMailboxPolicy,
        });
    }

    private protected override IEnumerable<UmDialPlan> ObjectsIn(Topology now) => now.All(UmDialPlan.Schema).Where(plan => _names.Contains(plan.Name, StringComparer.OrdinalIgnoreCase));
}
