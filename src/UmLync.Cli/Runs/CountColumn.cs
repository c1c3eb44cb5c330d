using System;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Cli.Views;

namespace UmLync.Cli.Runs;

/// <summary>How many of how many changes are through.</summary>
internal sealed class CountColumn : ProgressColumn
{
    protected override bool NoWrap => true;

    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        Prose.Of(Phrase.Number((int)task.Value) + "/" + Phrase.Number((int)task.MaxValue));
}
