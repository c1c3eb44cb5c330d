using System;
using UmLync.Applying;

namespace UmLync.Cmdlets;

/// <summary>Who and when: the account and computer on which the cmdlets run, and its clock.</summary>
internal static class Here
{
#pragma warning disable RS0030 // The one place where the module takes the time, to pass it in.
    public static Clock Clock { get; } = () => DateTimeOffset.UtcNow;
#pragma warning restore RS0030

    public static string Version { get; } = typeof(Here).Assembly.GetName().Version!.ToString(3);

    public static string Operator { get; } = $@"{Environment.UserDomainName}\{Environment.UserName} ({Environment.MachineName})";
}
