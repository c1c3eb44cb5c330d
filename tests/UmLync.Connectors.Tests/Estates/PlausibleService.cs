using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>A Windows service that runs, or was forgotten after a change.</summary>
internal static class PlausibleService
{
    public static WindowsService Of(Scope scope, Fqdn computer, string name, Dice dice, EstateHabits habits) => new()
    {
        Scope = scope,
        Computer = computer,
        Name = name,
        State = habits.HasForgottenRestarts && dice.Chance(5) ? ServiceState.Stopped : ServiceState.Running,
        Pending = !habits.IsWellRead && dice.Chance(5) ? null : habits.HasForgottenRestarts && dice.Chance(10),
    };
}
