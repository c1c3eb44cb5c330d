using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using UmLync.Cli.Tests;
using UmLync.Connectors.Files;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary><c>umlync directory</c> against a real directory, as a user runs it.</summary>
[Collection(DirectoryServers.Collection)]
public sealed class CommandLineTests(DirectoryServers servers) : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [DirectoryFact]
    [Trait("Feature", "A8")]
    public async Task Read_IntoAFile_IsATopologyThatSaysWhatItDoesNotHold()
    {
        CommandResult read = (await RunAsync("read", "--out", "read.json", "--output", "json")).Exits(0).ShowsNoInside();

        Topology topology = TopologyFile.Read(_folder["read.json"], ReadRequest.Everything);
        Assert.Equal(Litware.Topology.Scopes, topology.Scopes);
        Assert.Equal(Names(Litware.Topology, UmDialPlan.Schema), Names(topology, UmDialPlan.Schema));
        JsonElement[] kinds = [.. read.Json.GetProperty("kinds").EnumerateArray()];
        JsonElement plans = Assert.Single(kinds, kind => kind.GetProperty("kind").GetString() == UmDialPlan.Schema.Id);
        Assert.Equal(Litware.Topology.All(UmDialPlan.Schema).Count(), plans.GetProperty("count").GetInt32());

        // No public source confirms what the directory means by the type of a dial plan (domain.md C.2).
        Assert.Equal(("Partial", true), (plans.GetProperty("coverage").GetString(), plans.GetProperty("reason").GetString()!.Contains("msExchUMDialPlanURIType", StringComparison.Ordinal)));
        (await RunAsync("read", "--out", "read.json", "--strict")).Exits(2);
    }

    [DirectoryFact]
    [Trait("Feature", "F7")]
    public async Task Permissions_OfAFreshForest_AreMissing()
    {
        CommandResult shown = (await RunAsync("permissions", "--output", "json")).Exits(2).ShowsNoInside();

        JsonElement[] permissions = [.. shown.Json.GetProperty("permissions").EnumerateArray()];

        // Two groups on four containers (domain.md A.5).
        Assert.Equal(8, permissions.Length);
        Assert.All(permissions, permission => Assert.Equal("Missing", permission.GetProperty("state").GetString()));
        Assert.Contains(permissions, permission => permission.GetProperty("distinguishedName").GetString()
            == "CN=UM DialPlan Container,CN=Litware,CN=Microsoft Exchange,CN=Services,CN=Configuration,DC=litwareinc,DC=com");
        Assert.Equal(0, shown.Json.GetProperty("notRead").GetArrayLength());
        Assert.Contains("missing UM DialPlan Container litwareinc.com\\RTCUniversalServerAdmins", (await RunAsync("permissions")).Output, StringComparison.Ordinal);
    }

    [DirectoryFact]
    [Trait("Feature", "T5")]
    public async Task Password_InAVariable_IsInNoAnswerErrorOrFile()
    {
        CommandResult[] runs =
        [
            (await RunAsync("read", "--out", "read.json")).Exits(0),
            (await RunAsync("permissions")).Exits(2),
            (await RunAsync("permissions", "--forest", "adatum.com")).FailsWith("DirectoryIsOfAnotherForest"),
            (await RunAsync("permissions", "--port", "1")).Exits(1),
        ];

        Assert.All(runs, run => Assert.DoesNotContain(DirectoryServers.Password, run.Output + run.Errors, StringComparison.Ordinal));
        Assert.DoesNotContain(DirectoryServers.Password, await File.ReadAllTextAsync(_folder["read.json"]), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(Topology topology, ResourceKind kind) => topology.All().Where(resource => resource.Kind == kind).Select(kind.NameOf);

    private Task<CommandResult> RunAsync(string command, params string[] arguments) => CommandLine.RunAsync(new ProcessStartInfo(
        CommandLine.Executable,
        ["directory", command, "--server", DirectoryServers.DomainController, "--ca", servers.Pki.AuthorityFile, "--user", "Administrator@LITWAREINC.COM", .. arguments])
    {
        WorkingDirectory = _folder.Path,
        Environment = { ["UMLYNC_PASSWORD"] = DirectoryServers.Password, ["XDG_DATA_HOME"] = _folder["data"] },
    });
}
