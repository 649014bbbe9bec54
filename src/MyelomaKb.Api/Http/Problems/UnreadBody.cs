using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>
/// A refused upload is answered before it is read. A server that then hangs up while bytes still come in resets the connection, and a
/// client that sends all before it reads never sees why; so what comes is passed over for a while, within bounds.
/// </summary>
internal static class UnreadBody
{
    private const long MostBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Sends the answer, and takes in and forgets what the client goes on sending.</summary>
    public static async Task PassOverAsync(HttpContext http)
    {
        // A client that waits for leave to send its body has the answer instead, and sends nothing.
        await http.Response.CompleteAsync();
        if (http.Request.Headers.Expect.Count > 0)
        {
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var time = http.RequestServices.GetRequiredService<TimeProvider>();
        using var patience = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, http.RequestAborted);
        try
        {
            if (!await EndsAsync(http.Request.BodyReader, either.Token))
            {
                http.Abort();
            }
        }
        catch (OperationCanceledException)
        {
            http.Abort();
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException)
        {
            // The body was longer than was allowed when its reading began, or the client has gone.
        }
    }

    private static async Task<bool> EndsAsync(PipeReader body, CancellationToken cancellation)
    {
        for (var passed = 0L; passed < MostBytes;)
        {
            var result = await body.ReadAsync(cancellation);
            passed += result.Buffer.Length;
            body.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted || result.IsCanceled)
            {
                return true;
            }
        }

        return false;
    }
}
