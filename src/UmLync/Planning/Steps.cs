using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Commands;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// Splits a drawn difference into steps of one call each. What the creating cmdlet does not take follows in a second call;
/// what no cmdlet takes is a manual step.
/// </summary>
internal static class Steps
{
    public static IEnumerable<Step> Of(Drawing drawing, Draft draft)
    {
        if (drawing.IsOperation)
        {
            return [Operation(drawing, draft)];
        }

        return (drawing.Before, drawing.After) switch
        {
            (null, { } after) => Creation(drawing, after, draft),
            ({ } before, null) => [Removal(drawing, before, draft)],
            ({ } before, { } after) => Update(drawing, before, after, draft),
            _ => [],
        };
    }

    private static Step Operation(Drawing drawing, Draft draft)
    {
        Resource after = drawing.After!;
        Property pending = after.Kind.Find("pending")!;
        bool isPending = !drawing.IsAsked || !Equals(pending.ValueOf(drawing.Before!), Boxed.False);
        return new Step(
            after, ChangeAction.Operate, [new PropertyChange(pending, isPending ? Boxed.True : Boxed.False, Boxed.False)], [.. drawing.Reasons], Impact.Of(after, isOperation: true, draft), Inverse.None);
    }

    private static IEnumerable<Step> Creation(Drawing drawing, Resource after, Draft draft)
    {
        ResourceKind kind = after.Kind;
        Property[] given = [.. kind.Properties.Where(property => !property.IsDerived && property.ValueOf(after) is not null)];
        bool canCreate = CommandCatalog.Creates(after);
        Property[] withCreation = canCreate ? [.. given.Where(property => property.IsIdentity || property.IsAssigned || CommandCatalog.CreateTakes(property, kind))] : given;
        Property[] later = [.. given.Except(withCreation)];
        yield return new Step(
            after, canCreate ? ChangeAction.Create : ChangeAction.Manual, Changes(withCreation, null, after), Reasons(drawing, withCreation, isWhole: true),
            Impact.Of(after, isOperation: false, draft), Inverse.Exact);
        foreach (Property[] call in CommandCatalog.ByCall(later, kind).Where(call => call.Length > 0))
        {
            bool canUpdate = call.All(property => CommandCatalog.UpdateTakes(property, kind));
            yield return new Step(
                after, canUpdate ? ChangeAction.Update : ChangeAction.Manual, Changes(call, null, after), Reasons(drawing, call, isWhole: false),
                Impact.None, after is Certificate ? InverseOf(after, null, draft) : Inverse.WithCreation);
        }
    }

    private static Step Removal(Drawing drawing, Resource before, Draft draft)
    {
        Property[] known = [.. before.Kind.Properties.Where(property => !property.IsDerived && property.ValueOf(before) is not null)];
        return new Step(
            before, CommandCatalog.Removes(before) ? ChangeAction.Remove : ChangeAction.Manual,
            [.. known.Select(property => new PropertyChange(property, property.ValueOf(before), null))],
            [.. drawing.Reasons], Impact.Of(before, isOperation: false, draft), before switch { Certificate => Inverse.None, UmMailbox or ExumContact => Inverse.Compensation, _ => Inverse.Exact });
    }

    private static IEnumerable<Step> Update(Drawing drawing, Resource before, Resource after, Draft draft)
    {
        Property[] different = [.. before.DifferencesFrom(after).Where(property => !property.IsDerived && property.ValueOf(after) is not null)];
        Property[] carried = CommandCatalog.Updates(before, after) ? [.. different.Where(property => CommandCatalog.UpdateTakes(property, after.Kind, property.ValueOf(after)))] : [];
        Property[] manual = [.. different.Except(carried)];
        if (manual.Length > 0 && CommandCatalog.Replaces(after.Kind))
        {
            yield return Removal(drawing, before, draft);
            foreach (Step step in Creation(drawing, after, draft))
            {
                yield return step;
            }

            yield break;
        }

        foreach (Property[] call in CommandCatalog.ByCall(carried, after.Kind).Where(call => call.Length > 0))
        {
            yield return new Step(
                after, ChangeAction.Update, Changes(Stated(call, before), before, after), Reasons(drawing, call, isWhole: false), Impact.Of(after, isOperation: false, draft), InverseOf(after, before, draft));
        }

        if (manual.Length > 0)
        {
            yield return new Step(
                after, ChangeAction.Manual, Changes(manual, before, after), Reasons(drawing, manual, isWhole: false), Impact.None, Inverse.Exact);
        }
    }

    /// <summary>The binding of a certificate is taken back by enabling the one that was used before; where there was none, not at all.</summary>
    private static Inverse InverseOf(Resource after, Resource? before, Draft draft) => after switch
    {
        Certificate wanted => CertificateBinding.Difference((before as Certificate)?.Services, wanted.Services).Added
            .All(service => CertificateBinding.Superseded(service, wanted, draft.Topology) is not null) ? Inverse.Compensation : Inverse.None,
        _ => Inverse.Exact,
    };

    /// <summary>The properties that the call states: those that change, and those that it has to state with them.</summary>
    private static Property[] Stated(Property[] changing, Resource before) =>
        [.. before.Kind.Properties.Where(property => changing.Contains(property) || (CommandCatalog.StatesAlways(before.Kind, property) && property.ValueOf(before) is not null))];

    private static PropertyChange[] Changes(Property[] properties, Resource? before, Resource after) =>
        [.. properties.Select(property => new PropertyChange(property, before is null ? null : property.ValueOf(before), property.ValueOf(after)))];

    private static Because[] Reasons(Drawing drawing, Property[] properties, bool isWhole)
    {
        Because[] reasons = [.. drawing.ReasonsFor(properties)];
        return isWhole || drawing.Before is not null ? reasons : [.. drawing.ReasonsFor(properties).Except(drawing.WholeReasons).DefaultIfEmpty(reasons[0])];
    }
}
