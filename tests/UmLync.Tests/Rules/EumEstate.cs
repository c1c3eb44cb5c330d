using UmLync.Tests.Estates;
using UmLync.Topologies;

namespace UmLync.Tests.Rules;

/// <summary>The small estate with EUM addresses: Alan's as Exchange writes them, Anna's as a test has them.</summary>
internal static class EumEstate
{
    public static Topology With(params string[] addresses) => SmallEstate.Clean.Put(
        SmallEstate.MailboxOf("alan.brewer", "Redmond") with { ProxyAddresses = new ValueList<string>(["EUM:alan.brewer@litwareinc.com;phone-context=Redmond.litwareinc.com"]) },
        SmallEstate.MailboxOf("anna.lidman", "Redmond") with { ProxyAddresses = new ValueList<string>(addresses) });
}
