using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Certificates;
using UmLync.Connectors.Estates;
using UmLync.Connectors.Files;
using UmLync.Connectors.Journals;
using UmLync.Connectors.Lab;
using UmLync.Connectors.Runs;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using UmLync.Values;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>
/// The import of a PFX on two servers, with what follows, as a transaction: docs/domain.md J.6 (import, enable, restart), C.5 and
/// H 14. Neither the content of the file nor its password is to be found in what a run leaves behind.
/// </summary>
[Trait("Feature", "C5")]
public sealed class CertificateImportTests : IDisposable
{
    private const string Old = "1111111111111111111111111111111111111111";
    private const string Secret = "Kanarienvogel im Bergwerk";

    // The key in the file: encrypted in its bytes, so that the bytes themselves are the canary.
    private readonly WorkFolder _folder = new();
    private readonly string _new;
    private readonly byte[] _pfx;

    public CertificateImportTests()
    {
        DateTimeOffset moment = new(2016, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using RSA rootKey = RSA.Create(2048);
        CertificateRequest rootRequest = new("CN=Contoso CA", rootKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using X509Certificate2 root = rootRequest.CreateSelfSigned(moment, moment.AddYears(10));
        using RSA key = RSA.Create(2048);
        CertificateRequest request = new("CN=ex1.contoso.com", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        SubjectAlternativeNameBuilder names = new();
        names.AddDnsName("ex1.contoso.com");
        names.AddDnsName("ex2.contoso.com");
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(root, moment, moment.AddYears(2), [1, 2, 3, 4]);
        using X509Certificate2 own = signed.CopyWithPrivateKey(key);
        _new = own.Thumbprint;
        _pfx = own.Export(X509ContentType.Pfx, Secret);
        File.WriteAllBytes(_folder["new.pfx"], _pfx);
        File.WriteAllBytes(_folder["with-root.pfx"], new X509Certificate2Collection { own, root }.Export(X509ContentType.Pfx, Secret)!);
        File.WriteAllBytes(_folder["keyless.pfx"], new X509Certificate2Collection { signed }.Export(X509ContentType.Pfx, Secret)!);
        File.WriteAllBytes(_folder["open.pfx"], own.Export(X509ContentType.Pfx));
    }

    [Fact]
    public void Apply_Import_IsOneTransactionWithWhatFollows()
    {
        using PfxFile file = Open("new.pfx");
        FaultyEstate estate = new(Lab());

        Assert.All(Run(estate, file), outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.Equal(
            [
                "Import-ExchangeCertificate FileData Password ex1.contoso.com PrivateKeyExportable",
                "Import-ExchangeCertificate FileData Password ex2.contoso.com PrivateKeyExportable",
                "Set-UMService EX1 Dual",
                "Set-UMCallRouterSettings EX1 Dual",
                "Enable-ExchangeCertificate " + _new + " ex1.contoso.com UM,UMCallRouter",
                "Enable-ExchangeCertificate " + _new + " ex2.contoso.com UM,UMCallRouter",
                "Restart-Service MSExchangeUM",
                "Restart-Service MSExchangeUM",
                "Restart-Service MSExchangeUMCR",
                "Restart-Service MSExchangeUMCR",
            ],
            estate.Calls);

        Certificate imported = Lab().Now.All(Certificate.OfExchange).Single(certificate => certificate.Thumbprint.ToString() == _new && certificate.Computer.FirstLabel == "ex1");
        Assert.Equal(("CN=ex1.contoso.com", true, "UM, UMCallRouter"), (imported.Subject, imported.HasPrivateKey, imported.Services!.ToString()));
        Assert.Empty(PlanFor(Lab(), file).Changes);
    }

    public static TheoryData<int> Steps => [.. Enumerable.Range(0, 10)];

    // Whichever step fails, nothing of the certificate is left on any server (law 10).
    [Theory]
    [MemberData(nameof(Steps))]
    [Trait("Feature", "C7")]
    public void Apply_FaultAtAnyStep_EndsAsItBegan(int step)
    {
        using PfxFile file = Open("new.pfx");
        string start = Comparable();
        FaultyEstate estate = new(Lab(), step);

        ChangeOutcome[] outcomes = [.. Run(estate, file)];

        Assert.Equal(Outcome.Failed, outcomes[step].Outcome);
        Assert.All(outcomes.Skip(10), outcome => Assert.True(outcome.IsAsPlanned, outcome.Change.Key + ": " + outcome.Reason));
        Assert.Equal(start, Comparable());
    }

    // C.5: superseded by the former, which is enabled again and read by a restart; only then the imported one goes.
    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_OfAnImport_RemovesItAfterTheFormerServesAgain()
    {
        using PfxFile file = Open("new.pfx");
        string start = Comparable();
        Assert.All(Run(Lab(), file), outcome => Assert.True(outcome.IsAsPlanned));

        FaultyEstate estate = new(Lab());
        Plan undo = PlanUndo();
        Assert.All(RunOn(estate).Apply(undo, _folder["undo.jsonl"], null, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));

        Assert.Equal(start, Comparable());
        int removed = estate.Calls.FindIndex(call => call.StartsWith("Remove-ExchangeCertificate " + _new + " ex1", StringComparison.Ordinal));
        Assert.True(estate.Calls.IndexOf("Enable-ExchangeCertificate " + Old + " ex1.contoso.com UM,UMCallRouter") < removed);
        Assert.True(estate.Calls.IndexOf("Restart-Service MSExchangeUM") < removed);
        Assert.All(undo.Changes.Where(change => change.Action == ChangeAction.Remove), change => Assert.Equal((Inverse.None, true), (change.Inverse, change.IsDangerous)));
    }

    // What others enabled it for since, and the first certificate of a service, stay: never remove one that is bound.
    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_OfWhatOthersUseByNow_LeavesIt()
    {
        using PfxFile file = Open("new.pfx");
        Assert.All(Run(Lab(), file), outcome => Assert.True(outcome.IsAsPlanned));
        Edit(certificate => certificate.Thumbprint.ToString() == _new && certificate.Computer.FirstLabel == "ex1" ? certificate with { Services = certificate.Services!.With(new NameSet(["IIS"])) } : certificate);

        Plan undo = PlanUndo();

        Assert.Equal(["ex2.contoso.com\\" + _new], undo.Changes.Where(change => change.Action == ChangeAction.Remove).Select(change => change.Key.Name));
        Assert.Contains(undo.LeftOut, note => note.Subject.EndsWith("ex1.contoso.com\\" + _new, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Feature", "O3")]
    public void Undo_OfAFirstCertificate_LeavesIt()
    {
        TopologyBuilder builder = Topology().ToBuilder();
        foreach (Certificate former in Topology().All(Certificate.OfExchange))
        {
            builder.Remove(former.Key);
        }

        TopologyFile.Write(_folder["lab.json"], builder.Build());
        using PfxFile file = Open("new.pfx");
        Assert.All(Run(Lab(), file), outcome => Assert.True(outcome.IsAsPlanned));

        Plan undo = PlanUndo();

        Assert.DoesNotContain(undo.Changes, change => change.Key.Kind == Certificate.OfExchange);
        Assert.Contains(undo.LeftOut, note => note.Reason.Id == "FirstCertificateStays");
    }

    // Between plan and act somebody enabled it for something: the removal is stale, and the lab refuses it as the product (H 14).
    [Fact]
    public void Apply_RemovalOfACertificateInUse_IsStale()
    {
        using PfxFile file = Open("new.pfx");
        Assert.All(Run(Lab(), file), outcome => Assert.True(outcome.IsAsPlanned));
        PlannedChange removal = PlanUndo().Changes.First(change => change.Action == ChangeAction.Remove);

        Assert.Equal("CertificateIsInUse", Assert.Throws<UmLyncException>(() => Lab().Apply(removal)).Id);
        Assert.Equal("CertificateIsStillEnabled", ChangeState.WhyStale(removal, Lab().Read(removal.Key), Lab().Read)?.Id);
    }

    // A run that lacks the file stops before anything is written: no journal, no lock, no change.
    [Fact]
    public void Apply_WithoutTheFile_DoesNothing()
    {
        using PfxFile file = Open("new.pfx");
        LabEstate lab = Lab();
        Plan plan = PlanFor(lab, file);

        UmLyncException problem = Assert.Throws<UmLyncException>(() => RunOn(lab).Apply(plan, _folder["run.jsonl"], null, CancellationToken.None).ToArray());

        Assert.Equal("CertificateFileIsNeeded", problem.Id);
        Assert.False(File.Exists(_folder["run.jsonl"]));
        Assert.Equal(0, lab.Writes);
    }

    // The loan ends with the run: a later one has nothing of it.
    [Fact]
    [Trait("Feature", "T5")]
    public void Lab_AfterTheRun_HasNoFile()
    {
        using PfxFile file = Open("new.pfx");
        LabEstate lab = Lab();
        PlannedChange import = PlanFor(lab, file).Changes[0];
        using (lab.Lend([file]))
        {
            Assert.Equal("CN=ex1.contoso.com", file.Certificate.Facts.Subject);
        }

        Assert.Equal("CertificateFileIsNeeded", Assert.Throws<UmLyncException>(() => lab.Apply(import)).Id);
    }

    // An interrupted import is resumed with the file, which the journal does not hold; what is there is not imported again.
    [Fact]
    [Trait("Feature", "O4")]
    public void Resume_OfAnInterruptedImport_NeedsTheFileForWhatIsLeft()
    {
        using PfxFile file = Open("new.pfx");
        using CancellationTokenSource stop = new();
        LabEstate lab = Lab();
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (ChangeOutcome outcome in RunOn(lab, file).Apply(PlanFor(lab, file), _folder["run.jsonl"], null, stop.Token))
            {
                stop.Cancel();
            }
        });

        Assert.Equal("CertificateFileIsNeeded", Assert.Throws<UmLyncException>(() => RunOn(Lab()).Resume(_folder["run.jsonl"], acceptTorn: false, CancellationToken.None).ToArray()).Id);
        Assert.All(RunOn(Lab(), file).Resume(_folder["run.jsonl"], acceptTorn: false, CancellationToken.None), outcome => Assert.True(outcome.IsAsPlanned, outcome.Reason?.ToString()));
        Assert.Empty(PlanFor(Lab(), file).Changes);
    }

    // The canaries: the password, and any twenty bytes of the file, in plan, journals, estate and words.
    [Fact]
    [Trait("Feature", "T5")]
    public void Apply_Import_LeavesNothingOfFileAndPassword()
    {
        using PfxFile file = Open("new.pfx");
        File.WriteAllBytes(_folder["plan.json"], PlanWriter.ToBytes(PlanFor(Lab(), file)));
        ChangeOutcome[] outcomes = [.. Run(new FaultyEstate(Lab(), faultAt: 6), file)];
        File.WriteAllLines(_folder["said.txt"], outcomes.Select(outcome => outcome + " " + outcome.Reason + " " + outcome.Change));

        foreach (string path in Directory.EnumerateFiles(_folder.Path).Where(path => Path.GetExtension(path) != ".pfx"))
        {
            byte[] written = File.ReadAllBytes(path);
            string text = Encoding.UTF8.GetString(written);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Kanarienvogel", Encoding.Unicode.GetString(written), StringComparison.Ordinal);
            foreach (int start in Enumerable.Range(0, _pfx.Length / 60).Select(block => block * 60))
            {
                byte[] canary = _pfx[start..(start + 30)];
                Assert.True(written.AsSpan().IndexOf(canary) < 0, path);
                Assert.DoesNotContain(Convert.ToBase64String(canary), text, StringComparison.Ordinal);
                Assert.DoesNotContain(Convert.ToHexString(canary), text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    // Everything that is wrong with a file is said before anything is done.
    [Theory]
    [InlineData("new.pfx", null, "PfxNeedsPassword")]
    [InlineData("new.pfx", "wrong", "PfxPasswordIsWrong")]
    [InlineData("keyless.pfx", Secret, "PfxHasNoKey")]
    [InlineData("lab.json", Secret, "PfxCannotBeRead")]
    [InlineData("missing.pfx", Secret, "FileIsMissing")]
    public void Open_FileThatCannotBeImported_IsRefused(string name, string? password, string id)
    {
        Lab();
        UmLyncException problem = Assert.Throws<UmLyncException>(() => Open(name, password));

        Assert.Equal(id, problem.Id);
        Assert.NotNull(problem.RecommendedAction);
    }

    [Fact]
    public void Open_FileOfAnotherCertificate_IsRefused()
    {
        UmLyncException problem = Assert.Throws<UmLyncException>(() => PfxFile.Open(_folder["new.pfx"], Secured(Secret), Thumbprint.Parse(Old), Clock));

        Assert.Equal("PfxHoldsAnotherCertificate", problem.Id);
        Assert.Contains(_new, problem.Message, StringComparison.Ordinal);
        Assert.Contains(Old, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FileWithoutPassword_NeedsNone()
    {
        using PfxFile file = Open("open.pfx", null);

        Assert.Equal((_new, 0), (file.Certificate.Thumbprint.ToString(), file.Password.Length));
    }

    // H 39: a root that came along is judged against what the servers trust; where none came, that stays open until they have it.
    [Fact]
    [Trait("Feature", "C2")]
    public void Open_FileWithItsRoot_TellsTheChain()
    {
        using PfxFile with = Open("with-root.pfx");
        using PfxFile without = Open("new.pfx");

        Assert.Equal(["CN=Contoso CA"], with.Certificate.Chain!.Issuers);
        Assert.Null(without.Certificate.Chain);
    }

    [Fact]
    [Trait("Feature", "T5")]
    public void Dispose_WipesTheContent()
    {
        PfxFile file = Open("new.pfx");
        byte[] content = file.Content;
        Assert.Equal(_pfx, content);

        file.Dispose();

        Assert.All(content, octet => Assert.Equal(0, octet));
    }

    public void Dispose() => _folder.Dispose();

    private static DateTimeOffset Clock() => new(2016, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static SecureString Secured(string password) => new NetworkCredential(string.Empty, password).SecurePassword;

    private PfxFile Open(string name, string? password = Secret) => PfxFile.Open(_folder[name], password is null ? null : Secured(password), Thumbprint.Parse(_new), Clock);

    private LabEstate Lab()
    {
        if (!File.Exists(_folder["lab.json"]))
        {
            TopologyFile.Write(_folder["lab.json"], Topology());
        }

        return LabEstate.Open(_folder["lab.json"]);
    }

    private void Edit(Func<Certificate, Certificate> change)
    {
        TopologyBuilder builder = Lab().Now.ToBuilder();
        foreach (Certificate certificate in Lab().Now.All(Certificate.OfExchange))
        {
            builder.Put(change(certificate));
        }

        TopologyFile.Write(_folder["lab.json"], builder.Build());
    }

    private string Comparable() => Encoding.UTF8.GetString(TopologyWriter.ToBytes(Lab().Now));

    private Plan PlanUndo() => Integration.PlanUndo(Lab().Read(ReadRequest.UsersCounted), JournalFile.Load(_folder["run.jsonl"], acceptTorn: false));

    private IEnumerable<ChangeOutcome> Run(IEstate estate, PfxFile file) => RunOn(estate, file).Apply(PlanFor(estate, file), _folder["run.jsonl"], null, CancellationToken.None);

    private static ApplyRun RunOn(IEstate estate, params PfxFile[] files) => new(estate, estate.Name, FixedConsent.Everything, Clock, "tester") { Files = files };

    private static Plan PlanFor(ISource estate, PfxFile file) =>
        Integration.PlanFor(estate.Read(ReadRequest.UsersCounted), Blueprint.Empty, [new CertificateAssignmentDesigner(file.Certificate)]).AsWhole();

    private static Topology Topology()
    {
        Topology estate = Rollover.WithoutInstantMessaging;
        TopologyBuilder builder = estate.ToBuilder();
        foreach (Certificate renewal in estate.All(Certificate.OfExchange).Where(certificate => certificate.Thumbprint.ToString() != Old))
        {
            builder.Remove(renewal.Key);
        }

        return builder.Build();
    }
}
