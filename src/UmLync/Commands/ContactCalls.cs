using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Commands;

/// <summary>
/// The calls for contacts of Unified Messaging (domain.md B.5). A contact is moved by a cmdlet of its own, and what Lync derives from
/// a number follows that number. Routing key and display name have no cmdlet: they are written to the directory [F].
/// </summary>
internal static class ContactCalls
{
    public static IEnumerable<CallRows> Rows { get; } =
    [
        new CallRows(ExumContact.Schema, Shell.Lync)
        {
            Create = new CallShape(
                "New-CsExUmContact",
                ("sipAddress", "SipAddress"), ("registrarPool", "RegistrarPool"), ("ou", "OU"), ("displayNumber", "DisplayNumber"),
                ("autoAttendant", "AutoAttendant"), ("description", "Description"))
            {
                Requires = ["registrarPool", "ou", "displayNumber"],
                Follows = ["lineUri", "isSubscriberAccess"],
            },
            Update = new CallShape(
                "Set-CsExUmContact", "Identity",
                ("displayNumber", "DisplayNumber"), ("autoAttendant", "AutoAttendant"), ("description", "Description"),
                ("enabled", "Enabled"), ("enterpriseVoiceEnabled", "EnterpriseVoiceEnabled")) { Follows = ["lineUri", "isSubscriberAccess"] },
            MoreUpdates = [new CallShape("Move-CsExUmContact", "Identity", ("registrarPool", "Target")) { HasForce = true }],
            InDirectory = ["otherIpPhone", "displayName"],
            NeverEmpty = ["displayNumber", "lineUri", "description"],
            Remove = new CallShape("Remove-CsExUmContact", "Identity"),
        },
    ];
}
