using UmLync.Rules;
using UmLync.Tests.Estates;
using UmLync.Tests.Owa;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Tests.Rules;

/// <summary>docs/domain.md J.7, Disable: on by default, and without Lync blank icons and an error at each sign-in.</summary>
[Trait("Feature", "H9")]
public class OwaWithoutIntegrationTests
{
    [Fact]
    public void Judge_OnAndOfferedByNobody_Fails() => Verdict.Fails<OwaWithoutIntegration>(
        OwaEstate.CoLocated.Put(OwaEstate.DirectoryOf("ATL-EX-002", type: InstantMessagingType.None)),
        Severity.Warning, "NobodyOffersIm", "owaVirtualDirectories/ATL-EX-002\\owa (Default Web Site)");

    [Fact]
    public void Judge_SwitchedOff_Passes() =>
        Verdict.Passes<OwaWithoutIntegration>(OwaEstate.CoLocated.Put(OwaEstate.DirectoryOf("ATL-EX-002", enabled: false, type: InstantMessagingType.None)));

    [Fact]
    public void Judge_BackEndWithoutType_Passes() => Verdict.Passes<OwaWithoutIntegration>(OwaEstate.CoLocated);

    [Fact]
    public void Judge_DirectoriesUnread_IsNotEvaluated() =>
        Verdict.IsNotEvaluated<OwaWithoutIntegration>(OwaEstate.CoLocated.Unread(OwaVirtualDirectory.Schema), SmallEstate.Exchange);
}
