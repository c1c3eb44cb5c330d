using System;
using System.IO;
using System.Linq;
using Xunit;

namespace UmLync.Tests.Repository.Shipped;

/// <summary>A test that needs mono, the .NET Framework of other systems.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "mono"))))
        {
            Skip = "There is no mono on the PATH (Debian package mono-devel).";
        }
    }
}
