using System.Net;
using System.Net.Http.Headers;

namespace MyelomaKb.Api.Tests.Hosting;

/// <summary>A batch that begins and does not end by itself.</summary>
internal sealed class EndlessBody : HttpContent
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EndlessBody() => Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");

    /// <summary>Done when the first line is on its way.</summary>
    public Task Begun => _begun.Task;

    public void End() => _ended.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync("{\"patient\":{}}\n"u8.ToArray());
        await stream.FlushAsync();
        _begun.SetResult();
        await _ended.Task;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}
