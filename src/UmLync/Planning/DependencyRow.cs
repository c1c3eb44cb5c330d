using System;

namespace UmLync.Planning;

/// <summary>One row of the table of dependencies: what it orders, its source, and how it finds the steps.</summary>
internal sealed class DependencyRow(string order, Source source, Action<StepGraph> draw)
{
    /// <summary>What comes before what, in words.</summary>
    public string Order { get; } = order;

    /// <summary>Why, as documented.</summary>
    public Source Source { get; } = source;

    public void Draw(StepGraph graph) => draw(graph);
}
