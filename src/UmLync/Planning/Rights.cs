using System.Collections.Generic;
using UmLync.Topologies;

namespace UmLync.Planning;

/// <summary>Which rights a change takes, by the product that carries it out (domain.md A.1, B.5, D.3).</summary>
internal static class Rights
{
    private static readonly string[] Exchange = ["Organization Management"];
    private static readonly string[] Lync = ["RTCUniversalServerAdmins"];
    private static readonly string[] LyncUsers = ["RTCUniversalUserAdmins"];
    private static readonly string[] LocalAdministrator = ["Administrators of the server"];

    public static IReadOnlyList<string> For(ResourceKey key) =>
        key.Kind == WindowsService.OfExchange || key.Kind == Operation.PoolRecycle || key.Kind == OwaWebConfig.Schema ? LocalAdministrator
        : key.Kind == ExumContact.Schema || key.Kind == CsUser.Schema ? LyncUsers
        : key.Scope.Product == Product.Exchange ? Exchange : Lync;
}
