using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Topologies;

namespace UmLync.Encryption;

/// <summary>
/// The pair of what a Lync pool asks of media and what a dial plan secures decides whether calls work at all. The table is
/// Microsoft's; it is stated for Lync Phone Edition, and its warning generalises the first row: a plan that secures
/// signalling only takes no call from a pool that requires encrypted media (domain.md C.1, J.4).
/// </summary>
public static class EncryptionPair
{
    /// <summary>What accepts what, with the evidence for estates without Lync Phone Edition.</summary>
    private static readonly (EncryptionLevel Level, VoipSecurity[] Accepted, Evidence WithoutPhones)[] Table =
    [
        (EncryptionLevel.RequireEncryption, [VoipSecurity.Secured], Evidence.Confirmed),
        (EncryptionLevel.SupportEncryption, [VoipSecurity.Secured, VoipSecurity.SIPSecured], Evidence.Inferred),
        (EncryptionLevel.DoNotSupportEncryption, [VoipSecurity.SIPSecured], Evidence.Inferred),
    ];

    /// <summary>What a plan may be set to for pools that all ask this, the strongest first.</summary>
    public static IReadOnlyList<VoipSecurity> Accepted(EncryptionLevel level) => Table.First(row => row.Level == level).Accepted;

    /// <summary>What a plan may be set to so that the pools of all these levels can call it, the strongest first; empty when nothing can.</summary>
    public static IReadOnlyList<VoipSecurity> Accepted(IEnumerable<EncryptionLevel> levels) =>
        levels.Distinct().Select(Accepted).Aggregate(
            (IReadOnlyList<VoipSecurity>)[VoipSecurity.Secured, VoipSecurity.SIPSecured],
            (accepted, row) => [.. accepted.Where(row.Contains)]);

    /// <summary>Whether calls between such a pool and such a plan work.</summary>
    public static bool Works(EncryptionLevel level, VoipSecurity security) => Accepted(level).Contains(security);

    /// <summary>The source of the row, with its evidence.</summary>
    public static Source SourceOf(EncryptionLevel level, bool lyncPhones) =>
        new("C.1, J.4", lyncPhones ? Evidence.Confirmed : Table.First(row => row.Level == level).WithoutPhones);
}
