using System.Net.Mime;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Embeds;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>Problems for people: the same status and the same words, as a page.</summary>
public static class ProblemPages
{
    private static readonly string[] ForPrograms = ["/v1", "/openapi", "/problems", "/health"];

    /// <summary>Whether a page was asked for: at the address of a page or of a frame, or by a browser anywhere outside the API.</summary>
    public static bool IsWanted(HttpRequest request) =>
        PagePaths.IsPage(request.Path)
        || PagePaths.IsFrame(request.Path)
        || (request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase)
            && !ForPrograms.Any(path => request.Path.StartsWithSegments(path)));

    /// <summary>The problem as a page, or as a document for the frame of another site, in the colours that were asked for.</summary>
    public static (Page Page, AnswerForm Form) Of(Problem problem, HttpRequest request, string origin) => PagePaths.IsFrame(request.Path)
        ? (Page.Of<FrameProblem>([.. Told(problem, origin), ("Origin", origin), ("Theme", ThemeOf(request))]), PageForms.Frame)
        : (Page.Of<ProblemPage>([.. Told(problem, ""), ("Status", problem.Status)]), PageForms.Html);

    private static IEnumerable<(string, object?)> Told(Problem problem, string origin) =>
    [
        ("Title", problem.Title),
        ("Detail", problem.Detail),
        ("Errors", problem.Errors is not { } errors || errors.Count == 1 ? [] : errors
            .SelectMany(error => error.Value, (error, message) => (error.Key, message)).ToList()),
        ("Candidates", (problem.Candidates ?? problem.ReplacedBy ?? [])
            .Select(one => (origin + PagePaths.Of(one.Link), one.Name)).ToList()),
    ];

    private static string? ThemeOf(HttpRequest request) =>
        request.Query["theme"].ToString() is "light" or "dark" ? request.Query["theme"].ToString() : null;
}
