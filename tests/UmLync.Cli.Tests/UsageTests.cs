using System;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

/// <summary>Slips of the keyboard: each is an error with an id, and names what was meant.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("CommandIsUnknown", "'integrate'", "integrat", "litware.json")]
    [InlineData("CommandIsUnknown", "'new'", "lab", "nwe")]
    [InlineData("OptionIsUnknown", "'--blueprint'", "plan", "litware.json", "--bluprint", "choices.json")]
    [InlineData("OptionIsUnknown", "'--no-color'", "plan", "litware.json", "--no-colour")]
    [InlineData("ArgumentIsMissing", "FILE", "plan")]
    [InlineData("ArgumentIsOneTooMany", "'other.json'", "plan", "litware.json", "other.json")]
    [InlineData("OptionNeedsValue", "--output table|json", "plan", "litware.json", "--output")]
    [InlineData("OptionIsGivenTwice", "'--out'", "plan", "litware.json", "--out", "a.json", "--out", "b.json")]
    [InlineData("OptionIsMissing", "'--out'", "lab", "new")]
    [InlineData("OutputFormIsUnknown", "'json'", "plan", "litware.json", "--output", "jsn")]
    [InlineData("CountIsWrong", "'--pools'", "lab", "new", "--out", "new.json", "--pools", "many")]
    [InlineData("CountIsWrong", "5000", "lab", "new", "--out", "new.json", "--servers", "5001")]
    [InlineData("OptionIsMissing", "'--server'", "directory", "permissions")]
    [InlineData("OptionIsMissing", "'--out'", "directory", "read", "--server", "dc1.litwareinc.com")]
    [InlineData("OptionIsUnknown", "'--password'", "directory", "permissions", "--server", "dc1.litwareinc.com", "--password", "secret")]
    [InlineData("TlsIsUnknown", "'starttls'", "directory", "permissions", "--server", "dc1.litwareinc.com", "--tls", "startls")]
    [InlineData("CountIsWrong", "'--port'", "directory", "permissions", "--server", "dc1.litwareinc.com", "--port", "65536")]
    [InlineData("CountIsWrong", "'--gc-port'", "directory", "read", "--server", "dc1.litwareinc.com", "--gc-port", "0", "--out", "read.json")]
    [InlineData("ValueIsNotFqdn", "'litware inc'", "directory", "permissions", "--server", "dc1.litwareinc.com", "--forest", "litware inc")]
    [InlineData("PasswordIsNeeded", "'UMLYNC_PASSWORD'", "directory", "permissions", "--server", "dc1.litwareinc.com", "--user", "kim@litwareinc.com")]
    [InlineData("CountIsWrong", "'--users'", "lab", "new", "--out", "new.json", "--users", "0")]
    public async Task Run_WrongWords_NamesWhatIsMeant(string id, string meant, params string[] words)
    {
        using Workplace workplace = new();
        var files = workplace.Files();

        CommandResult run = (await workplace.RunAsync(words)).FailsWith(id);

        Assert.Contains(meant, run.Errors, StringComparison.Ordinal);
        Assert.Equal(files, workplace.Files());
    }

    // "@name" is a response file to the parser; to a user it is a name, or the ticket of a note.
    [Fact]
    public async Task Run_NameThatBeginsWithAt_IsTakenAsItStands()
    {
        using Workplace workplace = new();

        CommandResult run = (await workplace.RunAsync("plan", "@litware.json")).FailsWith("FileIsMissing");

        Assert.Contains("'@litware.json'", run.Errors, StringComparison.Ordinal);
    }
}
