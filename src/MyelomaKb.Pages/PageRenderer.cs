using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MyelomaKb.Pages;

/// <summary>Renders pages to bytes. Every text that a page shows is encoded here, whatever it holds.</summary>
public sealed class PageRenderer : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ILoggerFactory _loggers;

    public PageRenderer(ILoggerFactory loggers)
    {
        _loggers = loggers;

        // Letters of all scripts stay readable; what could be taken for markup is escaped all the same.
        _services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
    }

    /// <summary>The page as UTF-8.</summary>
    public async Task<byte[]> RenderAsync(Page page)
    {
        await using var renderer = new HtmlRenderer(_services, _loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync(page.Component, ParameterView.FromDictionary(page.Given.ToDictionary()));
            return Encoding.UTF8.GetBytes(root.ToHtmlString());
        });
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
