using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests;

/// <summary>
/// A window of the browser, and what went wrong in it: refused by a content security policy, failed, or written to the console.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Window(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>
    /// What axe finds wrong with the page as it stands, each with the elements concerned; in other colours only contrast differs.
    /// </summary>
    public async Task<IReadOnlyList<string>> BarriersAsync(bool colours = false)
    {
        var result = await Page.RunAxe(new AxeRunOptions
        {
            ResultTypes = [ResultType.Violations],
            RunOnly = colours ? RunOnlyOptions.Rules("color-contrast") : null,
        });
        return
        [
            .. result.Violations.Select(violation =>
                $"{violation.Id}: {violation.Help} at {string.Join(", ", violation.Nodes.Take(5).Select(node => node.Target))}"),
        ];
    }

    /// <summary>Opens everything that can be opened.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");

    /// <summary>How many pixels of the page stick out to the right of the window.</summary>
    public Task<int> OverflowAsync() =>
        Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>
    /// Keeps a picture of the whole page in the folder that SCREENSHOTS names, for whoever wants to look; else does nothing.
    /// </summary>
    public async Task PhotographAsync(string name, Look look)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            var file = $"{name.Trim('/').Replace('/', '-')}-{look.Name}.png";
            await Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, file) });
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
