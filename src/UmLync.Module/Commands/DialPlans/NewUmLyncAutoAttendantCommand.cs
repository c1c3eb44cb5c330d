using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Cmdlets.Completion;
using UmLync.Designers;
using UmLync.Topologies;

namespace UmLync.Cmdlets;

/// <summary>
/// Makes an auto attendant of a SIP URI dial plan, and lets it answer: by itself Exchange makes it disabled. One that is there is
/// enabled, and gets the numbers and the language that are named; nothing is taken from it. Lync reaches it by a contact of its own.
/// </summary>
[Cmdlet(VerbsCommon.New, "UmLyncAutoAttendant", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ChangeOutcome), typeof(UmAutoAttendant))]
public sealed class NewUmLyncAutoAttendantCommand : UmLyncSetCommand<UmAutoAttendant>
{
    private readonly List<string> _names = [];

    /// <summary>The name: at most 64 characters, no spaces.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = null!;

    /// <summary>The name of its SIP URI dial plan; it cannot be changed afterwards.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DialPlanCompleter))]
    [ValidateNotNullOrEmpty]
    public string DialPlan { get; set; } = null!;

    /// <summary>The numbers that it answers, in E.164 form; several in one text are parted by semicolons, as in a CSV file.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public string[]? PilotIdentifiers { get; set; }

    /// <summary>Whether it understands speech; by default it does.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [FromCsv]
    public bool? SpeechEnabled { get; set; }

    /// <summary>The language in which it speaks, such as de-DE; by default that of the dial plan.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Language { get; set; }

    /// <summary>The forest of the Exchange organization, where several have a dial plan of that name.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Forest { get; set; }

    private protected override IDesigner DesignerOfRecord()
    {
        _names.Add(Name);
        return new AutoAttendantDesigner(new AutoAttendantChoice
        {
            Name = Name,
            Forest = Forest.OrNone(),
            DialPlan = DialPlan,
            PilotIdentifiers = PilotIdentifiers.AsList(),
            SpeechEnabled = SpeechEnabled,
            Language = Language.OrNone(),
        });
    }

    private protected override IEnumerable<UmAutoAttendant> ObjectsIn(Topology now) => now.All(UmAutoAttendant.Schema).Where(attendant => _names.Contains(attendant.Name, StringComparer.OrdinalIgnoreCase));
}
