using System.Collections.Generic;

namespace UmLync.Connectors.Directories;

/// <summary>How far below its base a search looks.</summary>
public enum SearchDepth
{
    /// <summary>The object itself.</summary>
    Itself,

    /// <summary>The objects directly in it.</summary>
    Children,

    /// <summary>The object and everything below it.</summary>
    Subtree,
}

/// <summary>What a search asks for: where, how deep, which objects, which of their attributes.</summary>
public sealed class DirectoryQuery
{
    /// <summary>A search below the base.</summary>
    /// <param name="searchBase">The distinguished name; the empty one stands for the whole global catalog.</param>
    /// <param name="depth">How deep it looks.</param>
    /// <param name="filter">Which objects.</param>
    /// <param name="attributes">Which of their attributes; none for the names of the objects only.</param>
    public DirectoryQuery(string searchBase, SearchDepth depth, LdapFilter filter, params string[] attributes)
    {
        Base = searchBase;
        Depth = depth;
        Filter = filter;
        Attributes = attributes;
    }

    /// <summary>The distinguished name at which it starts.</summary>
    public string Base { get; }

    /// <summary>How deep it looks.</summary>
    public SearchDepth Depth { get; }

    /// <summary>Which objects.</summary>
    public LdapFilter Filter { get; }

    /// <summary>Which of their attributes.</summary>
    public IReadOnlyList<string> Attributes { get; }

    /// <summary>Whether security descriptors are shown without the list of what is audited, which takes a right of its own.</summary>
    internal bool ShowsPermissions { get; init; }

    /// <summary>The same search from another base.</summary>
    internal DirectoryQuery From(string searchBase) => new(searchBase, Depth, Filter, [.. Attributes]) { ShowsPermissions = ShowsPermissions };
}
