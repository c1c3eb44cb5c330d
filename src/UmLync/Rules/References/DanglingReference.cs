using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// An object that names another which is not there: a hunt group of a dial plan that was removed, a contact on a pool that is
/// gone. Users and mailboxes are left out here; there are a hundred thousand of them.
/// </summary>
public sealed class DanglingReference() : Rule(
    nameof(RuleMessages.DanglingReference), Severity.Warning, Source.Inferred("C.3"), [.. Judged.Concat(Named).Distinct()])
{
    private static IEnumerable<ResourceKind> Judged => ResourceKinds.All.Where(
        kind => kind != UmMailbox.Schema && kind != CsUser.Schema && kind.Properties.Any(property => TargetOf(kind, property) is not null));

    private static IEnumerable<ResourceKind> Named => Judged.SelectMany(kind => kind.Properties, TargetOf).OfType<ResourceKind>();

    private protected override IEnumerable<Scope> ScopesOf(Topology topology) => topology.Scopes;

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => [];

    private protected override void Judge(Judgement judgement)
    {
        foreach (ResourceKind kind in Judged.Where(kind => kind.Product == judgement.Scope.Product))
        {
            judgement.Knows(judgement.Scope, kind);
            foreach (Property property in kind.Properties)
            {
                if (TargetOf(kind, property) is { } target)
                {
                    Judge(judgement, kind, property, target);
                }
            }
        }
    }

    private static void Judge(Judgement judgement, ResourceKind kind, Property property, ResourceKind target)
    {
        foreach (Resource resource in judgement.Estate.All(judgement.Scope, kind))
        {
            if (!judgement.Knows(resource, property.Name))
            {
                continue;
            }

            foreach (string name in NamesIn(property.ValueOf(resource)))
            {
                if (judgement.Estate.Find(new ResourceKey(judgement.Scope, target, name)) is null && judgement.Knows(judgement.Scope, target))
                {
                    judgement.Fail(resource, nameof(RuleMessages.ReferenceLeadsNowhere), resource.Key.Name, property.Name, name, target.Id);
                }
            }
        }
    }

    private static ResourceKind? TargetOf(ResourceKind kind, Property property) =>
        property.RefersTo is { } id && ResourceKinds.Find(id) is { } target && target.Product == kind.Product ? target : null;

    private static IEnumerable<string> NamesIn(object? value) => value switch
    {
        string name => [name],
        IEnumerable<string> names => names,
        _ => [],
    };
}
