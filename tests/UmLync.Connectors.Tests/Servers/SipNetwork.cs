using System;
using System.Net;
using System.Threading;

namespace UmLync.Connectors.Tests.Servers;

/// <summary>Loopback addresses of this process alone, so that every server has the ports that the products have.</summary>
internal static class SipNetwork
{
    private const int FirstFree = 16;

    private static int _next = FirstFree;

    /// <summary>The first three numbers of the addresses; those of the directory servers are below.</summary>
    public static string Prefix { get; } = $"127.{128 + ((Environment.ProcessId >> 8) & 63)}.{Environment.ProcessId & 255}";

    /// <summary>An address that nobody has had yet.</summary>
    public static IPAddress NextAddress() => IPAddress.Parse($"{Prefix}.{Interlocked.Increment(ref _next)}");
}
