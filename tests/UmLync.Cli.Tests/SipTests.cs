using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace UmLync.Cli.Tests;

[Trait("Feature", "J3")]
public class SipTests
{
    [Fact]
    public async Task Test_ServerThatGrants_IsAsDesired()
    {
        using Server server = new("200 OK");

        CommandResult result = (await CommandLine.RunAsync("sip", "test", server.Endpoint, "--tcp")).Exits(0);

        Assert.Matches(@"^127\.0\.0\.1:\d+ Tcp  Name passed  Connection passed  Sip passed  200 OK  \d+ ms\n$", result.Output.Replace("\r", string.Empty, StringComparison.Ordinal));
    }

    // That SIP is spoken is proven, and no more: no pass.
    [Fact]
    public async Task Test_ServerThatRefuses_SaysWhatWasProvenAndWhatToDo()
    {
        using Server server = new("405 Method Not Allowed");

        JsonElement answer = Assert.Single((await CommandLine.RunAsync("sip", "test", server.Endpoint, "--tcp", "--output", "json")).Exits(2).Json.GetProperty("answers").EnumerateArray());

        Assert.False(answer.GetProperty("good").GetBoolean());
        Assert.Equal(405, answer.GetProperty("answer").GetProperty("status").GetInt32());
        JsonElement sip = answer.GetProperty("layers").EnumerateArray().Single(layer => layer.GetProperty("layer").GetString() == "Sip");
        Assert.Equal(("InPart", "SipKnowsNoMethod"), (sip.GetProperty("outcome").GetString(), sip.GetProperty("problem").GetProperty("id").GetString()));
        Assert.NotEmpty(sip.GetProperty("action").GetProperty("text").GetString()!);
    }

    [Fact]
    public async Task Test_ClosedPort_NamesTheLayer()
    {
        CommandResult result = (await CommandLine.RunAsync("sip", "test", "127.0.0.1:1")).Exits(2);

        Assert.Contains("Connection failed", result.Output, StringComparison.Ordinal);
        Assert.Contains("SipPortIsClosed: Nobody listens at '127.0.0.1:1'.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NoSipEndpointIsNamed")]
    [InlineData("SipEndpointIsWrong", "um01:sip")]
    [InlineData("FileIsMissing", "127.0.0.1:1", "--certificate", "no-such.pfx")]
    [InlineData("RoleIsUnknown", "127.0.0.1:1", "--role", "Nobody")]
    [InlineData("CountIsWrong", "127.0.0.1:1", "--throttle", "0")]
    public async Task Test_WrongWords_AreSaid(string id, params string[] words) =>
        Assert.Contains("error " + id, (await CommandLine.RunAsync(["sip", "test", .. words])).Exits(1).Errors, StringComparison.Ordinal);

    /// <summary>A SIP server on loopback that answers every request with the same line.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public Server(string answer)
        {
            _listener.Start();
            _ = ServeAsync(answer);
        }

        public string Endpoint => _listener.LocalEndpoint.ToString()!;

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync(string answer)
        {
            using TcpClient client = await _listener.AcceptTcpClientAsync();
            using StreamReader reader = new(client.GetStream());
            List<string> copied = [];
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                if (line.Split(':')[0] is "Via" or "From" or "To" or "Call-ID" or "CSeq")
                {
                    copied.Add(line);
                }
            }

            await using StreamWriter writer = new(client.GetStream()) { NewLine = "\r\n" };
            await writer.WriteAsync("SIP/2.0 " + answer + "\r\n" + string.Join("\r\n", copied) + "\r\nContent-Length: 0\r\n\r\n");
        }
    }
}
