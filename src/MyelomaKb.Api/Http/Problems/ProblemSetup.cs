using System.Collections.Frozen;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>Puts the middleware in place, and gives every problem type its page.</summary>
public static class ProblemSetup
{
    /// <summary>Answers exceptions of whatever comes behind it.</summary>
    public static void UseFaults(this IApplicationBuilder app) => app.UseMiddleware<FaultMiddleware>();

    public static void UseProblems(this IApplicationBuilder app) =>
        app.UseMiddleware<FaultMiddleware>().UseMiddleware<ProblemMiddleware>().UseMiddleware<AddressText>();

    public static void MapProblemTypes(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/problems").WithTags("Problems");
        group.MapFixed("", () => All).Produces<IReadOnlyList<ProblemType>>().Documented(
            "listProblemTypes", "List problem types", "Every kind of error that this service returns.");
        group.MapGetOrHead("/{slug}", FindAsync)
            .WithMetadata(new FixedAnswer())
            .Produces<ProblemType>()
            .Produces(StatusCodes.Status302Found)
            .Produces(StatusCodes.Status304NotModified)
            .Produces<Problem>(StatusCodes.Status404NotFound, "application/problem+json")
            .Documented("getProblemType", "Get a problem type", "What one kind of error means and what to do about it.");
    }

    private static Answer All { get; } = AnswerOf(ProblemTypes.All, ProblemsJson.Configured.IReadOnlyListProblemType, AnswerForm.Json);

    private static FrozenDictionary<string, Answer> BySlug { get; } = ProblemTypes.All.ToFrozenDictionary(
        type => type.Slug, type => AnswerOf(
            type, ProblemsJson.Configured.ProblemType, AnswerForm.Json with { Varies = "Accept, Accept-Encoding" }));

    // Answers programs with JSON; people, whose browsers ask for pages, are led to the page that explains all types.
    private static Task FindAsync(string slug, HttpContext http, CancellationToken cancellation)
    {
        if (!BySlug.TryGetValue(slug, out var found))
        {
            return Problem.Of(ProblemTypes.NoSuchPath, "This problem type does not exist; /problems lists them.").WriteAsync(http);
        }

        if (!http.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase))
        {
            return found.WriteAsync(http, HttpMethods.IsHead(http.Request.Method));
        }

        http.Response.Headers.Vary = "Accept";
        http.Response.Redirect($"/docs/errors#{slug}");
        return Task.CompletedTask;
    }

    private static Answer AnswerOf<T>(T body, JsonTypeInfo<T> type, AnswerForm form) =>
        new(JsonSerializer.SerializeToUtf8Bytes(body, type), revision: null, form: form);
}
