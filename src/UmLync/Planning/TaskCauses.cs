using System.Collections.Generic;
using UmLync.Owa;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// Which change leaves something to a person that no product shows: those tasks close a deployment. They are planned with the change
/// that causes them, and at no other time.
/// </summary>
public static class TaskCauses
{
    private static readonly RestartCause Client = new(nameof(ReasonMessages.UsersNeedTheClient), Source.Confirmed("J.5, H 37"));
    private static readonly RestartCause Icon = new(nameof(ReasonMessages.PresenceIsToBeSeen), Source.Confirmed("J.7"));

    /// <summary>The tasks that follow from the change; the object before or after may be absent.</summary>
    public static IEnumerable<(ManualTask Task, RestartCause Cause)> Of(Resource? before, Resource? after) => after switch
    {
        CsUser { EnterpriseVoiceEnabled: true } user when (before as CsUser)?.EnterpriseVoiceEnabled != true =>
            [(ManualTask.Of(ManualTask.ClientInstallation, user.Scope, ManualTask.Users), Client)],
        OwaWebConfig { ImServerName.HasValue: true } config when !config.IsSameAs(before) => [Seen(config.Scope)],
        SettingOverride setting when InstantMessagingOverride.Is(setting) && !setting.IsSameAs(before) => [Seen(setting.Scope)],
        OwaVirtualDirectory { InstantMessagingEnabled: true, InstantMessagingType: InstantMessagingType.Ocs } directory when !directory.IsSameAs(before) => [Seen(directory.Scope)],
        OwaMailboxPolicy { InstantMessagingEnabled: true, InstantMessagingType: InstantMessagingType.Ocs } policy when !policy.IsSameAs(before) => [Seen(policy.Scope)],
        _ => [],
    };

    private static (ManualTask Task, RestartCause Cause) Seen(Scope organization) =>
        (ManualTask.Of(ManualTask.PresenceCheck, organization, ManualTask.Users), Icon);
}
