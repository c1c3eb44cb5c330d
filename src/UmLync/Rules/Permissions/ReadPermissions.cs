using System.Collections.Generic;
using System.Linq;
using UmLync.Designers;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>What the groups of every Lync deployment have to be allowed in an organization, with what they are allowed.</summary>
internal static class ReadPermissions
{
    public static IEnumerable<(AdPermission Wanted, AdPermission? Present)> Of(Judgement judgement)
    {
        Scope[] deployments = [.. judgement.Estate.ScopesOf(Product.Lync)];
        if (deployments.Length == 0)
        {
            judgement.Note(Judgement.SideIsUnread(Product.Lync));
        }

        return
            from organization in judgement.All(ExchangeOrganization.Schema)
            from lync in deployments
            from wanted in PermissionDesigner.Wanted(organization, lync)
            select (wanted, (AdPermission?)judgement.Estate.Find(wanted.Key));
    }
}
