using System;
using System.Linq;
using UmLync.Certificates;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Applying;

/// <summary>Compares a planned change with the object as it is now.</summary>
internal static class ChangeState
{
    /// <summary>How the object differs from what the change was to make of it: what the product gave it is told apart, because only a new plan reckons with that.</summary>
    public static Message WhyDiverged(PlannedChange change, Resource? shown)
    {
        PropertyChange? assigned = shown is null ? null : change.Properties.FirstOrDefault(row => row.Property.IsAssigned && row.After is not null && !Equals(row.Property.ValueOf(shown), row.After));
        return assigned is null
            ? new Message(nameof(Messages.ChangeDiverged), change.Key.ToString())
            : new Message(nameof(Messages.AssignedValueDiffers), change.Key.ToString(), assigned.Property.Name, assigned.AfterText, assigned.Property.Show(assigned.Property.ValueOf(shown!)));
    }

    /// <summary>Why the change must not be done any more, or null: the object or a fact differs from what the plan knew.</summary>
    public static Message? WhyStale(PlannedChange change, Resource? now, Func<ResourceKey, Resource?> read)
    {
        if (change.MakesObject && now is not null)
        {
            return new Message(nameof(Messages.ObjectIsThereAlready), change.Key.ToString());
        }

        if (!change.MakesObject && now is null)
        {
            return new Message(nameof(Messages.ObjectIsGone), change.Key.ToString());
        }

        if (change.RemovesObject && now is Certificate { Services: { Count: > 0 } services })
        {
            return new Message(nameof(Messages.CertificateIsStillEnabled), change.Key.ToString(), services.ToString());
        }

        if (now is not null && change.Properties.FirstOrDefault(row => row.Before is not null && !row.Property.IsRuntime && !Equals(row.Property.ValueOf(now), row.Before) && !IsReleased(change, row, now)) is { } differs)
        {
            object? value = differs.Property.ValueOf(now);
            return new Message(nameof(Messages.PropertyHasChanged), differs.Property.Name, change.Key.ToString(), differs.BeforeText, differs.Property.Show(value));
        }

        return change.Facts.FirstOrDefault(fact => !fact.HoldsFor(read(fact.Key))) is { } broken
            ? new Message(nameof(Messages.FactHasChanged), broken.Property.Name, broken.Key.ToString(), broken.Property.Show(broken.Value))
            : null;
    }

    /// <summary>What a certificate was enabled for has been superseded when it goes: that is no sign of others' work.</summary>
    private static bool IsReleased(PlannedChange change, PropertyChange row, Resource now) =>
        change.RemovesObject && row.Property.Name == CertificateBinding.Services && now is Certificate { Services.Count: 0 };
}
