using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using UmLync.Certificates;
using UmLync.Commands;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Tests.Certificates;
using UmLync.Tests.Commands;
using UmLync.Tests.Estates;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Tests.Designers;

/// <summary>
/// docs/domain.md J.6: import (step 2), enable (step 3), restart (step 8); C.5 and H 14: under TLS or Dual only. The plan names the
/// certificate by its thumbprint; the file is given to the run.
/// </summary>
[Trait("Feature", "C5")]
public class CertificateImportTests
{
    private const string Address = "exchangeCertificates/" + CertificateSample.First + "\\";

    private static readonly Thumbprint New = Thumbprint.Parse(new string('4', 40));
    private static readonly PortableCertificate File = InFile(CertificateSample.First, CertificateSample.Second);

    [Fact]
    public void Design_ServerUnderTcp_ImportsFirst()
    {
        Topology estate = CertificateSample.Clean
            .With(UmService.Schema, "ATL-EX-001", service => service with { StartupMode = UmStartupMode.TCP })
            .With(UmCallRouter.Schema, "ATL-EX-001", router => router with { StartupMode = UmStartupMode.TCP });

        Assert.Equal(
            [
                "Create " + Address + New + ": hasPrivateKey = True",
                "Update umServices/ATL-EX-001: startupMode = Dual",
                "Update umCallRouters/ATL-EX-001: startupMode = Dual",
                "Update " + Address + New + ": services = UM, UMCallRouter",
                "Operate exchangeWindowsServices/" + CertificateSample.First + "\\MSExchangeUM",
                "Operate exchangeWindowsServices/" + CertificateSample.First + "\\MSExchangeUMCR",
            ],
            Lines(PlanOf(estate, File, "ATL-EX-001")));
    }

    [Fact]
    public void Design_WithoutServers_TakesAllThatAnswerCalls()
    {
        Plan plan = PlanOf(CertificateSample.Clean, File);

        Assert.Equal(
            [CertificateSample.First, CertificateSample.Second],
            PortableCertificate.ImportsOf(plan).Select(change => ((Certificate)change.After!).Computer.ToString()).Distinct());
    }

    // A certificate that is there is not imported a second time.
    [Fact]
    public void Design_ServerThatHasIt_OnlyAssigns()
    {
        Topology estate = CertificateSample.Clean.Put(CertificateAssignmentDesignerTests.Renewal(CertificateSample.First));

        Assert.DoesNotContain(PlanOf(estate, File, "ATL-EX-001").Changes, change => change.Action == ChangeAction.Create);
    }

    // The contract of Import-ExchangeCertificate: the bytes and the password are given when it runs; the key stays where it is.
    [Fact]
    public void CallsFor_Import_TakeFileAndPasswordFromTheRun()
    {
        PlannedChange import = PortableCertificate.ImportsOf(PlanOf(CertificateSample.Clean, File, "ATL-EX-001")).Single();

        Assert.Equal(
            [$"Import-ExchangeCertificate -FileData <Content of {New}> -Password <Password of {New}> -Server {CertificateSample.First} -PrivateKeyExportable False -Confirm:off"],
            CommandCatalog.CallsFor(import).Select(Said.By));
        Assert.Equal(Inverse.Exact, import.Inverse);
    }

    // Once enabled it is released only by the one before, which is enabled again (C.5).
    [Fact]
    public void Design_Binding_IsCompensatedWhereThereWasACertificate()
    {
        PlannedChange binding = PlanOf(CertificateSample.Clean, File, "ATL-EX-001").Changes.Single(change => change is { Action: ChangeAction.Update, After: Certificate });

        Assert.Equal((Inverse.Compensation, true), (binding.Inverse, binding.IsDangerous));
        Assert.Contains(binding.Facts, fact => fact.Property.Name == "services");
    }

    // What the rules do not let pass is not imported either: J.3, the name of the server.
    [Fact]
    public void Design_FileWithoutTheNameOfTheServer_IsRefused()
    {
        UmLyncException problem = Assert.Throws<UmLyncException>(() => PlanOf(CertificateSample.Clean, InFile(CertificateSample.First), "ATL-EX-002"));

        Assert.Equal("CertificateIsUnfit", problem.Id);
        Assert.Contains("ATL-EX-002", problem.Message, StringComparison.Ordinal);
    }

    // Law 2: where it is not known which certificates a server has, none is imported.
    [Fact]
    public void Design_UnreadCertificates_IsRefused() =>
        Assert.Equal("KindWasNotRead", Assert.Throws<UmLyncException>(() => PlanOf(CertificateSample.Clean.Unread(Certificate.OfExchange), File, "ATL-EX-001")).Id);

    // A plan file can ask for an import of what it says to have a key, and for nothing besides.
    [Fact]
    public void PlanFile_OfAnImport_IsReadAgain()
    {
        Plan plan = PlanOf(CertificateSample.Clean, File, "ATL-EX-001");
        byte[] bytes = PlanWriter.ToBytes(plan);

        Assert.Equal(Lines(plan), Lines(PlanReader.Read(bytes, "plan.json")));
        Assert.DoesNotContain("assword", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Lines(Plan plan) => Drawn.LinesOf(plan);

    private static Plan PlanOf(Topology estate, PortableCertificate file, params string[] servers) => Drawn.PlanOf(estate, new CertificateAssignmentDesigner(file, servers));

    private static PortableCertificate InFile(params string[] names)
    {
        Certificate certificate = CertificateAssignmentDesignerTests.Renewal(CertificateSample.First) with { SubjectAlternativeNames = new NameSet(names) };
        return new PortableCertificate(CertificateFacts.Of(certificate), CertificateChain.Of(certificate));
    }
}
