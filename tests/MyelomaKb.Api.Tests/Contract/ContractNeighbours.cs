using System.Net;
using System.Text;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>
/// What stands beside the contract because its formats are standards of their own, or the script's: feeds, embeds, oEmbed. Each answers in
/// its one type; its failures are the problems of the contract, which a frame tells as a page.
/// </summary>
internal static class ContractNeighbours
{
    private const string Html = "text/html";

    private static readonly string[] Places = ["/feeds/", "/embed/", "/oembed"];

    /// <summary>The types by how the address begins and ends.</summary>
    private static readonly (string Start, string End, string Type)[] Types =
    [
        ("/feeds/", ".atom", "application/atom+xml"),
        ("/feeds/", ".json", "application/feed+json"),
        ("/oembed", "", "application/json"),
        ("/embed/", ".json", "application/json"),
        ("/embed/", ".js", "text/javascript"),
        ("/embed/", ".css", "text/css"),
        ("/embed/", "", Html),
    ];

    public static bool Has(string path) => Places.Any(place => path.StartsWith(place, StringComparison.Ordinal));

    /// <summary>What is wrong with the answer; null where nothing is.</summary>
    public static string? Fault(HttpRequestMessage request, HttpResponseMessage answer, byte[] body)
    {
        var path = request.RequestUri!.AbsolutePath;
        var type = answer.Content.Headers.ContentType?.MediaType;
        var expected = Types.First(one =>
            path.StartsWith(one.Start, StringComparison.Ordinal) && path.EndsWith(one.End, StringComparison.Ordinal)).Type;
        return answer.StatusCode switch
        {
            HttpStatusCode.NotModified or HttpStatusCode.PermanentRedirect => body.Length == 0 ? null : "there is a body",
            HttpStatusCode.OK => type == expected
                ? AnswerTimes.Faults(Encoding.UTF8.GetString(body)).FirstOrDefault()
                : $"{path} answers as {type}, not as {expected}",
            >= HttpStatusCode.BadRequest when type == Html && expected == Html => null,
            >= HttpStatusCode.BadRequest => ContractJudge.Committed.ProblemFault(request, answer, body),
            var other => $"{path} answers {(int)other}",
        };
    }
}
