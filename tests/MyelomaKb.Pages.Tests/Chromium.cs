using Microsoft.Playwright;

namespace MyelomaKb.Pages.Tests;

/// <summary>
/// The machine's own Chromium, started once for all tests. Where there is none, tests that need it are skipped and say so; in CI
/// they fail instead.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } program)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A new window of that look, with nothing remembered.</summary>
    public async Task<Window> OpenAsync(Look look)
    {
        if (_browser is null)
        {
            var message = $"There is no Chromium at any of: {string.Join(", ", Places)}.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", message);
            Assert.Fail(message);
        }

        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            DeviceScaleFactor = look.Zoom,
            ColorScheme = look.Scheme,
            JavaScriptEnabled = look.Scripts,
        });
        return new Window(context, await context.NewPageAsync());
    }
}
