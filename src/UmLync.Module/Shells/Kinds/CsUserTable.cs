using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Topologies;

namespace UmLync.Cmdlets.Shells.Kinds;

/// <summary>Users of Lync: those who have a SIP address; the others that Get-CsUser may list are not enabled.</summary>
internal sealed class CsUserTable(params IReadOnlyList<KindRow> rows) : KindTable(CsUser.Schema, "Get-CsUser", rows)
{
    private protected override bool IsOfKind(PSObject shown) => shown.Text("SipAddress") is not null;
}
