using MyelomaKb.Api.Http.Json;

namespace MyelomaKb.Api.Http.Answering;

/// <summary>
/// JSON of this moment, which nobody keeps. It is made before anything is sent, so that HEAD names its length as GET does.
/// </summary>
internal sealed class JsonAnswer<T>(T body, int status = StatusCodes.Status200OK) : IResult
    where T : class
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = ApiJson.Of(httpContext).Write(body);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(httpContext.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(bytes, httpContext.RequestAborted).AsTask();
    }
}
