using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>Where there is no network, everything that works on files works, and nobody even tries to reach anybody.</summary>
[Trait("Feature", "T4")]
public class AirGapTests
{
    [CutOffTheory]
    [InlineData(2, "test", Workplace.Estate)]
    [InlineData(2, "test", Workplace.Estate, "--output", "sarif")]
    [InlineData(2, "plan", Workplace.Estate, "--out", "plan.json")]
    [InlineData(2, "integrate", Workplace.Estate, "--what-if")]
    [InlineData(0, "cert", "test", "--lab", Workplace.Estate)]
    [InlineData(0, "port", "list", Workplace.Estate)]
    [InlineData(0, "lab", "new", "--out", "lab.json")]
    [InlineData(0, "diff", Workplace.Estate, Workplace.Estate)]
    [InlineData(1, "test", "missing.json")]
    public async Task Run_CommandOnFiles_SendsNothing(int code, params string[] words)
    {
        using Workplace workplace = new();

        (CommandResult result, int packets) = await CutOff.RunAsync(workplace, words);

        result.Exits(code).ShowsNoInside();
        Assert.Equal(0, packets);
    }

    [CutOffFact]
    public async Task Run_WholeRehearsal_WritesItsReportAndSendsNothing()
    {
        using Workplace workplace = new();

        (CommandResult result, int packets) = await CutOff.RunAsync(workplace, "integrate", Workplace.Estate, "--yes", "--out", "run");

        result.Exits(0);
        Assert.True(File.Exists(workplace.At("run", "report.md")));
        Assert.Equal(0, packets);
    }

    // RFC 5280, sections 4.2.1.13 and 4.2.2.1: a certificate names where its issuer's certificate and revocations are to be had.
    // The issuer is missing here, so that who would fetch it had reason to.
    [CutOffFact]
    public async Task Run_CertificateThatNamesAddresses_AsksNoneOfThem()
    {
        using Workplace workplace = new();
        workplace.Write("server.ext", "authorityInfoAccess=caIssuers;URI:http://192.0.2.1/ca.cer,OCSP;URI:http://192.0.2.1/ocsp\ncrlDistributionPoints=URI:http://192.0.2.1/ca.crl\n");
        await OpenSsl(workplace, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Contoso Root CA", "-days", "365", "-keyout", "root.key", "-out", "root.pem");
        await OpenSsl(workplace, "req", "-new", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=um01.contoso.com", "-keyout", "server.key", "-out", "server.csr");
        await OpenSsl(workplace, "x509", "-req", "-in", "server.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "365", "-extfile", "server.ext", "-out", "server.pem");

        (CommandResult result, int packets) = await CutOff.RunAsync(workplace, "cert", "test", "server.pem", "--fqdn", "um01.contoso.com");

        Assert.Contains("CertificateChainIncomplete", result.Exits(2).Output, StringComparison.Ordinal);
        Assert.Equal(0, packets);
    }

    // What counts, counts: a command whose work is to connect is seen to, and so is a question for a name.
    [CutOffTheory]
    [InlineData("192.0.2.1:5061")]
    [InlineData("um01.contoso.com:5061")]
    public async Task Run_CommandThatConnects_IsCounted(string target)
    {
        using Workplace workplace = new();

        (CommandResult result, int packets) = await CutOff.RunAsync(workplace, "port", "test", target);

        result.Exits(2);
        Assert.True(packets > 0, "Nothing was counted.");
    }

    private static async Task OpenSsl(Workplace workplace, params string[] arguments) =>
        (await CommandLine.RunAsync(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = workplace.Folder })).Exits(0);
}
