using System.Net;
using System.Text;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Tests.Reads;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>Holds every answer that passes through against the contract; a test whose answer breaks it fails.</summary>
internal sealed class ContractHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly string[] Outside = ["/assets/", "/docs", "/openapi/"];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var path = request.RequestUri!.AbsolutePath;
        if (ContractFile.IsUpdate || request.Method == HttpMethod.Options || PagePaths.IsPage(path)
            || Outside.Any(outside => path.StartsWith(outside, StringComparison.Ordinal)))
        {
            return answer;
        }

        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var body = request.Method == HttpMethod.Head ? [] : await Unpacking.ReadAsync(answer, cancellationToken);
        if (IsOfKestrel(answer, body))
        {
            return answer;
        }

        var judged = ContractNeighbours.Has(path)
            ? ContractNeighbours.Fault(request, answer, body)
            : ContractJudge.Committed.Fault(request, answer, body);
        if (judged is { } fault)
        {
            var text = Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 400)));
            throw new InvalidOperationException(
                $"{request.Method} {request.RequestUri} breaks the contract: {fault}\n{(int)answer.StatusCode}: {text}");
        }

        return answer;
    }

    /// <summary>Kestrel refuses what is not valid HTTP, such as a malformed host, before the service can add a body or a header.</summary>
    private static bool IsOfKestrel(HttpResponseMessage answer, byte[] body) =>
        answer.StatusCode == HttpStatusCode.BadRequest && body.Length == 0 && !answer.Headers.Contains("X-Content-Type-Options");
}
