using System.Collections.Generic;
using System.Linq;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;

namespace UmLync.Rules;

/// <summary>
/// In the store of trusted roots stand roots, which sign themselves. An authority that another one signed belongs into the store
/// of intermediate authorities: misplaced, it is sent to clients as if it were a root, and Lync refuses certificates.
/// </summary>
public sealed class RootStoreMisplaced() : Rule(
    nameof(CertificateMessages.RootStoreMisplaced), Severity.Warning, Source.Inferred("C.5"), TrustedRoot.OfExchange, TrustedRoot.OfLync)
{
    private protected override IEnumerable<Scope> ScopesOf(Topology topology) => topology.Scopes;

    private protected override IEnumerable<ResourceKind> NeededFor(Scope scope) => Reads.Where(kind => kind.Product == scope.Product);

    private protected override void Judge(Judgement judgement)
    {
        foreach (Product product in new[] { Product.Exchange, Product.Lync }.Where(product => !judgement.Estate.ScopesOf(product).Any()))
        {
            judgement.Note(Judgement.SideIsUnread(product));
        }

        ResourceKind<TrustedRoot> kind = judgement.Scope.Product == Product.Exchange ? TrustedRoot.OfExchange : TrustedRoot.OfLync;
        foreach (TrustedRoot root in judgement.All(kind).Where(root => judgement.Knows(root, "isSelfSigned") && root.IsSelfSigned == false))
        {
            judgement.Fail(root, nameof(CertificateMessages.IntermediateIsAmongRoots), root.Subject ?? root.Thumbprint.ToString(), root.Computer.ToString());
        }
    }
}
