using System.Collections.Generic;
using System.Linq;
using UmLync.Owa;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Designers;

/// <summary>
/// The setting overrides of instant messaging of one organization: one for all servers where they agree on pool and certificate,
/// otherwise one for each set of servers that do. Those that are there are changed, with their whole list of parameters, since a new
/// one of the same name is refused; those that would conflict go (domain.md D.4, H 10).
/// </summary>
internal sealed class OverridePlacement(Draft draft, Scope organization)
{
    /// <summary>The name in Microsoft's example.</summary>
    public const string DefaultName = "IM Override";

    private static readonly Source Documented = Source.Confirmed("D.4, H 10");

    public void Design(IReadOnlyList<OwaChoice> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        SettingOverride[] all = [.. draft.All(organization, SettingOverride.Schema).Cast<SettingOverride>()];
        if (all.FirstOrDefault(setting => InstantMessagingOverride.IsOne(setting) is null || (InstantMessagingOverride.Is(setting) && setting is { Parameters: null } or { Servers: null })) is { } unread)
        {
            draft.LeaveOut(unread.Key.ToString(), new Message(nameof(OwaMessages.OverrideIsUnread), unread.Name), Documented);
            return;
        }

        // What names none of these servers is not in their way: those that it names may have been left out, and keep what they have.
        List<SettingOverride> free = [.. all.Where(setting => InstantMessagingOverride.Is(setting) && (setting.Servers!.Count == 0 || choices.Any(choice => InstantMessagingOverride.Names(setting, choice.Server))))];
        if (free.FirstOrDefault(setting => OthersOf(setting, choices).Length > 0) is { } shared)
        {
            if (free.Count > 1 || !choices.All(choice => Says(shared, choice)))
            {
                draft.LeaveOut(shared.Key.ToString(), new Message(nameof(OwaMessages.OverrideReachesOthers), shared.Name, string.Join(", ", OthersOf(shared, choices))), Documented);
            }

            return;
        }

        OwaChoice[][] groups = [.. choices.GroupBy(choice => (choice.Pool!.Fqdn, choice.Thumbprint)).Select(group => group.ToArray())];
        bool reachesAll = groups.Length == 1 && choices.Count == OfAllServers(choices);
        foreach (OwaChoice[] group in groups)
        {
            NameSet servers = reachesAll ? NameSet.Empty : new NameSet(group.Select(choice => choice.Server.Name));
            Place(group[0], servers, Taken(free, servers));
        }

        foreach (SettingOverride conflicting in free)
        {
            draft.Remove(conflicting, new Because(new Message(nameof(OwaMessages.OverrideConflicts), conflicting.Name), Source.Field("D.4")));
        }
    }

    /// <summary>The servers beside these that take their settings from the override.</summary>
    private string[] OthersOf(SettingOverride setting, IReadOnlyList<OwaChoice> choices) =>
        [.. InstantMessagingOverride.ServersOf(setting, draft).Where(server => server.Roles?.Contains("Mailbox") != false).Select(server => server.Name).Where(name => choices.All(choice => choice.Server.Name != name))];

    private static bool Says(SettingOverride setting, OwaChoice choice) => InstantMessagingOverride.Reaches(setting, choice.Server)
        && setting.Parameters!.Equals(InstantMessagingOverride.Parameters(setting.Parameters, choice.Pool!.Fqdn.ToString(), choice.Thumbprint!.ToString()));

    private int OfAllServers(IReadOnlyList<OwaChoice> choices) =>
        choices.Count + draft.All(organization, ExchangeServer.Schema).Cast<ExchangeServer>()
            .Count(server => InstantMessagingOverride.Reads(server) && server.Roles?.Contains("Mailbox") == true && choices.All(choice => choice.Server.Name != server.Name));

    /// <summary>The override that is changed for these servers: one for the same servers, else any that is left.</summary>
    private static SettingOverride? Taken(List<SettingOverride> free, NameSet servers)
    {
        SettingOverride? taken = free.FirstOrDefault(setting => setting.Servers!.Equals(servers)) ?? free.FirstOrDefault();
        if (taken is not null)
        {
            free.Remove(taken);
        }

        return taken;
    }

    private void Place(OwaChoice choice, NameSet servers, SettingOverride? present)
    {
        (string pool, string thumbprint) = (choice.Pool!.Fqdn.ToString(), choice.Thumbprint!.ToString());
        Because because = new(new Message(nameof(OwaMessages.OverrideSetsIm), pool, servers.Count == 0 ? "-" : servers.ToString()), Documented);
        draft.Put(
            present is null
                ? new SettingOverride
                {
                    Scope = organization,
                    Name = FreeName.For(DefaultName, [.. draft.All(organization, SettingOverride.Schema).Select(other => other.Key.Name)]),
                    Component = InstantMessagingOverride.Component,
                    Section = InstantMessagingOverride.Section,
                    Parameters = InstantMessagingOverride.Parameters(null, pool, thumbprint),
                    Servers = servers,
                    Reason = "Configure IM",
                }
                : present with
                {
                    Parameters = InstantMessagingOverride.Parameters(present.Parameters, pool, thumbprint),
                    Servers = servers,
                    MinVersion = present.MinVersion.HasValue ? Optional<UmLync.Values.ProductVersion>.None : present.MinVersion,
                    MaxVersion = present.MaxVersion.HasValue ? Optional<UmLync.Values.ProductVersion>.None : present.MaxVersion,
                },
            because);
    }
}
