using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Tests.Support;
using Xunit;

namespace UmLync.Connectors.Tests.Servers;

/// <summary>
/// A domain controller with the litware estate and a plain LDAP server with 20,000 users, on loopback addresses that belong to
/// this process alone. Started once in a test run; the script that started them ends them when this process ends, however it does.
/// </summary>
public sealed class DirectoryServers : IDisposable
{
    /// <summary>The collection of the tests that share the servers, and so run one after the other.</summary>
    public const string Collection = "Directory servers";

    /// <summary>The password of every account of the test servers.</summary>
    public const string Password = "Lab-Passw0rd";

    public const int SlapdUsers = 20_000;

    private const string Path = "/usr/sbin:/sbin:/usr/bin:/bin";

    private static readonly string[] Tools = ["samba", "samba-tool", "ldbmodify", "slapd", "slapadd", "python3", "kinit"];

    private readonly WorkFolder _folder = new();
    private readonly Process? _script;

    public DirectoryServers()
    {
        if (WhyNot is not null)
        {
            return;
        }

        Pki = new TestPki(_folder.Path, "dc1.litwareinc.com", DomainController, Slapd, Forest, OtherDomains);
        _script = Process.Start(new ProcessStartInfo(System.IO.Path.Combine(AppContext.BaseDirectory, "Servers", "directory-servers"))
        {
            ArgumentList = { _folder.Path, Network, Litware.Path, SlapdUsers.ToString(CultureInfo.InvariantCulture) },
            Environment = { ["PATH"] = Path },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Expect("ready");
    }

    /// <summary>Why the servers cannot be had on this machine; null when they can.</summary>
    public static string? WhyNot { get; } =
        !OperatingSystem.IsLinux() ? "The servers run on Linux only."
        : !Environment.IsPrivilegedProcess ? "A domain controller needs root, for its ports."
        : Tools.FirstOrDefault(tool => !Path.Split(':').Any(folder => File.Exists(System.IO.Path.Combine(folder, tool)))) is { } missing
            ? $"There is no {missing} (Debian packages samba, samba-ad-dc, ldb-tools, slapd, ldap-utils, krb5-user)."
            : null;

    public static string DomainController => Network + ".11";

    /// <summary>The plain LDAP server, which says that it is a domain controller.</summary>
    public static string Slapd => Network + ".14";

    /// <summary>The same at an address that its certificate does not name.</summary>
    public static string Misnamed => Network + ".15";

    /// <summary>The server of the root domain of a forest with more than one.</summary>
    public static string Forest => Network + ".16";

    /// <summary>The server of its child domain and of the domain of its second tree.</summary>
    public static string OtherDomains => Network + ".17";

    public TestPki Pki { get; } = null!;

    /// <summary>The configuration by which Kerberos finds the domain controller.</summary>
    public string KerberosConfiguration => _folder["krb5.conf"];

    /// <summary>Where a Kerberos ticket can be kept.</summary>
    public string TicketCache => "FILE:" + _folder["ticket"];

    private static string Network { get; } = $"127.{64 + ((Environment.ProcessId >> 8) & 63)}.{Environment.ProcessId & 255}";

    /// <summary>The domain controller, as an account of its domain.</summary>
    public DirectoryOptions Samba(string account = "Administrator", DirectoryTls tls = DirectoryTls.Ldaps, int pageSize = 1000) =>
        new(DomainController, DirectoryLogon.Simple(account + "@LITWAREINC.COM", () => Password)) { AuthorityFile = Pki.AuthorityFile, Tls = tls, PageSize = pageSize };

    /// <summary>The plain LDAP server; as "limited" it gives 500 objects in all.</summary>
    public DirectoryOptions OpenLdap(string account = "admin", int pageSize = 1000, int mostReferrals = 100) =>
        new(Slapd, DirectoryLogon.Simple($"cn={account},DC=litwareinc,DC=com", () => Password))
        {
            AuthorityFile = Pki.AuthorityFile,
            PageSize = pageSize,
            MostReferrals = mostReferrals,
        };

    /// <summary>The root domain of the forest with a child domain and a second tree.</summary>
    public DirectoryOptions OpenForest() =>
        new(Forest, DirectoryLogon.Simple("cn=admin,DC=forest,DC=example", () => Password)) { AuthorityFile = Pki.AuthorityFile };

    /// <summary>Runs Samba's own tool on the domain controller and gives what it says.</summary>
    public string SambaTool(params string[] arguments)
    {
        string dc = _folder["dc"];
        using Process tool = Process.Start(new ProcessStartInfo(
            "samba-tool", [.. arguments, "-H", System.IO.Path.Combine(dc, "private", "sam.ldb"), "--configfile=" + System.IO.Path.Combine(dc, "etc", "smb.conf")])
        {
            RedirectStandardOutput = true,
        })!;
        string output = tool.StandardOutput.ReadToEnd();
        tool.WaitForExit();
        return tool.ExitCode == 0 ? output : throw new InvalidOperationException("samba-tool " + string.Join(" ", arguments) + " failed; it says why on the standard error.");
    }

    /// <summary>Ends the domain controller without a warning.</summary>
    public void KillDomainController() => Tell("kill-dc");

    /// <summary>Starts it again.</summary>
    public void StartDomainController() => Tell("start-dc");

    public void Dispose()
    {
        if (_script is not null)
        {
            _script.StandardInput.Close();
            _script.WaitForExit();
            _script.Dispose();
        }

        _folder.Dispose();
    }

    private void Tell(string command)
    {
        _script!.StandardInput.WriteLine(command);
        _script.StandardInput.Flush();
        Expect("done");
    }

    private void Expect(string answer)
    {
        while (_script!.StandardOutput.ReadLine() is { } line)
        {
            if (line == answer)
            {
                return;
            }
        }

        throw new InvalidOperationException("The test servers did not start; their script says why on the standard error.");
    }
}

/// <summary>The tests that share the servers.</summary>
[CollectionDefinition(DirectoryServers.Collection)]
public sealed class DirectoryServersCollection : ICollectionFixture<DirectoryServers>;
