using System.Net.Sockets;
using System.Text;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.Eligibility;

/// <summary>A batch as a stream: what is sent and what comes back run beside each other.</summary>
public sealed class BatchStreamTests(TestDatabases databases)
{
    private const string Line = """{"id":"a","patient":{}}""" + "\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Line_is_answered_before_the_next_is_sent()
    {
        await using var service = await Service.StartAsync(databases);
        await using var caller = await StreamCaller.OpenAsync(service.Http.BaseAddress!, Cancellation);
        await caller.SendAsync(Line);

        Assert.Equal(1, await caller.AnswersAsync(1));
        await caller.SendAsync(Line);
        Assert.Equal(2, await caller.AnswersAsync(2));
    }

    [Fact]
    public async Task Stream_beyond_the_quota_waits_instead_of_being_refused()
    {
        await using var service = await Service.StartAsync(
            databases, ("Limits:Eligibility:Quota", "20"), ("Limits:Eligibility:Window", "1"));
        await using var caller = await StreamCaller.OpenAsync(service.Http.BaseAddress!, Cancellation);
        await caller.SendAsync(string.Concat(Enumerable.Repeat(Line, 40)));

        Assert.Equal(40, await caller.AnswersAsync(40));
    }

    /// <summary>A request in chunks over a bare connection, since a usual client reads only once it has sent all.</summary>
    private sealed class StreamCaller(TcpClient connection) : IAsyncDisposable
    {
        private readonly NetworkStream _wire = connection.GetStream();
        private readonly StringBuilder _came = new();

        public static async Task<StreamCaller> OpenAsync(Uri service, CancellationToken cancellation)
        {
            var connection = new TcpClient();
            await connection.ConnectAsync(service.Host, service.Port, cancellation);
            var caller = new StreamCaller(connection);
            await caller._wire.WriteAsync(
                Encoding.ASCII.GetBytes(
                    $"POST /v1/eligibility/batch HTTP/1.1\r\nHost: {service.Authority}\r\nContent-Type: application/x-ndjson\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n"),
                cancellation);
            return caller;
        }

        public async Task SendAsync(string text) =>
            await _wire.WriteAsync(Encoding.ASCII.GetBytes($"{text.Length:x}\r\n{text}\r\n"), Cancellation);

        /// <summary>How many answers have come, once it is as many as awaited.</summary>
        public async Task<int> AnswersAsync(int awaited)
        {
            var buffer = new byte[16 * 1024];
            int Answers() => _came.ToString().Split("\"counts\"").Length - 1;
            while (Answers() < awaited)
            {
                var read = await _wire.ReadAsync(buffer, Cancellation);
                Assert.NotEqual(0, read);
                _came.Append(Encoding.ASCII.GetString(buffer, 0, read));
            }

            return Answers();
        }

        public async ValueTask DisposeAsync()
        {
            await _wire.DisposeAsync();
            connection.Dispose();
        }
    }
}
