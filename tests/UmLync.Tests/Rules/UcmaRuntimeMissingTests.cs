using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md D.4, J.7, H 35: the registry value leads to the library, or to its folder.</summary>
[Trait("Feature", "H5")]
public class UcmaRuntimeMissingTests
{
    [Fact]
    public void Judge_NoRegistryValue_Fails() => Verdict.Fails<UcmaRuntimeMissing>(
        OwaEstate.CoLocated.Put(OwaEstate.RuntimeOf("ATL-EX-002", null)), Severity.Error, "ServerHasNoLibrary", "ucmaRuntimes/ATL-EX-002");

    [Fact]
    public void Judge_FolderOrLibrary_Passes() => Verdict.Passes<UcmaRuntimeMissing>(
        OwaEstate.CoLocated.Put(OwaEstate.RuntimeOf("ATL-EX-002", @"C:\Program Files\Microsoft UCMA 4.0\Runtime\SSP\Microsoft.Rtc.Internal.Ucweb.dll")));

    [Fact]
    public void Judge_NobodyOffersLync_Passes() => Verdict.Passes<UcmaRuntimeMissing>(OwaEstate.CoLocated.Put(
        OwaEstate.RuntimeOf("ATL-EX-002", null), OwaEstate.DirectoryOf("ATL-EX-001", enabled: false), OwaEstate.DirectoryOf("ATL-EX-002", enabled: false)));

    [Fact]
    public void Judge_RuntimesUnread_IsNotEvaluated() => Verdict.IsNotEvaluated<UcmaRuntimeMissing>(OwaEstate.CoLocated.Unread(UcmaRuntime.Schema), SmallEstate.Exchange);
}
