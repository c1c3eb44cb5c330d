using System;
using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>
/// The steps of a plan with what must come before what. A need is an edge that also blocks: when the earlier step is not
/// applied, the later must not be. An order is an edge that does not.
/// </summary>
internal sealed class StepGraph
{
    private readonly List<Step> _steps;
    private readonly Dictionary<ResourceKey, List<int>> _byKey = [];
    private readonly List<int>[] _needs;
    private readonly List<int>[] _followers;
    private readonly int[] _waitsFor;
    private readonly List<(IReadOnlyList<int> Earlier, IReadOnlyList<int> Later)> _gates = [];

    public StepGraph(List<Step> steps, Draft draft)
    {
        _steps = steps;
        Draft = draft;
        _needs = [.. steps.Select(_ => new List<int>())];
        _followers = [.. steps.Select(_ => new List<int>())];
        _waitsFor = new int[steps.Count];
        for (int i = 0; i < steps.Count; i++)
        {
            if (!_byKey.TryGetValue(steps[i].Key, out List<int>? list))
            {
                _byKey.Add(steps[i].Key, list = []);
            }

            list.Add(i);
        }

        foreach (DependencyRow row in Dependencies.Table)
        {
            row.Draw(this);
        }
    }

    public Draft Draft { get; }

    /// <summary>The steps that meet the condition.</summary>
    public IEnumerable<int> Where(Func<Step, bool> condition)
    {
        for (int i = 0; i < _steps.Count; i++)
        {
            if (condition(_steps[i]))
            {
                yield return i;
            }
        }
    }

    public Step this[int index] => _steps[index];

    /// <summary>The steps on one object.</summary>
    public IReadOnlyList<int> On(ResourceKey key) => _byKey.TryGetValue(key, out List<int>? found) ? found : [];

    /// <summary>The later step must not be done unless the earlier was.</summary>
    public void Need(int earlier, int later)
    {
        if (earlier != later && !_needs[later].Contains(earlier))
        {
            _needs[later].Add(earlier);
            After(earlier, later);
        }
    }

    /// <summary>The later step comes after the earlier, whatever became of that.</summary>
    public void After(int earlier, int later)
    {
        if (earlier != later)
        {
            _followers[earlier].Add(later);
            _waitsFor[later]++;
        }
    }

    /// <summary>The later steps come after all the earlier ones. One gate stands between, so that edges add up and do not multiply.</summary>
    public void AllAfter(IReadOnlyList<int> earlier, IReadOnlyList<int> later) => _gates.Add((earlier, later));

    public IReadOnlyList<int> Needs(int index) => _needs[index];

    /// <summary>The order of execution: dependencies first, ties by rank, then by address.</summary>
    /// <exception cref="InvalidOperationException">The table of dependencies contradicts itself.</exception>
    public IReadOnlyList<int> Order()
    {
        int[] place = new int[_steps.Count];
        int[] sorted = [.. Enumerable.Range(0, _steps.Count).OrderBy(i => Dependencies.RankOf(_steps[i])).ThenBy(i => _steps[i].Key).ThenBy(i => i)];
        for (int i = 0; i < sorted.Length; i++)
        {
            place[sorted[i]] = i;
        }

        ILookup<int, int> gatesOf = _gates.SelectMany((gate, number) => gate.Earlier.Select(step => (step, number))).ToLookup(pair => pair.step, pair => pair.number);
        int[] closed = [.. _gates.Select(gate => gate.Earlier.Count)];
        foreach (int later in _gates.Where(gate => gate.Earlier.Count > 0).SelectMany(gate => gate.Later))
        {
            _waitsFor[later]++;
        }

        SortedSet<int> ready = [.. Enumerable.Range(0, _steps.Count).Where(i => _waitsFor[i] == 0).Select(i => place[i])];
        List<int> order = new(_steps.Count);
        while (ready.Count > 0)
        {
            int next = ready.Min;
            ready.Remove(next);
            order.Add(sorted[next]);
            IEnumerable<int> opened = gatesOf[sorted[next]].Where(gate => --closed[gate] == 0).SelectMany(gate => _gates[gate].Later);
            foreach (int follower in _followers[sorted[next]].Concat(opened))
            {
                if (--_waitsFor[follower] == 0)
                {
                    ready.Add(place[follower]);
                }
            }
        }

        return order.Count == _steps.Count ? order : throw new InvalidOperationException("The table of dependencies has a circle.");
    }
}
