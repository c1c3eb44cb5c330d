using System.IO;
using UmLync.Connectors.Runs;
using UmLync.Connectors.Tests.Support;
using UmLync.Text;
using Xunit;

namespace UmLync.Connectors.Tests.Runs;

/// <summary>Where a run keeps what it knows and does: never over what another run kept.</summary>
[Trait("Feature", "O1")]
public sealed class RunFolderTests : System.IDisposable
{
    private readonly WorkFolder _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("before.json")]
    [InlineData("plan.json")]
    [InlineData("journal.jsonl")]
    [InlineData("after.json")]
    [InlineData("report.md")]
    public void At_FolderWithAFileOfARun_IsRefusedNamingTheFile(string file)
    {
        File.WriteAllText(_work[file], "another run's");

        UmLyncException refusal = Assert.Throws<UmLyncException>(() => RunFolder.At(_work.Path));

        Assert.Equal("FolderHoldsRun", refusal.Id);
        Assert.Contains("'" + _work[file] + "'", refusal.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void At_FolderWithOtherFiles_IsTaken()
    {
        File.WriteAllText(_work["notes.txt"], "of the operator");

        Assert.Equal(_work["journal.jsonl"], RunFolder.At(_work.Path).Journal);
    }

    [Fact]
    public void At_FolderThatIsNotThere_IsTakenAndNotMade()
    {
        Assert.Equal(_work["new"], RunFolder.At(_work["new"]).Folder);
        Assert.False(Directory.Exists(_work["new"]));
    }

    [Fact]
    public void At_File_IsRefused()
    {
        File.WriteAllText(_work["notes.txt"], "no folder");

        Assert.Equal("FolderIsFile", Assert.Throws<UmLyncException>(() => RunFolder.At(_work["notes.txt"])).Id);
    }
}
