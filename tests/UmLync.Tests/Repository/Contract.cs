using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace UmLync.Tests.Repository;

/// <summary>A rule of the repository, broken by nobody or by everybody who is listed.</summary>
internal static class Contract
{
    public static void Holds(string rule, IEnumerable<string> offenders)
    {
        string[] found = [.. offenders.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.True(found.Length == 0, rule + " Not so:" + Environment.NewLine + string.Join(Environment.NewLine, found));
    }

    /// <summary>Both lists hold the same: what only one of them has is an offender.</summary>
    public static void Same(string rule, string one, IReadOnlyCollection<string> inOne, string other, IReadOnlyCollection<string> inOther) =>
        Holds(rule, [
            .. inOne.Except(inOther, StringComparer.Ordinal).Select(name => $"{name}: only in {one}"),
            .. inOther.Except(inOne, StringComparer.Ordinal).Select(name => $"{name}: only in {other}")]);
}
