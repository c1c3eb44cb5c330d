namespace UmLync.Connectors.Tests.Estates;

/// <summary>How well an estate is kept and exported.</summary>
internal sealed record EstateHabits
{
    /// <summary>Anything: gaps in what was read, forgotten restarts, stopped services.</summary>
    public static EstateHabits Any { get; } = new() { IsWellRead = false, HasForgottenRestarts = true };

    /// <summary>Everything was read; restarts were forgotten.</summary>
    public static EstateHabits WellRead { get; } = new() { IsWellRead = true, HasForgottenRestarts = true };

    /// <summary>Everything was read, and every service runs with its present settings.</summary>
    public static EstateHabits Restarted { get; } = new() { IsWellRead = true, HasForgottenRestarts = false };

    public required bool IsWellRead { get; init; }

    public required bool HasForgottenRestarts { get; init; }

    public int MostPools { get; init; } = 5;

    public int MostPlans { get; init; } = 4;

    public int MostServers { get; init; } = 3;
}
