using System.Text.Json;
using MyelomaKb.Api.Entries;

namespace MyelomaKb.Api.Answering;

/// <summary>
/// JSON of this moment, which nobody keeps. It is made before anything is sent, so that HEAD names its length as GET does.
/// </summary>
internal sealed class JsonAnswer(byte[] body, int status) : IResult
{
    /// <summary>A body, with its status.</summary>
    public static JsonAnswer Of<T>(T body, int status = StatusCodes.Status200OK)
        where T : class => new(JsonSerializer.SerializeToUtf8Bytes(body, ApiJson.TypeInfo<T>()), status);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}
