using System.Net.Mime;
using MyelomaKb.Api.Answering;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Problems;

/// <summary>Problems for people: the same status and the same words, as a page.</summary>
public static class ProblemPages
{
    private static readonly string[] ForPrograms = ["/v1", "/openapi", "/problems", "/health"];

    /// <summary>Whether a page was asked for: at a page's address, or by a browser anywhere outside the API.</summary>
    public static bool IsWanted(HttpRequest request) =>
        PagePaths.IsPage(request.Path)
        || (request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
            && !ForPrograms.Any(path => request.Path.StartsWithSegments(path)));

    /// <summary>The problem as a page.</summary>
    public static Page Of(Problem problem) => Page.Of<ProblemPage>(
        ("Status", problem.Status),
        ("Title", problem.Title),
        ("Detail", problem.Detail),
        ("Errors", problem.Errors is not { } errors || errors.Count == 1 ? [] : errors
            .SelectMany(error => error.Value, (error, message) => (error.Key, message)).ToList()),
        ("Candidates", problem.Candidates?.Select(one => (PagePaths.Of(one.Link), one.Name)).ToList() ?? []));
}
