using System.Collections.Generic;
using System.Linq;
using UmLync.Topologies;

namespace UmLync.Certificates;

/// <summary>What the certificates of an organization have to do with each other.</summary>
public enum CertificateBond
{
    /// <summary>One certificate serves call router and UM service, and also the VoIP gateway, IP PBX or SBC.</summary>
    OneForBoth,

    /// <summary>The certificates of Client Access and Mailbox servers match.</summary>
    Matching,

    /// <summary>The certificates end in the same root as those of the Lync servers.</summary>
    SameRootAsLync,
}

/// <summary>
/// A row of the table topology and certificate: whether call router and UM service share their servers, and whether Lync takes
/// part, decide what is asked of the certificates. A certificate is needed in every row. Source: domain.md J.3.
/// </summary>
public sealed class TopologyCertificateRow
{
    private TopologyCertificateRow(int number, bool isOnOneServer, bool isWithLync, CertificateBond bond)
    {
        Number = number;
        IsOnOneServer = isOnOneServer;
        IsWithLync = isWithLync;
        Bond = bond;
    }

    /// <summary>The table.</summary>
    public static IReadOnlyList<TopologyCertificateRow> All { get; } =
    [
        new(1, isOnOneServer: true, isWithLync: false, CertificateBond.OneForBoth),
        new(2, isOnOneServer: false, isWithLync: false, CertificateBond.Matching),
        new(3, isOnOneServer: true, isWithLync: true, CertificateBond.SameRootAsLync),
        new(4, isOnOneServer: false, isWithLync: true, CertificateBond.SameRootAsLync),
    ];

    /// <summary>The number of the row in the documents.</summary>
    public int Number { get; }

    /// <summary>Whether the Client Access and Mailbox roles are on the same servers.</summary>
    public bool IsOnOneServer { get; }

    /// <summary>Whether Lync takes part, through SIP URI dial plans.</summary>
    public bool IsWithLync { get; }

    /// <summary>What is asked of the certificates.</summary>
    public CertificateBond Bond { get; }

    /// <summary>The row for the organization.</summary>
    public static TopologyCertificateRow Of(Topology topology, Scope organization)
    {
        UmComputer[] computers = [.. CertificateEstate.Of(topology).UmComputers.Where(computer => computer.Scope.Equals(organization))];
        bool isOnOneServer = computers.All(computer => computer.RunsUm == computer.RunsCallRouter || computer.Roles.All(role => role is UmServer));
        bool isWithLync = topology.All(organization, UmDialPlan.Schema).Cast<UmDialPlan>().Any(plan => plan.IsSip);
        return All.Single(row => row.IsOnOneServer == isOnOneServer && row.IsWithLync == isWithLync);
    }
}
