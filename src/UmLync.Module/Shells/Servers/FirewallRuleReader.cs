using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using UmLync.Ports;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Servers;

/// <summary>
/// The rules of the Windows Firewall that Exchange setup makes for Unified Messaging (domain.md J.8). They are asked for by the
/// beginnings of their names, since editions differ in a dash (H 31). Windows Server 2008 R2 has no such command, and says so.
/// </summary>
internal sealed class FirewallRuleReader() : ServerReader(WindowsFirewallRule.Schema)
{
    private static readonly string[] Beginnings = ["SESWorker*", "UMCallRouter*", "UMService*", "UMWorkerProcess*"];

    public override bool Concerns(ExchangeServer server) => server.Roles is null || server.Roles.Any(role => role is "Mailbox" or "ClientAccess");

    public override bool IsOf(ResourceKey key, ExchangeServer server) => key.Name.StartsWith(server.Fqdn + "\\", StringComparison.OrdinalIgnoreCase);

    public override IReadOnlyList<Resource> Read(IShell shell, ExchangeServer server) =>
    [
        .. from rule in RulesOf(shell)
           let name = rule.Text("DisplayName")
           where name is not null && ExchangeFirewallRules.Contain(name)
           group Of(rule, server, name) by ExchangeFirewallRules.Find(name) into same
           select same.OrderBy(Weight).First(),
    ];

    private static IReadOnlyList<PSObject> RulesOf(IShell shell)
    {
        ShellAnswer answer = shell.Invoke("Get-NetFirewallRule", new ShellParameter("DisplayName", Beginnings));
        return answer.Problem is null or { IsOfMissingObject: true } ? answer.Objects : throw answer.Problem;
    }

    // Of several with one name the one that decides: what blocks, then what allows, then what is off.
    private static int Weight(WindowsFirewallRule rule) => rule.Enabled == false ? 2 : rule.Action == FirewallAction.Block ? 0 : 1;

    private static WindowsFirewallRule Of(PSObject rule, ExchangeServer server, string name) => new()
    {
        Scope = server.Scope,
        Computer = server.Fqdn!,
        Name = name,
        Enabled = Word(rule, "Enabled") switch { "True" or "1" => true, "False" or "2" => false, _ => null },
        Direction = Word(rule, "Direction") switch { "Inbound" or "1" => FirewallDirection.Inbound, "Outbound" or "2" => FirewallDirection.Outbound, _ => null },
        Action = Word(rule, "Action") switch { "Allow" or "2" => FirewallAction.Allow, "Block" or "4" => FirewallAction.Block, _ => null },
        Profiles = ProfilesOf(Word(rule, "Profile")),
    };

    // MSFT_NetFirewallRule (Microsoft's reference): where the types of the module are not at hand, a session shows numbers.
    private static string? Word(PSObject rule, string property) => rule.Text(property)?.Trim();

    private static NameSet? ProfilesOf(string? shown) => shown is null ? null
        : !int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out int bits) ? new NameSet(shown.Split(',').Select(name => name.Trim()))
        : bits == 0 ? new NameSet(["Any"])
        : new NameSet(new[] { (Bit: 1, Name: "Domain"), (Bit: 2, Name: "Private"), (Bit: 4, Name: "Public") }.Where(profile => (bits & profile.Bit) != 0).Select(profile => profile.Name));
}
