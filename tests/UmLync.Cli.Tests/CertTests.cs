using System;
using System.Diagnostics;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>Certificates that openssl makes while the test runs, judged as docs/domain.md C.5, H and J.3 say.</summary>
[Trait("Feature", "C1")]
public class CertTests
{
    private const string Server = "um01.contoso.com";
    private const string PfxPassword = "Kanarienvogel-7c1e";

    // H 5 and H 6; E.2 rows 4 and 5.
    [OpenSslTheory]
    [InlineData("/CN=um01.contoso.com", "DNS:um01.contoso.com", "", 0)]
    [InlineData("/CN=mail.contoso.com", "DNS:um01.contoso.com", "warning CertificateCommonName", 0)]
    [InlineData("/CN=mail.contoso.com", "DNS:*.contoso.com", "warning CertificateWildcardName", 0)]
    [InlineData("/CN=mail.contoso.com", "DNS:mail.contoso.com", "error CertificateLacksServer", 2)]
    [InlineData("/CN=*.contoso.com", "DNS:um01.contoso.com", "error CertificateWildcardSubject", 2)]
    public async Task Test_Names_AreJudgedAsTheTableSays(string subject, string names, string finding, int code)
    {
        using Workplace workplace = new();
        await Issue(workplace, subject, names);

        CommandResult test = (await workplace.RunAsync("cert", "test", "server.pem", "--fqdn", Server, "--root", "root.pem")).Exits(code).ShowsNoInside();

        Assert.Contains(finding, test.Output, StringComparison.Ordinal);
        Assert.Equal(finding.Length == 0, !test.Output.Contains("error ", StringComparison.Ordinal) && !test.Output.Contains("warning ", StringComparison.Ordinal));
    }

