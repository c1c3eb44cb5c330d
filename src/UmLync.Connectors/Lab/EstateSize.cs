using System;

namespace UmLync.Connectors.Lab;

/// <summary>How large a generated estate is. The same size with the same seed is the same estate, byte for byte.</summary>
/// <param name="Pools">The Lync pools, Directors and branches among them.</param>
/// <param name="DialPlans">The SIP URI dial plans; one plan of extensions for the PBX stands beside them.</param>
/// <param name="Servers">The Exchange servers.</param>
/// <param name="Users">The users, each with a mailbox.</param>
/// <param name="Seed">What the draws start from.</param>
/// <param name="Prospects">The users who have a mailbox and Enterprise Voice and no voice mail yet; where there are any, all mailboxes are listed.</param>
public sealed record EstateSize(int Pools, int DialPlans, int Servers, int Users, int Seed, int Prospects = 0)
{
    /// <inheritdoc cref="EstateSize(int, int, int, int, int, int)"/>
    public int Pools { get; } = AtLeastOne(Pools, nameof(Pools));

    /// <inheritdoc cref="EstateSize(int, int, int, int, int, int)"/>
    public int DialPlans { get; } = AtLeastOne(DialPlans, nameof(DialPlans));

    /// <inheritdoc cref="EstateSize(int, int, int, int, int, int)"/>
    public int Servers { get; } = AtLeastOne(Servers, nameof(Servers));

    /// <inheritdoc cref="EstateSize(int, int, int, int, int, int)"/>
    public int Users { get; } = AtLeastOne(Users, nameof(Users));

    private static int AtLeastOne(int count, string name) =>
        count >= 1 ? count : throw new ArgumentOutOfRangeException(name, count, null);
}
