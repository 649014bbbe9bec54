using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Connections;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Problems;

namespace MyelomaKb.Api.Hosting;

/// <summary>
/// The server itself refuses what is not HTTP (a NUL in the path, a broken header) before any middleware runs, with an empty body.
/// This gives that answer the body that every other failure has, and to those without a problem type what every answer says.
/// </summary>
public static class Rejections
{
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    private static ReadOnlySpan<byte> NoSniff => "X-Content-Type-Options: nosniff"u8;

    private static readonly (byte[] Bare, byte[] Explained)[] Known =
    [
        Pair("400 Bad Request", Problem.Of(
            ProblemTypes.InvalidRequest,
            "The request is not well-formed HTTP: the path may hold no NUL and no broken escapes, and headers must be printable.")),
        Pair("414 URI Too Long", Problem.Of(ProblemTypes.AddressTooLong, "The address may hold 4096 bytes at most.")),
        Pair("431 Request Header Fields Too Large", Problem.Of(
            ProblemTypes.HeadersTooLarge, "The headers may hold 32 KB at most, in at most 100 fields.")),
    ];

    /// <summary>Connection middleware: watches what is written for the bare refusal.</summary>
    public static ConnectionDelegate Explain(ConnectionDelegate next) => connection =>
    {
        connection.Transport = new Duplex(connection.Transport.Input, new Writer(connection.Transport.Output));
        return next(connection);
    };

    private static (byte[] Bare, byte[] Explained) Pair(string status, Problem problem)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, ApiJson.TypeInfo<Problem>());
        var head = $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nContent-Type: application/problem+json\r\n"
            + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
        return (Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 0\r\n"), [.. Encoding.ASCII.GetBytes(head), .. body]);
    }

    /// <summary>What is sent instead; null where it is an answer of the service, which always names X-Content-Type-Options.</summary>
    private static byte[]? ExplanationOf(ReadOnlySpan<byte> written)
    {
        var line = written.IndexOf(LineEnd);
        if (line < 0 || !(written.StartsWith("HTTP/1.1 4"u8) || written.StartsWith("HTTP/1.1 5"u8)) || written.IndexOf(NoSniff) >= 0
            || !written[(line + LineEnd.Length)..].StartsWith("Content-Length: 0\r\n"u8))
        {
            return null;
        }

        foreach (var (bare, explained) in Known)
        {
            if (written.StartsWith(bare))
            {
                return explained;
            }
        }

        return [.. written[..(line + LineEnd.Length)], .. NoSniff, .. LineEnd, .. written[(line + LineEnd.Length)..]];
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;

    private sealed class Writer(PipeWriter inner) : PipeWriter
    {
        private Memory<byte> _lent;

        public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

        public override long UnflushedBytes => inner.UnflushedBytes;

        public override Memory<byte> GetMemory(int sizeHint = 0) => _lent = inner.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override void Advance(int bytes)
        {
            if (ExplanationOf(_lent.Span[..bytes]) is { } explained && explained.Length <= _lent.Length)
            {
                explained.CopyTo(_lent.Span);
                bytes = explained.Length;
            }

            inner.Advance(bytes);
        }

        public override void CancelPendingFlush() => inner.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => inner.Complete(exception);

        public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
            inner.FlushAsync(cancellationToken);

        public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
            inner.WriteAsync(source, cancellationToken);
    }
}
