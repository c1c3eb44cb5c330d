using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace UmLync.Bench;

/// <summary>
/// <c>certificates N</c> says N times how many certificates are judged in a second; <c>growth N</c>, <c>users N</c> and <c>journal N FOLDER</c>
/// write N rounds for tests/Bench/compare, each as the seconds of both sides of a pair, on the clock and of the processors.
/// <c>sip-server PORT FOLDER</c> answers OPTIONS, in the clear and at the next port over TLS, until its input ends.
/// <c>sip-fuzz FOLDER SECONDS SEED</c> damages the SIP messages of a folder and reads them. Anything else goes to BenchmarkDotNet,
/// which measures the parts.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["growth", var rounds]:
                Growth.Measure(Number(rounds));
                return 0;
            case ["users", var rounds]:
                UserBatches.Measure(Number(rounds));
                return 0;
            case ["certificates", var rounds]:
                return Certificates.Measure(Number(rounds));
            case ["sip-server", var port, var folder]:
                return SipServer.Serve(Number(port), folder);
            case ["sip-fuzz", var folder, var seconds, var seed]:
                return SipFuzz.Run(folder, Number(seconds), Number(seed));
            case ["journal", var rounds, var folder]:
                JournalledApply.Measure(Number(rounds), folder);
                return 0;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, InThisProcess);
                return 0;
        }
    }

    // A project that BenchmarkDotNet generates would stand outside of the central package versions.
    private static IConfig InThisProcess => DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
