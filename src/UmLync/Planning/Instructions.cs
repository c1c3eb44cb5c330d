using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>What a person is told to do where a change is manual: one sentence a kind; what has none is shown property by property.</summary>
public static class Instructions
{
    /// <summary>The instruction for the manual change.</summary>
    public static Message For(PlannedChange change) => Of(change.Key) ?? new Message(nameof(Messages.ChangeIsManual), change.Key.ToString());

    /// <summary>The instruction for objects of the kind; null where there is none.</summary>
    internal static Message? Of(ResourceKey key) =>
        key.Kind == ManualTask.CertificateInstallation ? new Message(nameof(PlanMessages.InstallCertificate), key.Name)
        : key.Kind == ManualTask.ClientInstallation ? new Message(nameof(PlanMessages.InstallClient))
        : key.Kind == ManualTask.PresenceCheck ? new Message(nameof(PlanMessages.LookForPresence))
        : key.Kind == UcmaRuntime.Schema ? new Message(nameof(PlanMessages.InstallUcma), key.Name)
        : key.Kind == Certificate.OfExchange ? new Message(nameof(PlanMessages.ImportCertificate), key.Name)
        : null;
}
