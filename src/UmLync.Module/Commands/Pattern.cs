using System;
using System.Management.Automation;

namespace UmLync.Cmdlets;

/// <summary>The wildcards of reading cmdlets, which select what is shown. No changing cmdlet takes any.</summary>
internal static class Pattern
{
    /// <summary>Whether the name matches; without a pattern every name does.</summary>
    public static bool Matches(string? pattern, string name) =>
        pattern is null || WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase).IsMatch(name);

    /// <summary>Whether the name matches one of the patterns.</summary>
    public static bool MatchesAny(string[] patterns, string name) => Array.Exists(patterns, pattern => Matches(pattern, name));
}
