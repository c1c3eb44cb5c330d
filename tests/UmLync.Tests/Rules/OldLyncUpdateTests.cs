using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md E.2 row 42: Lync Server 2010 with Exchange 2013 needs cumulative update 3; its build is that of the update list of July 2011.</summary>
[Trait("Feature", "A6")]
[Trait("Feature", "A7")]
public class OldLyncUpdateTests
{
    [Fact]
    public void Judge_Lync2010BeforeUpdate3_Fails() => Verdict.Fails<OldLyncUpdate>(
            SmallEstate.Clean.Put(OfBuild("4.0.7577.137")),
            Severity.Warning, "PoolLacksUpdate", "pools/lync10.litwareinc.com");

    [Fact]
    public void Judge_Lync2010WithUpdate3_Passes() => Verdict.Passes<OldLyncUpdate>(SmallEstate.Clean.Put(OfBuild("4.0.7577.166")));

    [Fact]
    public void Judge_Lync2010WithExchange2010Only_Passes() => Verdict.Passes<OldLyncUpdate>(SmallEstate.Clean.None(ExchangeServer.Schema).Put(SmallEstate.ServerOf("EX10", "14.3.513.0"), OfBuild("4.0.7577.0")));

    [Fact]
    public void Judge_BuildUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<OldLyncUpdate>(SmallEstate.Clean.Put(SmallEstate.PoolOf("lync10.litwareinc.com", release: LyncRelease.Lync2010)), SmallEstate.Lync, "PropertiesAreUnread");

    private static LyncPool OfBuild(string build) =>
        SmallEstate.PoolOf("lync10.litwareinc.com", release: LyncRelease.Lync2010) with { Build = ProductVersion.Parse(build) };
}
