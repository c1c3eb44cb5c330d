using System;
using Xunit;

namespace UmLync.Connectors.Tests.Servers;

/// <summary>A table of tests against the directory servers; where they cannot be had it is skipped, and the test run says why.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DirectoryTheoryAttribute : TheoryAttribute
{
    public DirectoryTheoryAttribute() => Skip = DirectoryServers.WhyNot;
}
