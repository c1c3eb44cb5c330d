using System.Collections.Generic;
using System.Linq;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// Tracing paper over a topology. A designer sees the estate through it, with what earlier designers drew, and puts, removes
/// or restarts with a reason. What nobody draws on stays as it is and costs nothing.
/// </summary>
public sealed class Draft : IEstateView
{
    private readonly Dictionary<ResourceKey, Drawing> _drawings = [];
    private readonly Dictionary<(Scope Scope, ResourceKind Kind), IReadOnlyList<Resource>> _views = [];
    private readonly List<LeftOut> _leftOut = [];

    // What is noted already is not looked for in the list, which may hold a batch of a hundred thousand users.
    private readonly HashSet<(string Subject, Message Reason)> _noted = [];

    /// <summary>An empty sheet over the topology, or over what it holds apart from some organizations.</summary>
    public Draft(Topology topology, IEnumerable<Scope>? without = null)
    {
        Topology = topology;
        Scopes = without is null ? topology.Scopes : [.. topology.Scopes.Except(without)];
    }

    /// <summary>The estate below the paper.</summary>
    public Topology Topology { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Scope> Scopes { get; }

    /// <summary>What is drawn and changes anything, in the order of addresses.</summary>
    public IReadOnlyList<Drawing> Drawings =>
        [.. _drawings.Values.Where(drawing => drawing.ChangesAnything).OrderBy(drawing => drawing.Key)];

    /// <summary>What is not planned, and why.</summary>
    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    /// <inheritdoc/>
    public Coverage CoverageOf(Scope scope, ResourceKind kind) => Topology.CoverageOf(scope, kind);

    /// <inheritdoc/>
    public Resource? Find(ResourceKey key) => _drawings.TryGetValue(key, out Drawing? drawing) ? drawing.After : Topology.Find(key);

    /// <inheritdoc/>
    public IReadOnlyList<Resource> All(Scope scope, ResourceKind kind)
    {
        if (!_views.TryGetValue((scope, kind), out IReadOnlyList<Resource>? view))
        {
            _views.Add((scope, kind), view = View(scope, kind));
        }

        return view;
    }

    /// <summary>
    /// Wants the object so. Refused, and noted as left out, where that would be a guess: the kind was not read completely and
    /// the object is not known, or a property is to change whose present value was not read.
    /// </summary>
    public void Put(Resource wanted, Because because)
    {
        Resource? now = Find(wanted.Key);
        if (wanted.IsSameAs(now))
        {
            return;
        }

        if (now is null && !CoverageOf(wanted.Scope, wanted.Kind).IsComplete)
        {
            Refuse(wanted, new Message(nameof(Messages.KindWasNotRead), wanted.Kind.Id, wanted.Scope.ToString(), ReasonOf(wanted)));
        }
        else if (now is not null && Topology.Find(wanted.Key) is not null && UnreadDifference(now, wanted) is { } unread)
        {
            Refuse(wanted, new Message(nameof(Messages.PropertyWasNotRead), unread.Name, wanted.Key.ToString()));
        }
        else
        {
            DrawingOf(wanted.Key).Draw(wanted, because);
        }
    }

    /// <summary>Wants the object gone.</summary>
    public void Remove(Resource resource, Because because)
    {
        if (Find(resource.Key) is not null)
        {
            DrawingOf(resource.Key).Draw(null, because);
        }
    }

    /// <summary>Wants the service restarted, so that no setting is newer than its process.</summary>
    public void Restart(WindowsService service, Because because) => Restart(service, because, isAsked: false);

    /// <summary>Wants the service restarted because the operator asks, even where no setting is newer than its process.</summary>
    public void RestartAnyway(WindowsService service, Because because) => Restart(service, because, isAsked: true);

    /// <summary>Wants the operation done, which no state shows to be due or done.</summary>
    public void Operate(ResourceKey operation, Because because) =>
        DrawingOf(operation).Operate(Operation.Of(operation) with { Pending = false }, because, isAsked: false);

    /// <summary>Wants a person to do the task.</summary>
    public void Await(ManualTask task, Because because) => DrawingOf(task.Key).Draw(task, because);

    private void Restart(WindowsService service, Because because, bool isAsked) =>
        DrawingOf(service.Key).Operate(service with { Pending = false, State = ServiceState.Running }, because, isAsked);

    /// <summary>Notes that nothing is planned for the subject.</summary>
    public void LeaveOut(string subject, Message reason, Source source)
    {
        if (_noted.Add((subject, reason)))
        {
            _leftOut.Add(new LeftOut(subject, reason, source));
        }
    }

    private void Refuse(Resource wanted, Message reason) => LeaveOut(wanted.Key.ToString(), reason, Source.Confirmed("design, law 2"));

    private static Property? UnreadDifference(Resource now, Resource wanted) =>
        now.DifferencesFrom(wanted).FirstOrDefault(property => !property.IsUnseen && property.ValueOf(now) is null);

    private string ReasonOf(Resource wanted) => CoverageOf(wanted.Scope, wanted.Kind).Reason ?? "-";

    private Drawing DrawingOf(ResourceKey key)
    {
        if (!_drawings.TryGetValue(key, out Drawing? drawing))
        {
            _drawings.Add(key, drawing = new Drawing(key, Topology.Find(key)));
        }

        _views.Remove((key.Scope, key.Kind));
        return drawing;
    }

    private IReadOnlyList<Resource> View(Scope scope, ResourceKind kind)
    {
        List<Drawing> drawn = [.. _drawings.Values.Where(drawing => drawing.Key.Kind == kind && drawing.Key.Scope.Equals(scope))];
        IReadOnlyList<Resource> below = Topology.All(scope, kind);
        if (drawn.Count == 0)
        {
            return below;
        }

        HashSet<ResourceKey> keys = [.. drawn.Select(drawing => drawing.Key)];
        return
        [
            .. below.Where(resource => !keys.Contains(resource.Key))
                .Concat(drawn.Where(drawing => drawing.After is not null).Select(drawing => drawing.After!))
                .OrderBy(kind.NameOf, NameOrder.Instance),
        ];
    }
}
