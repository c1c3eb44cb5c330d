using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>The cmdlets of dial plans and of what belongs to one: mailbox policies and auto attendants (domain.md C.1, C.3).</summary>
internal static class DialPlanCalls
{
    public static IEnumerable<CallRows> Rows { get; } =
    [
        new CallRows(UmDialPlan.Schema, Shell.Exchange)
        {
            // The default mailbox policy is a change of its own, so that it is seen in the plan, read back, and taken back.
            Create = new CallShape(
                "New-UMDialPlan",
                ("name", "Name"), ("countryOrRegionCode", "CountryOrRegionCode"), ("numberOfDigitsInExtension", "NumberOfDigitsInExtension"), ("uriType", "URIType"),
                ("voipSecurity", "VoIPSecurity"), ("accessTelephoneNumbers", "AccessTelephoneNumbers"), ("defaultLanguage", "DefaultLanguage"))
            {
                Requires = ["countryOrRegionCode", "numberOfDigitsInExtension"],
                Always = _ => [new CommandParameter("GenerateUMMailboxPolicy", new CommandValue.Flag(false))],
            },
            Update = new CallShape(
                "Set-UMDialPlan", "Identity",
                ("voipSecurity", "VoIPSecurity"), ("countryOrRegionCode", "CountryOrRegionCode"), ("accessTelephoneNumbers", "AccessTelephoneNumbers"),
                ("pilotIdentifiers", "PilotIdentifierList"), ("defaultLanguage", "DefaultLanguage"),
                ("configuredInCountryOrRegionGroups", "ConfiguredInCountryOrRegionGroups"), ("allowedInCountryOrRegionGroups", "AllowedInCountryOrRegionGroups")),
            Remove = new CallShape("Remove-UMDialPlan", "Identity"),
        },
        new CallRows(UmMailboxPolicy.Schema, Shell.Exchange)
        {
            Create = new CallShape("New-UMMailboxPolicy", ("name", "Name"), ("dialPlan", "UMDialPlan")) { Requires = ["dialPlan"] },
            Update = new CallShape("Set-UMMailboxPolicy", "Identity", ("allowedInCountryOrRegionGroups", "AllowedInCountryOrRegionGroups")),
            Remove = new CallShape("Remove-UMMailboxPolicy", "Identity"),
        },
        new CallRows(UmAutoAttendant.Schema, Shell.Exchange)
        {
            Create = new CallShape(
                "New-UMAutoAttendant",
                ("name", "Name"), ("dialPlan", "UMDialPlan"), ("status", "Status"), ("pilotIdentifiers", "PilotIdentifierList"), ("speechEnabled", "SpeechEnabled"),
                ("dtmfFallbackAutoAttendant", "DTMFFallbackAutoAttendant")) { Requires = ["dialPlan"] },
            Update = new CallShape(
                "Set-UMAutoAttendant", "Identity",
                ("pilotIdentifiers", "PilotIdentifierList"), ("speechEnabled", "SpeechEnabled"), ("language", "Language")),
            Remove = new CallShape("Remove-UMAutoAttendant", "Identity"),
            MoreUpdates =
            [
                new CallShape("Enable-UMAutoAttendant", "Identity", ("status", "Status"))
                {
                    NameFor = status => Equals(status, AttendantStatus.Enabled) ? "Enable-UMAutoAttendant" : "Disable-UMAutoAttendant",
                },
            ],
        },
    ];
}
