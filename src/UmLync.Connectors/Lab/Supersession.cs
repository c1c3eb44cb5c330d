using System.Collections.Generic;
using System.Linq;
using UmLync.Certificates;
using UmLync.Topologies;

namespace UmLync.Connectors.Lab;

/// <summary>
/// What enabling a certificate does to the others of the computer: a UM service or call router uses one, so that the one it used
/// before is not enabled for it any more. Source: domain.md C.5 ("only superseded").
/// </summary>
internal static class Supersession
{
    /// <summary>The certificates that lose a service by the change, as they are afterwards.</summary>
    public static IReadOnlyList<Certificate> By(Attempt attempt)
    {
        if (attempt is not { Before: Certificate before, After: Certificate after } || after.Kind != Certificate.OfExchange)
        {
            return [];
        }

        NameSet taken = new(CertificateBinding.Difference(before.Services, after.Services).Added.Where(CertificateBinding.Bindable.Contains));
        return taken.Count == 0 ? [] :
        [
            .. from other in CertificateBinding.On(attempt.Estate, after.Scope, after.Computer)
               where other.Thumbprint != after.Thumbprint && other.Services?.Any(taken.Contains) == true
               select other with { Services = other.Services!.Except(taken) },
        ];
    }
}
