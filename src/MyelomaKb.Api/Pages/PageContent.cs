using System.Text;
using MyelomaKb.Api.Http.Answering;
using MyelomaKb.Pages;

namespace MyelomaKb.Api.Pages;

/// <summary>What a page's address answers: a page to render, or a text such as a sitemap.</summary>
public sealed class PageContent
{
    private readonly Page? _page;
    private readonly string _text = "";
    private readonly AnswerForm _form;

    public PageContent(Page page) => (_page, _form) = (page, PageForms.Html);

    public PageContent(string text, AnswerForm form) => (_text, _form) = (text, form);

    public static implicit operator PageContent(Page page) => new(page);

    /// <summary>The bytes, and what they are.</summary>
    public async Task<(byte[] Bytes, AnswerForm Form)> MakeAsync(PageRenderer renderer) =>
        (_page is null ? Encoding.UTF8.GetBytes(_text) : await renderer.RenderAsync(_page), _form);
}
