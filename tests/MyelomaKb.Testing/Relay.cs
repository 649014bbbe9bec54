using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace MyelomaKb.Testing;

/// <summary>
/// A wire to the server that can be cut and joined again: to whoever is connected through it, a cut is the server's death.
/// </summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly string _host;
    private readonly int _port;
    private readonly int _ownPort;
    private readonly string _connectionString;
    private TcpListener? _listener;
    private CancellationTokenSource _cut = new();

    /// <summary>A joined wire to the server that the connection string names.</summary>
    public Relay(string connectionString)
    {
        var to = new NpgsqlConnectionStringBuilder(connectionString);
        (_host, _port) = (to.Host!, to.Port);
        _listener = Listen(0);
        _ownPort = ((IPEndPoint)_listener.LocalEndpoint).Port;
        to.Host = "127.0.0.1";
        to.Port = _ownPort;
        to.SslMode = SslMode.Disable;
        _connectionString = to.ConnectionString;
    }

    /// <summary>Leads to the database through the wire.</summary>
    public string ConnectionString => _connectionString;

    /// <summary>Cuts every connection and lets no new one through.</summary>
    public void Cut()
    {
        _listener?.Stop();
        _listener = null;
        _cut.Cancel();
    }

    /// <summary>Lets connections through again.</summary>
    public void Join()
    {
        _cut = new CancellationTokenSource();
        _listener = Listen(_ownPort);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Cut();
        return ValueTask.CompletedTask;
    }

    private TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        _ = AcceptAsync(listener, _cut.Token);
        return listener;
    }

    private async Task AcceptAsync(TcpListener listener, CancellationToken cut)
    {
        try
        {
            while (!cut.IsCancellationRequested)
            {
                _ = PassAsync(await listener.AcceptTcpClientAsync(cut), cut);
            }
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The wire was cut.
        }
    }

    private async Task PassAsync(TcpClient client, CancellationToken cut)
    {
        using var near = client;
        using var far = await ConnectAsync(cut);
        near.LingerState = new LingerOption(true, 0);
        try
        {
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream(), cut), far.GetStream().CopyToAsync(near.GetStream(), cut));
        }
        catch (Exception end) when (end is IOException or OperationCanceledException)
        {
            // Either side is gone.
        }
    }

    /// <summary>A host that is a folder holds the server's socket.</summary>
    private async Task<Socketed> ConnectAsync(CancellationToken cut)
    {
        var isFolder = _host.StartsWith('/');
        var socket = isFolder
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        EndPoint end = isFolder ? new UnixDomainSocketEndPoint($"{_host}/.s.PGSQL.{_port}") : new DnsEndPoint(_host, _port);
        await socket.ConnectAsync(end, cut);
        return new Socketed(socket);
    }

    private sealed class Socketed(Socket socket) : IDisposable
    {
        private readonly NetworkStream _stream = new(socket, ownsSocket: true);

        public NetworkStream GetStream() => _stream;

        public void Dispose() => _stream.Dispose();
    }
}
