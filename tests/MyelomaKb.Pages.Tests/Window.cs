using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests;

/// <summary>
/// A window of the browser, and what went wrong in it: refused by a content security policy, failed, or written to the console.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());
    private static readonly string[] ColourRules = ["color-contrast", "link-in-text-block"];

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
    /// What axe finds wrong with the page as it stands, each with the elements concerned; at night and on paper only colours differ.
    /// Axe is loaded once a page, by the browser's own door, whatever the page's policy.
    /// </summary>
    public async Task<IReadOnlyList<string>> BarriersAsync(bool colours = false)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe.Value);
        }

        return await Page.EvaluateAsync<string[]>(
            """
            async (only) => (await axe.run(document, {
              resultTypes: ["violations"],
              rules: { "target-size": { enabled: true } },
              ...(only.length > 0 && { runOnly: { type: "rule", values: only } }),
            })).violations.map((one) => `${one.id}: ${one.help} at ${one.nodes.slice(0, 5).map((node) => node.target).join(", ")}`)
            """,
            colours ? ColourRules : []);
    }

    /// <summary>
    /// What keeps somebody from using the page as it stands: in any look by day and by night, folded and unfolded, on paper. Keeps
    /// pictures.
    /// The page is loaded once: looks differ in what the browser tells the style sheet. On a desk it is laid out as zoomed, so that
    /// nothing but its width is new there.
    /// </summary>
    public async Task<IReadOnlyList<string>> SweepAsync(string name, IReadOnlyList<Look>? looks = null)
    {
        List<string> found = [];
        foreach (var look in looks ?? Look.All)
        {
            await Page.SetViewportSizeAsync(look.Width, look.Height);
            await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look.Scheme, Media = look.Media });
            if (look == Look.PhoneUnfolded)
            {
                await UnfoldAsync();
            }

            var coloursAlone = look.Scheme == ColorScheme.Dark || look.Media == Media.Print;
            var barriers = look == Look.Desktop ? [] : await BarriersAsync(coloursAlone);
            found.AddRange(barriers.Select(barrier => $"{name}, {look.Name}: {barrier}"));
            found.AddRange((await StickingOutAsync()).Select(part => $"{name}, {look.Name}: {part} sticks out"));
            await PhotographAsync(name, look);
        }

        return found;
    }

    /// <summary>Opens everything that can be opened.</summary>
    public Task UnfoldAsync() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");

    /// <summary>How high the whole page is, in pixels.</summary>
    public Task<int> HeightAsync() => Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");

    /// <summary>What makes the page wider than the window: the innermost elements that reach past its right side.</summary>
    public Task<string[]> StickingOutAsync() => Page.EvaluateAsync<string[]>(
        """
        () => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const out = (one) => one.checkVisibility() && one.getBoundingClientRect().right > clientWidth + 1;
          return scrollWidth <= clientWidth ? [] : [...document.querySelectorAll("body, body *")]
            .filter((one) => out(one) && ![...one.children].some(out)).slice(0, 5)
            .map((one) => `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 40)}"`)
            .concat(`${scrollWidth - clientWidth} pixels`);
        }
        """);

    /// <summary>
    /// Keeps a picture of the whole page in the folder that SCREENSHOTS names, for whoever wants to look; else does nothing.
    /// </summary>
    public async Task PhotographAsync(string name, Look look)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            var words = string.Concat(name.Trim('/').Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
            var file = $"{words}-{look.Name}.png";
            await Page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, file) });
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
