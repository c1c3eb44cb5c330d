using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace UmLync.Connectors.Net;

/// <summary>
/// The first contact with a server: its name is resolved, and one address after the other is tried until somebody takes the
/// connection. One token stands for the time that all of it may take. When it fires, the line is closed too, which ends whatever
/// waits on it: not every framework hands a token on to its reading and its handshakes.
/// </summary>
internal sealed class TcpContact : IDisposable
{
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

    private static async Task<TcpContact> ConnectAsync(IPAddress[] addresses, int port, CancellationToken end)
    {
        TcpContact last = new(PortState.NameUnresolved);
        foreach (IPAddress address in addresses)
        {
            last = await ConnectAsync(new IPEndPoint(address, port), end).ConfigureAwait(false);
            if (last.State == PortState.Open || end.IsCancellationRequested)
            {
                break;
            }
        }

        return last;
    }

    private static async Task<TcpContact> ConnectAsync(IPEndPoint address, CancellationToken end)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            Task connection = Task.Factory.FromAsync(socket.BeginConnect, socket.EndConnect, address, null);
            if (!await connection.EndsBefore(end).ConfigureAwait(false))
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
