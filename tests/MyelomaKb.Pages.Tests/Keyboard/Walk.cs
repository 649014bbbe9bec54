namespace MyelomaKb.Pages.Tests.Keyboard;

/// <summary>
/// A reader's way through a page by Tab, and back by Shift+Tab, held against what the page has to offer: every link, button, field and
/// fold once, in reading order, each seen while it has the focus, and a way out at the end.
/// </summary>
public sealed class Walk
{
    private static readonly string Script = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Keyboard", "walk.js"));

    private readonly Window _window;
    private readonly List<string> _faults = [];

    private Walk(Window window) => _window = window;

    /// <summary>What can be reached, in reading order.</summary>
    public IReadOnlyList<string> Offered { get; private set; } = [];

    /// <summary>What was wrong on the way.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Goes through the page as it stands, from its beginning to its end.</summary>
    public static async Task<Walk> ThroughAsync(Window window)
    {
        var walk = new Walk(window);
        await window.Page.EvaluateAsync(Script);
        walk.Offered = await window.Page.EvaluateAsync<string[]>("() => walk.expected()");
        walk.Compare("Tab", walk.Offered, await walk.GoAsync("Tab"));
        return walk;
    }

    /// <summary>Goes back from the end of the page to its beginning.</summary>
    public async Task BackAsync() => Compare("Shift+Tab", [.. Offered.Reverse()], await GoAsync("Shift+Tab"));

    /// <summary>Presses until the focus leaves the page or is where it began; a field that holds several stops is one.</summary>
    private async Task<List<string>> GoAsync(string key)
    {
        List<string> met = [];
        for (var presses = 0; presses <= (Offered.Count * 2) + 20; presses++)
        {
            await _window.Page.Keyboard.PressAsync(key);
            var stop = await _window.Page.EvaluateAsync<Stop?>("() => walk.stop()");
            if (stop is null && presses == 0)
            {
                // The focus was still at the end of the page from which it leaves; now it comes in at the other.
                continue;
            }

            if (stop is null || (met.Count > 1 && met[^1] != stop.Key && met[0] == stop.Key))
            {
                return met;
            }

            if (met.Count == 0 || met[^1] != stop.Key)
            {
                met.Add(stop.Key);
                _faults.AddRange(stop.Faults.Select(fault => $"{stop.Key}: {fault}"));
            }
        }

        _faults.Add($"{key} does not leave the page; the last stop was {met[^1]}");
        return met;
    }

    private void Compare(string key, IReadOnlyList<string> offered, List<string> met)
    {
        _faults.AddRange(offered.Except(met).Select(missed => $"{key} misses {missed}"));
        _faults.AddRange(met.Except(offered).Select(more => $"{key} stops at {more}"));
        var at = offered.Zip(met).TakeWhile(pair => pair.First == pair.Second).Count();
        if (at < Math.Min(offered.Count, met.Count))
        {
            _faults.Add($"{key} comes to {met[at]} where {offered[at]} is to be read");
        }
    }

    /// <summary>Where the focus is, and what is wrong there.</summary>
    private sealed record Stop
    {
        public string Key { get; init; } = "";

        public string[] Faults { get; init; } = [];
    }
}
