using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Pages;
using MyelomaKb.Pages.Embeds;

namespace MyelomaKb.Api.Embeds;

/// <summary>The door to what other sites show; `/docs/embedding` tells of it, not the contract.</summary>
public static class EmbedEndpoints
{
    public static void AddEmbeds(this IServiceCollection services) => services.AddSingleton<EmbedPipeline>().AddSingleton<OEmbed>();

    public static void MapEmbeds(this IEndpointRouteBuilder routes)
    {
        routes.MapFile(EmbedFiles.StyleSheet, new AnswerForm(EmbedFiles.StyleSheet.ContentType) { IsForGood = true, ForOthers = true });
        routes.MapFile(EmbedFiles.Versioned, new AnswerForm(EmbedFiles.Versioned.ContentType) { IsForGood = true, ForOthers = true });
        routes.MapFile(EmbedFiles.Followed, new AnswerForm(EmbedFiles.Followed.ContentType) { ForOthers = true });
        routes.MapMethods("/oembed", ReadRoutes.Methods, (
            [AsParameters] OEmbedRequest request, HttpContext http, OEmbed oembed, CancellationToken cancellation) =>
            oembed.HandleAsync(http, request, cancellation)).Takes<OEmbedRequest>().ExcludeFromDescription();
        foreach (var form in EmbedForm.All)
        {
            foreach (var kind in EmbedSubjects.Kinds.Keys)
            {
                routes.MapEmbed($"/embed/{kind}/{{id}}{form.Ending}", form, kind);
            }

            foreach (var whole in EmbedSubjects.Wholes)
            {
                routes.MapEmbed($"/embed/{whole}{form.Ending}", form, whole);
            }
        }
    }

    private static void MapEmbed(this IEndpointRouteBuilder routes, string pattern, EmbedForm form, string kind) =>
        routes.MapMethods(pattern, ReadRoutes.Methods, (
            [AsParameters] EmbedRequest request, HttpContext http, EmbedPipeline pipeline, CancellationToken cancellation) =>
            pipeline.RunAsync(http, request, form, kind, PathText.Decode(http.Request.RouteValues["id"] as string ?? ""), cancellation))
            .Takes<EmbedRequest>().ExcludeFromDescription();
}
