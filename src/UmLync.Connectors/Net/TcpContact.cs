using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Net;

/// <summary>
/// The first contact with a server: its name is resolved, and its addresses are tried until somebody takes the connection, each a
/// moment after the one before and beside it, so that an address that is dead does not use up the time of one that works (RFC 8305,
/// section 5). One token stands for the time that all of it may take. When it fires, the line is closed too, which ends whatever
/// waits on it: not every framework hands a token on to its reading and its handshakes.
/// </summary>
internal sealed class TcpContact : IDisposable
{
    // The Connection Attempt Delay that RFC 8305 recommends, and as many addresses as any server of an estate has.
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(250);
    private const int MostAddresses = 16;
    private static readonly PortState[] Telling = [PortState.Open, PortState.Closed, PortState.NoAnswer, PortState.Unreachable, PortState.NameUnresolved];

    private readonly Socket? _socket;
    private readonly CancellationTokenRegistration _closing;

    private TcpContact(PortState state, string? reason = null)
    {
        State = state;
        Reason = reason;
    }

    private TcpContact(Socket socket, CancellationToken end)
        : this(PortState.Open)
    {
        _socket = socket;
        _closing = end.Register(socket.Dispose);
    }

    /// <summary>How the port was found.</summary>
    public PortState State { get; }

    /// <summary>Why there is no line, in the words of the system; null where there is one, and where the time was over.</summary>
    public string? Reason { get; }

    /// <summary>The address on this side of the line; null where there is none.</summary>
    public IPEndPoint? Here => _socket?.LocalEndPoint as IPEndPoint;

    /// <summary>The address on the other side; null where there is none.</summary>
    public IPEndPoint? There => _socket?.RemoteEndPoint as IPEndPoint;

    /// <summary>Tries to reach the port.</summary>
    /// <param name="host">The name or address.</param>
    /// <param name="port">The port.</param>
    /// <param name="end">When it fires, the time is over: what is not there by then is a name that leads nowhere, or no answer.</param>
    public static async Task<TcpContact> TryAsync(string host, int port, CancellationToken end)
    {
        // Asking for a name cannot be cancelled everywhere, nor on this thread.
        Task<IPAddress[]> name = Task.Run(() => Dns.GetHostAddresses(host), CancellationToken.None);
        try
        {
            return await name.EndsBefore(end).ConfigureAwait(false)
                ? await ConnectAsync(await name.ConfigureAwait(false), port, end).ConfigureAwait(false)
                : new TcpContact(PortState.NameUnresolved);
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            return new TcpContact(PortState.NameUnresolved, fault.Message);
        }
    }

    /// <summary>What is sent and received; the contact owns it.</summary>
    /// <exception cref="InvalidOperationException">There is no line.</exception>
    public NetworkStream Line() => new(_socket ?? throw new InvalidOperationException(), ownsSocket: false);

    /// <summary>Hangs up.</summary>
    public void Dispose()
    {
        _closing.Dispose();
        _socket?.Dispose();
    }

    /// <summary>Tries the addresses, in their order.</summary>
    internal static async Task<TcpContact> ConnectAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken end)
    {
        using CancellationTokenSource race = CancellationTokenSource.CreateLinkedTokenSource(end);
        Queue<IPAddress> waiting = new(addresses.Take(MostAddresses));
        List<Task<TcpContact>> running = [];
        TcpContact best = new(PortState.NameUnresolved);
        while (best.State != PortState.Open && waiting.Count + running.Count > 0)
        {
            if (waiting.Count > 0)
            {
                running.Add(ConnectAsync(new IPEndPoint(waiting.Dequeue(), port), race.Token, end));
            }

            Task ended = await Task.WhenAny([.. running, .. waiting.Count > 0 ? [Task.Delay(Delay, CancellationToken.None)] : Array.Empty<Task>()]).ConfigureAwait(false);
            if (ended is Task<TcpContact> tried)
            {
                running.Remove(tried);
                best = Better(best, await tried.ConfigureAwait(false));
            }
        }

        race.Cancel();
        foreach (TcpContact late in await Task.WhenAll(running).ConfigureAwait(false))
        {
            late.Dispose();
        }

        return best;
    }

    /// <summary>What says more: somebody who refuses is there, and who does not answer may be.</summary>
    private static TcpContact Better(TcpContact one, TcpContact other) => Array.IndexOf(Telling, other.State) < Array.IndexOf(Telling, one.State) ? other : one;

    /// <param name="address">The address.</param>
    /// <param name="race">When it fires, another address was faster, or the time is over.</param>
    /// <param name="end">When it fires, the time of the line is over.</param>
    private static async Task<TcpContact> ConnectAsync(IPEndPoint address, CancellationToken race, CancellationToken end)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            Task connection = Task.Factory.FromAsync(socket.BeginConnect, socket.EndConnect, address, null);
            if (!await connection.EndsBefore(race).ConfigureAwait(false))
            {
                socket.Dispose();
                return new TcpContact(PortState.NoAnswer);
            }

            await connection.ConfigureAwait(false);
            return new TcpContact(socket, end);
        }
        catch (SocketException fault)
        {
            socket?.Dispose();
            return new TcpContact(StateOf(fault), fault.Message);
        }
    }

    private static PortState StateOf(SocketException fault) => fault.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => PortState.Closed,
        SocketError.TimedOut => PortState.NoAnswer,
        _ => PortState.Unreachable,
    };
}
