using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>
/// Takes the binding of a certificate back, which no command does as such: the certificate that each service used before, as the
/// facts of the change tell, is enabled for it again. A service that had none keeps the new one (domain.md C.5). A certificate that
/// was imported goes again, once nothing uses it.
/// </summary>
internal sealed class BindingUndo(Draft draft, Because because)
{
    /// <summary>Enables the former certificates again; true where each service that was taken has one.</summary>
    public bool TakeBack(Certificate bound, IReadOnlyList<(PlannedChange Change, JournalEntry Intended)> changes)
    {
        bool isWhole = true;
        foreach (string service in Taken(bound, changes))
        {
            if (FormerOf(service, changes) is not { } fact)
            {
                isWhole = LeaveOut(bound, new Message(nameof(ReasonMessages.FirstCertificateStays), bound.Thumbprint.ToString(), service, bound.Computer.ToString()));
            }
            else if (draft.Find(fact.Key) is Certificate { Services: not null } former)
            {
                CertificateBinding.Enable(draft, former, new NameSet([service]), because.Reason, because.Source);
            }
            else
            {
                isWhole = LeaveOut(bound, new Message(nameof(Messages.ObjectIsGone), fact.Key.ToString()));
            }
        }

        return isWhole;
    }

    /// <summary>
    /// Takes a certificate away that was imported. One that stays enabled for anything is never removed: not the first of a service,
    /// which cannot be released, and not what others have enabled since.
    /// </summary>
    public void TakeAway(Certificate imported, IReadOnlyList<(PlannedChange Change, JournalEntry Intended)> changes)
    {
        bool isFree = TakeBack(imported, changes);
        if (imported.Services is not { } services)
        {
            LeaveOut(imported, new Message(nameof(Messages.PropertyWasNotRead), CertificateBinding.Services, imported.Key.ToString()));
        }
        else if (services.Except(Taken(imported, changes)) is { Count: > 0 } others)
        {
            LeaveOut(imported, new Message(nameof(ReasonMessages.OthersUseCertificate), imported.Key.ToString(), others.ToString()));
        }
        else if (isFree)
        {
            draft.Remove(imported, because);
        }
    }

    /// <summary>What the journal's changes gave the certificate and it has still; what others have superseded since is theirs.</summary>
    private static NameSet Taken(Certificate bound, IReadOnlyList<(PlannedChange Change, JournalEntry Intended)> changes)
    {
        PropertyChange[] rows = [.. changes.SelectMany(item => item.Intended.Properties ?? []).Where(row => row.Property.Name == CertificateBinding.Services)];
        NameSet before = rows.FirstOrDefault()?.Before as NameSet ?? NameSet.Empty;
        NameSet given = new(rows.Select(row => row.After).OfType<NameSet>().SelectMany(services => services));
        return new NameSet(given.Except(before).Where(service => bound.Services?.Contains(service) == true));
    }

    private static Fact? FormerOf(string service, IReadOnlyList<(PlannedChange Change, JournalEntry Intended)> changes) => changes.SelectMany(item => item.Change.Facts)
        .FirstOrDefault(fact => fact.Key.Kind == Certificate.OfExchange && fact.Property.Name == CertificateBinding.Services && fact.Value is NameSet services && services.Contains(service));

    private bool LeaveOut(Certificate bound, Message reason)
    {
        draft.LeaveOut(bound.Key.ToString(), reason, because.Source);
        return false;
    }
}
