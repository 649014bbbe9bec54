using MyelomaKb.Testing;

namespace MyelomaKb.Pages.Tests.Frame;

/// <summary>Whatever an entry's text holds, a page shows it as text.</summary>
public sealed class EncodingTests(Chromium chromium)
{
    private const string Markup = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"></script>";

    [Fact]
    public async Task Markup_in_a_drugs_texts_shows_as_text()
    {
        await using var site = await Site.StartAsync();
        await FactsEdit.PublishAsync(site.Database, "drugs.json", "teclistamab", drug =>
        {
            drug["note"] = Markup;
            drug["plainLanguage"] = Markup;
        });
        await Eventually.TrueAsync(() => Revision(site) == "2", "the service shows revision 2");
        await using var window = await chromium.OpenAsync(Look.Desktop);
        await window.Page.GotoAsync($"{site.Address}/drugs/teclistamab");
        Assert.Equal("Teclistamab – MyelomaKb", await window.Page.TitleAsync());
        Assert.Equal(Markup, await window.Page.Locator("p.note").InnerTextAsync());
        Assert.Equal(Markup, await window.Page.Locator("p.lead").InnerTextAsync());
        Assert.Empty(window.Complaints);
    }

    private static string Revision(Site site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/drugs/teclistamab");
        using var answer = site.Http.Send(request, TestContext.Current.CancellationToken);
        return answer.Headers.GetValues("KB-Revision").Single();
    }
}
