using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>
/// A network of its own for one command, which ends at the loopback interface of that network: whatever the command sends to
/// wherever goes there, reaches nobody, and is counted by the kernel.
/// </summary>
internal static class CutOff
{
    private const string Counted = "sent.txt";

    // The 10th number of the interface: the packets that it sent (proc(5), /proc/net/dev).
    private const string Script =
        """
        ip link set lo up && ip route add default dev lo || exit 99
        ip -6 route add default dev lo 2>/dev/null
        "$@"
        code=$?
        awk '$1 == "lo:" { print $11 }' /proc/net/dev >sent.txt
        exit $code
        """;

    private static readonly string[]? Unshare = new string[][] { ["--net"], ["--map-root-user", "--net"] }.FirstOrDefault(Works);

    public static string? Lack => Unshare is null ? "This machine gives a process no network of its own (unshare --net, ip)." : null;

    /// <summary>Runs a command in the folder, and says how many packets it sent.</summary>
    public static async Task<(CommandResult Result, int Packets)> RunAsync(Workplace workplace, params string[] arguments)
    {
        ProcessStartInfo start = new("unshare", [.. Unshare!, "sh", "-c", Script, "sh", CommandLine.Executable, .. arguments])
        {
            WorkingDirectory = workplace.Folder,
            Environment = { ["XDG_DATA_HOME"] = workplace.At("data") },
        };
        CommandResult result = await CommandLine.RunAsync(start);
        return (result, int.Parse(workplace.Text(Counted), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool Works(string[] options)
    {
        if (!File.Exists("/usr/bin/unshare"))
        {
            return false;
        }

        ProcessStartInfo start = new("unshare", [.. options, "sh", "-c", "ip link set lo up && ip route add default dev lo && command -v awk"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

/// <summary>A test in a network of its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CutOffFactAttribute : FactAttribute
{
    public CutOffFactAttribute() => Skip = CutOff.Lack;
}

/// <summary>Tests in a network of their own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CutOffTheoryAttribute : TheoryAttribute
{
    public CutOffTheoryAttribute() => Skip = CutOff.Lack;
}