    [OpenSslFact]
    public async Task Test_SelfSigned_FailsTowardsLyncAndNotAsGateway()
    {
        using Workplace workplace = new();
        await Issue(workplace, "/CN=um01.contoso.com", "DNS:um01.contoso.com");

        Assert.Contains("error CertificateSelfSigned", (await workplace.RunAsync("cert", "test", "root.pem", "--fqdn", "um01.contoso.com")).Exits(2).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CertificateSelfSigned", (await workplace.RunAsync("cert", "test", "root.pem", "--role", "voipgateway")).Exits(0).Output, StringComparison.Ordinal);
    }

    [OpenSslFact]
    public async Task Test_AsJson_HoldsEveryRuleWithItsOutcome()
    {
        using Workplace workplace = new();
        await Issue(workplace, "/CN=um01.contoso.com", "DNS:um01.contoso.com");

        JsonElement result = (await workplace.RunAsync("cert", "test", "server.pem", "--fqdn", Server, "--root", "root.pem", "--at", "2999-01-01", "--output", "json")).Exits(2).Json;

        JsonElement finding = result.GetProperty("findings").EnumerateArray().Single(item => item.GetProperty("rule").GetString() == "CertificateExpired");
        Assert.Equal(("Fail", "Error", "server.pem"), (finding.GetProperty("outcome").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("subject").GetString()));
        Assert.Contains(result.GetProperty("findings").EnumerateArray(), item => item.GetProperty("outcome").GetString() == "Pass");
    }

    // docs/domain.md C.5 and J.3: the certificate of all web services lists every server, so that it may serve UM, too.
    [Fact]
    [Trait("Feature", "C6")]
    [Trait("Feature", "C7")]
    public async Task Assign_OnOneServer_IsPreviewedThenMadeAndThenDone()
    {
        using Workplace workplace = new();
        const string shared = "EA5A332496CC05DA69B75B66111C0F78A110D22D";
        string[] words = ["cert", "assign", shared, "--server", "ATL-EX-001", "--lab", Workplace.Estate];

        string start = workplace.Text(Workplace.Estate);
        Assert.Contains("services", (await workplace.RunAsync([.. words, "--what-if"])).Exits(2).Output, StringComparison.Ordinal);
        Assert.Equal(start, workplace.Text(Workplace.Estate));
        (await workplace.RunAsync([.. words, "--yes"])).Exits(0).ShowsNoInside();
        (await workplace.RunAsync([.. words, "--yes"])).Exits(0);
        Assert.NotEqual(start, workplace.Text(Workplace.Estate));
    }

    [Theory]
    [InlineData("ServerIsNotThere", "--server", "ATL-EX-009")]
    [InlineData("CertificateIsNotOnServer", "--server", "ATL-EX-002")]
    [Trait("Feature", "C6")]
    public async Task Assign_WhatIsNotThere_IsRefused(string error, string option, string value)
    {
        using Workplace workplace = new();

        (await workplace.RunAsync("cert", "assign", "3D32BFF6F0913280315DA15F52A593F8087A5658", "--lab", Workplace.Estate, option, value, "--yes")).FailsWith(error);
    }

    // docs/domain.md J.6: import, then enable; the password stands in the environment.
    [OpenSslFact]
    [Trait("Feature", "C5")]
    [Trait("Feature", "T5")]
    public async Task Assign_FromPfx_ImportsAndEnables()
    {
        using Workplace workplace = new();
        string estate = workplace.Text(Workplace.Estate).Replace("\"capturedAt\": \"2025-11-03T07:30:00Z\"", $"\"capturedAt\": \"{TimeProvider.System.GetUtcNow().AddDays(1):yyyy-MM-dd'T'HH:mm:ss'Z'}\"", StringComparison.Ordinal);
        workplace.Write(Workplace.Estate, estate);
        await Issue(workplace, "/CN=atl-ex-001.litwareinc.com", "DNS:atl-ex-001.litwareinc.com");
        await OpenSsl(workplace, "pkcs12", "-export", "-in", "server.pem", "-inkey", "server.key", "-out", "server.pfx", "-passout", "pass:" + PfxPassword);
        string thumbprint = (await workplace.RunAsync("cert", "show", "server.pem", "--output", "json")).Exits(0).Json.GetProperty("certificate").GetProperty("thumbprint").GetString()!;
        string[] words = ["cert", "assign", thumbprint, "--pfx", "server.pfx", "--server", "ATL-EX-001", "--lab", Workplace.Estate, "--journal", "run.jsonl"];

        (await With(workplace, "wrong", [.. words, "--yes"])).FailsWith("PfxPasswordIsWrong");
        (await With(workplace, null, [.. words, "--yes"])).FailsWith("PfxNeedsPassword");
        Assert.Equal(estate, workplace.Text(Workplace.Estate));
        CommandResult preview = (await With(workplace, PfxPassword, [.. words, "--what-if"])).Exits(2).ShowsNoInside();
        Assert.Equal(estate, workplace.Text(Workplace.Estate));
        CommandResult run = (await With(workplace, PfxPassword, [.. words, "--yes"])).Exits(0).ShowsNoInside();

        Assert.Contains(thumbprint, workplace.Text(Workplace.Estate), StringComparison.Ordinal);
        string said = preview.Output + preview.Errors + run.Output + run.Errors + workplace.Text("run.jsonl") + workplace.Text(Workplace.Estate);
        Assert.DoesNotContain(PfxPassword, said, StringComparison.Ordinal);
        (await workplace.RunAsync("undo", "run.jsonl", "--lab", Workplace.Estate, "--yes")).Exits(0);
        Assert.DoesNotContain(thumbprint, workplace.Text(Workplace.Estate), StringComparison.Ordinal);
    }

    // docs/domain.md H 5: issued to the FQDN of the server, which stands among the alternative names too.
    [OpenSslFact]
    [Trait("Feature", "C3")]
    [Trait("Feature", "C4")]
    public async Task Request_WithoutEstate_WritesRequestAndEncryptedKey()
    {
        using Workplace workplace = new();
        const string secret = "correct horse battery";

        CommandResult made = (await CommandLine.RunAsync(new ProcessStartInfo(CommandLine.Executable, ["cert", "request", Server, "--out", "um01.csr", "--key", "um01.key"])
        {
            WorkingDirectory = workplace.Folder,
            Environment = { ["UMLYNC_KEY_PASSWORD"] = secret },
        })).Exits(0).ShowsNoInside();

        await OpenSsl(workplace, "req", "-in", "um01.csr", "-noout", "-verify");
        await OpenSsl(workplace, "pkey", "-in", "um01.key", "-passin", "pass:" + secret, "-noout");
        Assert.Contains("ENCRYPTED PRIVATE KEY", workplace.Text("um01.key"), StringComparison.Ordinal);
        Assert.Contains("certreq.exe -submit", made.Output, StringComparison.Ordinal);
        Assert.Contains("New-ExchangeCertificate -GenerateRequest", made.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, made.Output + made.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RoleIsUnknown", "--role", "Postman")]
    [InlineData("CertificateIsOrderedByLync", "--role", "LyncFrontEnd")]
    [InlineData("KeySizeIsOther", "--key-size", "1024")]
    [InlineData("KeyFileIsNeeded", "--out", "um01.csr")]
    [Trait("Feature", "C3")]
    public async Task Request_OfWhatCannotBeRight_IsRefused(string error, string option, string value)
    {
        using Workplace workplace = new();

        (await workplace.RunAsync("cert", "request", Server, option, value)).FailsWith(error);
    }

    [OpenSslFact]
    public async Task Show_File_SaysWhatIsInIt()
    {
        using Workplace workplace = new();
        await Issue(workplace, "/CN=um01.contoso.com", "DNS:um01.contoso.com");

        CommandResult show = (await workplace.RunAsync("cert", "show", "server.pem", "--root", "root.pem")).Exits(0);
        JsonElement json = (await workplace.RunAsync("cert", "show", "server.pem", "--root", "root.pem", "--output", "json")).Exits(0).Json;

        Assert.Contains("CN=um01.contoso.com", show.Output, StringComparison.Ordinal);
        Assert.Equal("um01.contoso.com", json.GetProperty("certificate").GetProperty("dnsNames")[0].GetString());
        Assert.NotNull(json.GetProperty("chain").GetProperty("root").GetString());
    }

    [OpenSslFact]
    public async Task Test_PfxWithoutPassword_IsAnError()
    {
        using Workplace workplace = new();
        await Issue(workplace, "/CN=um01.contoso.com", "DNS:um01.contoso.com");
        await OpenSsl(workplace, "pkcs12", "-export", "-in", "server.pem", "-inkey", "server.key", "-out", "server.pfx", "-passout", "pass:right");

        (await workplace.RunAsync("cert", "test", "server.pfx")).FailsWith("PfxNeedsPassword");
    }

    // docs/examples/README.md: the certificates of the Litware estate are in order; J.3 has an advice.
    [Fact]
    [Trait("Feature", "C9")]
    public async Task Test_Estate_JudgesItsCertificates()
    {
        using Workplace workplace = new();
        Assert.Contains("information CertificatesCouldBeOne", (await workplace.RunAsync("cert", "test", "--lab", Workplace.Estate)).Exits(0).Output, StringComparison.Ordinal);
        workplace.Write("later.json", workplace.Text(Workplace.Estate).Replace("\"capturedAt\": \"2025", "\"capturedAt\": \"2028", StringComparison.Ordinal));

        string[] expired = [.. (await workplace.RunAsync("cert", "test", "--lab", "later.json")).Exits(2).Output.Split('\n').Where(line => line.StartsWith("error CertificateExpired ", StringComparison.Ordinal))];

        Assert.Contains(expired, line => line.Contains("/exchangeCertificates/", StringComparison.Ordinal));
        Assert.Contains(expired, line => line.Contains("/lyncCertificates/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NothingToJudge", "cert", "test")]
    [InlineData("RoleIsUnknown", "cert", "test", "x.pem", "--role", "UmServer")]
    [InlineData("MomentIsWrong", "cert", "test", "x.pem", "--at", "tomorrow")]
    [InlineData("ValueIsNotFqdn", "cert", "test", "x.pem", "--fqdn", "um01")]
    [InlineData("CountIsWrong", "cert", "test", "x.pem", "--expiry-days", "-1")]
    [InlineData("FileIsMissing", "cert", "test", "x.pem")]
    [InlineData("FileHoldsNoCertificate", "cert", "show", Workplace.Estate)]
    [InlineData("EndpointDoesNotListen", "cert", "show", "127.0.0.1:1")]
    [InlineData("StorePlaceIsWrong", "cert", "show", "store:My")]
    public async Task Run_WhatCannotBeDone_SaysWhyAndWhatToDo(string id, params string[] words)
    {
        using Workplace workplace = new();

        (await workplace.RunAsync(words)).FailsWith(id);
    }

    private static async Task<CommandResult> With(Workplace workplace, string? password, params string[] words)
    {
        ProcessStartInfo start = new(CommandLine.Executable, words) { WorkingDirectory = workplace.Folder };
        if (password is not null)
        {
            start.Environment["UMLYNC_PFX_PASSWORD"] = password;
        }

        return await CommandLine.RunAsync(start);
    }

    private static async Task Issue(Workplace workplace, string subject, string names)
    {
        workplace.Write("server.ext", "subjectAltName=" + names + "\nkeyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth\n");
        await OpenSsl(workplace, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Contoso Root CA", "-days", "365", "-keyout", "root.key", "-out", "root.pem");
        await OpenSsl(workplace, "req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", subject, "-keyout", "server.key", "-out", "server.csr");
        await OpenSsl(workplace, "x509", "-req", "-in", "server.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "365", "-sha256", "-extfile", "server.ext", "-out", "server.pem");
    }

    private static async Task OpenSsl(Workplace workplace, params string[] arguments) =>
        (await CommandLine.RunAsync(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = workplace.Folder })).Exits(0);
}
