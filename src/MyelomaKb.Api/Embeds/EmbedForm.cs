using System.Text.Json;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Pages;
using MyelomaKb.Pages.Embeds;

namespace MyelomaKb.Api.Embeds;

/// <summary>The three forms of an embed: data for the element, markup for a server to put in, a document for a frame.</summary>
internal sealed record EmbedForm(string Ending, AnswerForm Answer, Func<Embed, string?, PageRenderer, Task<byte[]>> WriteAsync)
{
    public static EmbedForm Data { get; } = new(".json", AnswerForm.Json with { ForOthers = true }, (embed, _, _) =>
        Task.FromResult(JsonSerializer.SerializeToUtf8Bytes(embed, EmbedsJson.Configured.Embed)));

    public static EmbedForm Fragment { get; } = new(".html", PageForms.Html with { ForOthers = true }, (embed, _, renderer) =>
        renderer.RenderAsync(Page.Of<EmbedCard>(("Embed", embed))));

    public static EmbedForm Frame { get; } = new("", PageForms.Frame, (embed, theme, to) =>
        to.RenderAsync(Page.Of<EmbedFrame>(("Embed", embed), ("Theme", theme))));

    public static IReadOnlyList<EmbedForm> All { get; } = [Data, Fragment, Frame];
}
