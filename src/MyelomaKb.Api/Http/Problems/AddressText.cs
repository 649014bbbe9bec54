using Microsoft.AspNetCore.Http.Features;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>
/// The way in for text in an address: what an escape in path or query can hold and a later layer refuses, such as U+FFFE, is a 400 here.
/// </summary>
public sealed class AddressText(RequestDelegate next)
{
    private const string PathPlace = "path";

    public Task InvokeAsync(HttpContext http) =>
        http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Contains('%', StringComparison.Ordinal)
        && Faults(http.Request).Distinct().ToList() is { Count: > 0 } faults
            ? Problem.Invalid(faults).WriteAsync(http)
            : next(http);

    private static IEnumerable<(string Place, string Message)> Faults(HttpRequest request)
    {
        if (PlainText.FaultOf(request.Path.Value) is { } inPath)
        {
            yield return (PathPlace, inPath);
        }

        foreach (var (name, values) in request.Query)
        {
            foreach (var text in values.Prepend(name))
            {
                if (PlainText.FaultOf(text) is { } fault)
                {
                    yield return (Quote.Short(name), fault);
                }
            }
        }
    }
}
