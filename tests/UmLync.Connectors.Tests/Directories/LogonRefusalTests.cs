using UmLync.Connectors.Directories;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

public class LogonRefusalTests
{
    private static readonly DirectoryOptions Options = new("dc1.contoso.com", DirectoryLogon.Simple("kim@contoso.com", () => "Canary-7391"));

    // The number behind "data" is a Windows error: learn.microsoft.com, "System error codes (1300-1699)" and "(1700-3999)":
    // 0x525 = 1317 ERROR_NO_SUCH_USER … 0x775 = 1909 ERROR_ACCOUNT_LOCKED_OUT.
    [Theory]
    [InlineData("525", "LogonUserIsUnknown")]
    [InlineData("52e", "LogonPasswordIsWrong")]
    [InlineData("530", "LogonHourIsForbidden")]
    [InlineData("531", "LogonWorkstationIsForbidden")]
    [InlineData("532", "LogonPasswordHasExpired")]
    [InlineData("533", "LogonAccountIsDisabled")]
    [InlineData("701", "LogonAccountHasExpired")]
    [InlineData("773", "LogonPasswordMustChange")]
    [InlineData("775", "LogonAccountIsLocked")]
    [InlineData("999", "LogonIsInvalid")]
    public void OfLogon_InvalidCredentials_SaysWhatTheCodeMeans(string code, string id)
    {
        Message problem = DirectoryFault.OfLogon(
            Options, 49, "80090308: LdapErr: DSID-0C09042F, comment: AcceptSecurityContext error, data " + code + ", v2580");

        Assert.Equal(id, problem.Id);
        Assert.NotNull(problem.Action);
        Assert.Contains("kim@contoso.com", problem.Invariant, System.StringComparison.Ordinal);
    }

    [Fact]
    public void OfLogon_NoCode_IsNameOrPassword() => Assert.Equal("LogonIsInvalid", DirectoryFault.OfLogon(Options, 49, string.Empty).Id);

    [Fact]
    public void OfLogon_StrongAuthRequired_AsksForTls() => Assert.Equal("DirectoryWantsTls", DirectoryFault.OfLogon(Options, 8, "BindSimple").Id);

    [Fact]
    [Trait("Feature", "T5")]
    public void Texts_OfOptionsAndLogon_HoldNoPassword()
    {
        Assert.DoesNotContain("Canary-7391", Options + " " + Options.Logon, System.StringComparison.Ordinal);
        Assert.DoesNotContain("Canary-7391", DirectoryFault.OfLogon(Options, 49, "data 52e").Invariant, System.StringComparison.Ordinal);
    }
}
