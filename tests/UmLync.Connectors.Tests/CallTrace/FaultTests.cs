using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using UmLync.CallTrace;
using UmLync.Connectors.Tests.Servers;
using UmLync.Topologies;
using Xunit;

namespace UmLync.Connectors.Tests.CallTrace;

/// <summary>What tests with faulty servers share: the servers, and what has to be true of every trace that meets one.</summary>
public abstract class FaultTests(TracingFixture fixture) : IClassFixture<TracingFixture>, IDisposable
{
    private protected FaultyServer? Server { get; set; }

    private protected SipPki Pki => fixture.Pki;

    private protected X509Certificate2 Own => fixture.Own;

    public void Dispose()
    {
        Server?.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static Func<Stream, CancellationToken, Task> SaysAsync(string text) => async (line, stop) =>
    {
        await line.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, stop);
        await line.WriteAsync(Encoding.ASCII.GetBytes(text), stop);
        await SilenceAsync(line, stop);
    };

    private protected static Func<Stream, CancellationToken, Task> AnswersAsync(string text) => async (line, stop) =>
    {
        await SipText.ReadAsync(line, stop);
        await line.WriteAsync(Encoding.ASCII.GetBytes(text), stop);
        await SilenceAsync(line, stop);
    };

    // Until the other side hangs up.
    private protected static async Task SilenceAsync(Stream line, CancellationToken stop)
    {
        while (await line.ReadAsync(new byte[4096], stop) > 0)
        {
        }
    }

    private protected static async Task DripAsync(Stream line, CancellationToken stop)
    {
        SipText request = (await SipText.ReadAsync(line, stop))!;
        foreach (byte one in Encoding.ASCII.GetBytes(request.Reply(200, "OK")))
        {
            await line.WriteAsync(new[] { one }, stop);
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }
    }

    // SslStream.ShutdownAsync sends close_notify: this side says nothing more, and still listens.
    private protected static async Task HalfCloseAsync(Stream line, CancellationToken stop)
    {
        await SipText.ReadAsync(line, stop);
        await ((SslStream)line).ShutdownAsync();
        await SilenceAsync(line, stop);
    }

    private protected static async Task HangUpAsync(Stream line, CancellationToken stop) => await SipText.ReadAsync(line, stop);

    private protected X509Certificate2 Certificate(string name) => fixture.Certificate(name);

    private protected FaultyServer Secured(string name, Func<SipText, int, string?>? answer = null) =>
        new() { Certificate = Certificate(name), Takes = certificate => certificate is not null, Answer = answer ?? ((request, _) => request.Reply(200, "OK")) };

    private protected Tracing With(FaultyServer server, TimeSpan? patience = null) => Trace(server, patience, new TraceRequest { DialPlan = "HeadOffice", Direction = TraceDirection.ToExchange });

    private protected Tracing Calling(FaultyServer server, TimeSpan? patience = null) =>
        Trace(server, patience, new TraceRequest { DialPlan = "HeadOffice", Direction = TraceDirection.ToExchange, Invites = true });

    private protected Tracing AtLync(FaultyServer server, TraceRequest? request = null)
    {
        Server = server;
        return new Tracing
        {
            Pki = Pki,
            Own = Own,
            Addresses = { [SipPki.FrontEnd] = server.Address },
            Estate = WithOnePool(),
            Request = request ?? new TraceRequest { DialPlan = "HeadOffice", Direction = TraceDirection.ToLync },
        };
    }

    private protected void Finds(string row, Tracing tracing)
    {
        (TraceLayer layer, string cause, _) = FaultTable.Rows[row];
        IReadOnlyList<TraceStep> steps = tracing.Run();

        TraceStep failed = Assert.Single(steps, step => step.Outcome == TraceOutcome.Fail);
        Assert.Equal((layer, cause), (failed.Layer, failed.CauseId));
        Assert.NotNull(failed.RecommendedAction);
        Assert.NotNull(failed.Source);

        // Nothing is called and nowhere is gone to behind a fault.
        Assert.DoesNotContain(steps, step => step.Layer is TraceLayer.Invite or TraceLayer.Redirect && step.Layer > failed.Layer && step.Outcome == TraceOutcome.Pass);
        Assert.InRange(Server?.Heard().Count ?? 0, 0, tracing.Plan.MostRequests);
    }

    private static Topology WithOnePool()
    {
        TopologyBuilder builder = Tracing.Read().ToBuilder();
        foreach (UmIpGateway gateway in Tracing.Read().All(UmIpGateway.Schema).Where(gateway => gateway.Name == "1:2"))
        {
            builder.Put(gateway with { Status = UmStatus.Disabled });
        }

        return builder.Build();
    }

    private Tracing Trace(FaultyServer server, TimeSpan? patience, TraceRequest request)
    {
        Server = server;
        return new Tracing { Pki = Pki, Own = Own, Addresses = { [SipPki.Exchange] = server.Address }, Patience = patience ?? TimeSpan.FromSeconds(30), Request = request };
    }
}
