using System;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>A test of what only Unix has: signals to one process, terminals that a test can open.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "There are no signals and pseudo-terminals to test with.";
        }
    }
}
