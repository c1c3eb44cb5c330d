using System.Collections.Generic;
using Spectre.Console;
using Spectre.Console.Rendering;
using UmLync.Topologies;

namespace UmLync.Cli.Views;

/// <summary>
/// How changes, findings and differences are shown: a head with the address of the object, and below it, indented, what there
/// is to say. Not a table, so that an address stays in one piece and can be copied, however narrow the screen is.
/// </summary>
internal sealed class Entry
{
    private const int Indent = 4;

    private readonly Paragraph _head = new();
    private readonly List<IRenderable> _body = [];

    /// <summary>Goes on with the head.</summary>
    public Entry Head(string text, Style? style = null)
    {
        _head.With(text + " ", style);
        return this;
    }

    /// <summary>Ends the head with the address; what the eye looks for is the name in it.</summary>
    public Entry Head(ResourceKey key)
    {
        _head.With(key.Scope + "/" + key.Kind.Id + "/", Prose.Quiet).With(key.Name, Prose.Strong);
        return this;
    }

    /// <summary>Adds lines to the body.</summary>
    public Entry Body(IEnumerable<string> lines, Style? style = null)
    {
        foreach (string line in lines)
        {
            _body.Add(new Padder(Prose.Of(line, style), new Padding(Indent, 0, 0, 0)));
        }

        return this;
    }

    /// <summary>Adds a line to the body, where there is something to say.</summary>
    public Entry Body(string? line, Style? style = null) => line is null ? this : Body([line], style);

    /// <summary>The entry as drawings.</summary>
    public IEnumerable<IRenderable> Drawings => [_head.With("\n"), .. _body];
}
