
namespace MyelomaKb.Api.Http.Answering;

/// <summary>Tells browsers to take every answer for what its Content-Type says, whatever answers: routes, static files, refusals.</summary>
public static class ContentSniffing
{
    /// <summary>Stands before everything that answers. What clears the headers afterwards writes a problem, which says it again.</summary>
    public static void UseNoSniff(this IApplicationBuilder app) => app.Use(next => http =>
    {
        http.Response.Headers.XContentTypeOptions = AnswerResponses.NoSniff;
        return next(http);
    });
}
