using System;
using System.IO;
using System.Linq;
using System.Threading;
using UmLync.Applying;
using UmLync.Blueprints;
using UmLync.Connectors.Directories;
using UmLync.Connectors.Files;
using UmLync.Connectors.Runs;
using UmLync.Connectors.Tests.Servers;
using UmLync.Connectors.Tests.Support;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.Directories;

/// <summary>A password goes to the directory server and nowhere else: no file, no text and no error holds it.</summary>
[Trait("Feature", "T5")]
[Collection(DirectoryServers.Collection)]
public sealed class PasswordOnSambaTests(DirectoryServers servers) : IDisposable
{
    private const string Canary = "Kanarienvogel-7f3a";
    private const string Account = "reader@LITWAREINC.COM";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [DirectoryFact]
    public void Password_OfAWholeRun_IsInNoFileAndNoText()
    {
        DirectoryOptions options = servers.Samba("reader");
        using DirectoryConnection connection = DirectoryConnection.Open(options);
        using DirectoryPart directory = new(connection, () => DateTimeOffset.UnixEpoch);
        TopologyFile.Write(_folder["estate.json"], directory.Read(ReadRequest.Everything));
        Plan plan = Integration.PlanFor(directory.Read(ReadRequest.UsersCounted), Blueprint.Empty, [new PermissionDesigner()]);
        PlanFile.Write(_folder["plan.json"], plan);

        // The account may not grant anything, so that there are errors too.
        ApplyRun run = new(new PartTarget(directory), _folder.Path, FixedConsent.Everything, () => DateTimeOffset.UnixEpoch, "tests");
        ChangeOutcome[] outcomes = [.. run.Apply(plan, _folder["journal.jsonl"], null, CancellationToken.None)];

        Assert.Contains(outcomes, outcome => outcome.Outcome == Outcome.Failed);
        string[] texts =
        [
            options.ToString(), options.Logon.ToString(), connection.ToString(), directory.Name, .. outcomes.Select(outcome => outcome.Reason + " " + outcome.Reason?.Action),
            .. System.IO.Directory.EnumerateFiles(_folder.Path).Select(File.ReadAllText),
        ];
        Assert.Equal(4 + outcomes.Length + 3, texts.Length);
        Assert.All(texts, text => Assert.DoesNotContain(DirectoryServers.Password, text, StringComparison.Ordinal));
    }

    // A wrong password, a port where nobody listens, an authority that did not issue the server's certificate.
    [DirectoryTheory]
    [InlineData("LogonPasswordIsWrong", null, true)]
    [InlineData("DirectoryDoesNotListen", 1, true)]
    [InlineData("DirectoryCertificateIsNotTrusted", null, false)]
    public void Password_ThatIsRefusedOrNotEvenSent_IsInNoError(string id, int? port, bool isTrusted)
    {
        DirectoryOptions options = new(DirectoryServers.DomainController, DirectoryLogon.Simple(Account, () => Canary))
        {
            Port = port,
            AuthorityFile = isTrusted ? servers.Pki.AuthorityFile : null,
        };

        UmLyncException refusal = Assert.Throws<UmLyncException>(() => DirectoryConnection.Open(options));

        Assert.Equal(id, refusal.Id);
        Assert.DoesNotContain(Canary, refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, refusal.RecommendedAction, StringComparison.Ordinal);
    }
}
