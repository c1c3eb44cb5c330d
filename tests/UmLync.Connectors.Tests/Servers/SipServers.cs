using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using UmLync.Connectors.Tests.Support;
using Xunit;

namespace UmLync.Connectors.Tests.Servers;

/// <summary>
/// An Exchange server that sends calls on from port to port, and two Lync Front Ends, on loopback addresses that belong to this
/// process alone. The script that started them ends them when this process ends, however it does.
/// </summary>
public sealed class SipServers : IDisposable
{
    /// <summary>The collection of the tests that share the servers, and so run one after the other.</summary>
    public const string Collection = "SIP servers";

    private const string Path = "/usr/sbin:/sbin:/usr/bin:/bin";

    private static readonly string[] Tools = ["kamailio", "sipp", "stunnel4"];

    private readonly WorkFolder _folder = new();
    private readonly Process? _script;

    public SipServers()
    {
        if (WhyNot is not null)
        {
            return;
        }

        Pki = new SipPki(_folder.Path);
        Pki.Write("um", SipPki.Exchange);
        Pki.Write("lync", SipPki.FrontEnd);
        Pki.Write("second", SipPki.SecondFrontEnd);
        Own = Pki.Issue(SipPki.FrontEnd);
        _script = Process.Start(new ProcessStartInfo(System.IO.Path.Combine(AppContext.BaseDirectory, "Servers", "sip-servers"))
        {
            ArgumentList = { _folder.Path, SipNetwork.Prefix },
            Environment = { ["PATH"] = Path },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        if (_script.StandardOutput.ReadLine() != "ready")
        {
            throw new InvalidOperationException("The SIP servers did not start; their script says why on the standard error.");
        }
    }

    /// <summary>Why the servers cannot be had on this machine; null when they can.</summary>
    public static string? WhyNot { get; } =
        !OperatingSystem.IsLinux() ? "The SIP servers run on Linux only."
        : Tools.FirstOrDefault(tool => !Path.Split(':').Any(folder => File.Exists(System.IO.Path.Combine(folder, tool)))) is { } missing
            ? $"There is no {missing} (Debian packages kamailio, kamailio-tls-modules, sip-tester, stunnel4)."
            : null;

    /// <summary>The address of the Exchange server.</summary>
    public static string Exchange => SipNetwork.Prefix + ".12";

    /// <summary>The address of the first Front End.</summary>
    public static string FrontEnd => SipNetwork.Prefix + ".13";

    /// <summary>The address of the Front End of another make.</summary>
    public static string SecondFrontEnd => SipNetwork.Prefix + ".15";

    internal SipPki Pki { get; } = null!;

    /// <summary>The certificate of the Front End in whose place traces run.</summary>
    internal X509Certificate2 Own { get; } = null!;

    /// <summary>
    /// The requests that Kamailio has had so far, as <c>METHOD address:port Request-URI by common name</c>, in their order.
    /// </summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            using StreamReader log = new(new FileStream(_folder["log/kamailio"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            const string Mark = "REQUEST ";
            return [.. log.ReadToEnd().Split('\n').Where(line => line.Contains(Mark)).Select(line => line[(line.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..])];
        }
    }

    public void Dispose()
    {
        if (_script is not null)
        {
            _script.StandardInput.Close();
            _script.WaitForExit();
            _script.Dispose();
        }

        Own?.Dispose();
        Pki?.Dispose();
        _folder.Dispose();
    }
}

/// <summary>The tests that share the servers.</summary>
[CollectionDefinition(SipServers.Collection)]
public sealed class SipServersCollection : ICollectionFixture<SipServers>;
