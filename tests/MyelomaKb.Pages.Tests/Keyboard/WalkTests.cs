using MyelomaKb.Pages.Tests.Embeds;

namespace MyelomaKb.Pages.Tests.Keyboard;

/// <summary>The walk finds what would stop a reader, so that a page on which it finds nothing has nothing of that.</summary>
public sealed class WalkTests(Chromium chromium)
{
    private const string Style =
        """
        <style>
          body { background: white } .none:focus { outline: none } .faint:focus { outline: 3px solid #ddd }
          .always, .always:focus { outline: 3px solid black } .under { position: absolute; top: 0; left: 0 }
          .over { position: absolute; top: 0; left: 0; width: 20rem; height: 9rem; background: white }
          .away:focus { position: fixed; left: -999px } .clip { overflow: hidden; width: fit-content } :focus { outline: 3px solid black }
        </style>
        """;

    [Theory]
    [InlineData(
        "<a href='#a'>One</a><button>Two</button><input name='three'><details><summary>Four</summary><a href='#b'>In</a></details>",
        "")]
    [InlineData("<label><input type='radio' name='r'>A</label><label><input type='radio' name='r'>B</label><a href='#a'>C</a>", "")]
    [InlineData("<a href='#a' class='none'>One</a>", "no ring around it")]
    [InlineData("<a href='#a' class='faint'>One</a>", "a ring of contrast 1.36")]
    [InlineData("<a href='#a' class='always'>One</a>", "a ring with and without focus")]
    [InlineData("<a href='#a' class='under'>One</a><div class='over'></div>", "covered by div.over")]
    [InlineData("<a href='#a' class='away'>One</a>", "not in the window")]
    [InlineData("<div class='clip'><a href='#a'>One</a></div>", "a ring cut off by div.clip")]
    [InlineData("<div tabindex='0'>One</div>", "neither a role nor a name")]
    [InlineData("<a href='#a'>One</a><a href='#b' tabindex='1'>Two</a>", "Tab comes to 2 a Two where 1 a One is to be read")]
    [InlineData("<input name='trap' onkeydown='event.preventDefault()'><a href='#a'>One</a>", "Tab does not leave the page")]
    public async Task Walk_finds_what_is_wrong_and_nothing_else(string body, string fault)
    {
        await using var host = await HostPage.ServeAsync("script-src 'unsafe-inline'", Style, body);
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync(host.Address);
        var faults = (await Walk.ThroughAsync(window)).Faults;
        Assert.Equal(fault.Length == 0, faults.Count == 0);
        Assert.Contains(fault, string.Join('\n', faults), StringComparison.Ordinal);
    }
}
