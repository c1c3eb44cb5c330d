using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// The judging of one organization or deployment by one rule: collects the failures, and notes what the rule met that was not
/// read, so that a thousand unread properties become one finding.
/// </summary>
internal sealed class Judgement(Rule rule, Topology estate, Scope scope)
{
    private readonly List<Finding> _failures = [];
    private readonly HashSet<(ResourceKey Key, string Property)> _unread = [];
    private Message? _note;
    private (string Property, string Resource)? _firstUnread;

    public Topology Estate => estate;

    public Scope Scope => scope;

    /// <summary>The failures by subject, then what was not evaluated.</summary>
    public IEnumerable<Finding> Findings
    {
        get
        {
            IEnumerable<Finding> failures = _failures.OrderBy(finding => finding.Subject, NameOrder.Instance);
            return Unread is { } reason ? failures.Append(new Finding(rule, FindingOutcome.NotEvaluated, scope.ToString(), reason)) : failures;
        }
    }

    private Message? Unread => _note ?? (_firstUnread is { } first
        ? new Message(nameof(RuleMessages.PropertiesAreUnread), first.Property, first.Resource, _unread.Count.ToString(CultureInfo.InvariantCulture))
        : null);

    public static Message SideIsUnread(Product product) => new(nameof(RuleMessages.SideIsUnread), product.ToString());

    /// <summary>All objects of the kind in the scope.</summary>
    public IEnumerable<T> All<T>(ResourceKind<T> kind)
        where T : Resource => estate.All(scope, kind).Cast<T>();

    public void Fail(Resource subject, string reason, params string[] arguments) => Fail(subject.Key.ToString(), reason, arguments);

    public void Fail(string subject, string reason, params string[] arguments) =>
        Fail(subject, new Message(reason, arguments));

    public void Fail(string subject, Message reason) => _failures.Add(new Finding(rule, FindingOutcome.Fail, subject, reason));

    /// <summary>Whether all the properties of the object were read; notes the first that was not.</summary>
    public bool Knows(Resource resource, params string[] properties)
    {
        foreach (string property in properties)
        {
            if (resource.Kind.Find(property)!.ValueOf(resource) is null)
            {
                NotRead(resource, property);
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the property was read of all the objects; notes each of which it was not.</summary>
    public bool KnowsOfAll(IEnumerable<Resource> resources, string property) =>
        resources.Aggregate(true, (known, resource) => Knows(resource, property) && known);

    /// <summary>Notes that the property of the object was not read.</summary>
    public void NotRead(Resource resource, string property)
    {
        _firstUnread ??= (property, resource.Key.ToString());
        _unread.Add((resource.Key, property));
    }

    /// <summary>Notes something else that was not read.</summary>
    public void Note(Message unread) => _note ??= unread;

    /// <summary>Whether everything of the kind was read; notes it when not.</summary>
    public bool Knows(Scope place, ResourceKind kind)
    {
        Coverage coverage = estate.CoverageOf(place, kind);
        if (!coverage.IsComplete)
        {
            Note(new Message(nameof(RuleMessages.KindIsUnread), kind.Id, place.ToString(), coverage.Reason ?? "-"));
        }

        return coverage.IsComplete;
    }

    /// <summary>Whether one of the kinds was not read: in this scope, or where it is of the other product, anywhere.</summary>
    public bool LacksAnyOf(IEnumerable<ResourceKind> kinds)
    {
        foreach (ResourceKind kind in kinds)
        {
            Scope[] places = kind.Product == scope.Product ? [scope] : [.. estate.ScopesOf(kind.Product)];
            if (places.Length == 0)
            {
                Note(SideIsUnread(kind.Product));
            }

            foreach (Scope place in places)
            {
                Knows(place, kind);
            }
        }

        return _note is not null;
    }

    /// <summary>The SIP URI dial plans of the organization, in the order of their names.</summary>
    public IReadOnlyList<UmDialPlan> SipPlans() => [.. All(UmDialPlan.Schema).Where(plan => Knows(plan, "uriType") && plan.IsSip)];

    /// <summary>The gateways of the organization that stand for pools; notes those whose address was not read.</summary>
    public IReadOnlyList<(UmIpGateway Gateway, LyncPool Pool)> PoolGateways()
    {
        foreach (UmIpGateway gateway in All(UmIpGateway.Schema))
        {
            Knows(gateway, "address");
        }

        return OwnGateways.Of(estate, scope).All;
    }

    /// <summary>The dial plans that the role carries, as far as they are there.</summary>
    public IEnumerable<UmDialPlan> PlansOn(IUmRole role) =>
        (role.DialPlans ?? NameSet.Empty).Select(name => estate.Find(scope, UmDialPlan.Schema, name)).OfType<UmDialPlan>();

    /// <summary>The roles of the given kinds; notes the kinds that were not read.</summary>
    public IEnumerable<IUmRole> Roles(params ResourceKind[] kinds) =>
        kinds.Where(kind => Knows(scope, kind)).SelectMany(kind => estate.All(scope, kind)).Cast<IUmRole>();
}
