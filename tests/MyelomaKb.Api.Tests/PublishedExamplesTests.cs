using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MyelomaKb.Api.Tests.Deployment;

namespace MyelomaKb.Api.Tests;

/// <summary>The examples in the README and the tour are what the service answers.</summary>
public sealed partial class PublishedExamplesTests(Service service) : IClassFixture<Service>
{
    private const string Readme = "README.md";
    private const string Tour = "docs/tour.md";

    public static TheoryData<string, string, string, string> Examples() => [.. In(Readme), .. In(Tour)];

    [Fact]
    public void Readme_has_three_examples() => Assert.Equal(3, In(Readme).Count());

    [Fact]
    public void Tour_has_nine_examples() => Assert.Equal(9, In(Tour).Count());

    /// <summary>An example that the pattern overlooks would never be compared.</summary>
    [Theory]
    [InlineData(Readme)]
    [InlineData(Tour)]
    public void Every_console_block_is_an_example(string file) =>
        Assert.Equal(Text(file).Split("```console").Length - 1, In(file).Count());

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_shows_the_real_answer(string file, string path, string body, string answer)
    {
        using var request = new HttpRequestMessage(body.Length == 0 ? HttpMethod.Get : HttpMethod.Post, path);
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        }

        using var answered = await service.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var expected = JsonDocument.Parse(answer);
        using var actual = JsonDocument.Parse(text);
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), $"{file}: {path} answers {text}");
    }

    private static IEnumerable<TheoryDataRow<string, string, string, string>> In(string file) =>
        Example().Matches(Text(file)).Select(found =>
        new TheoryDataRow<string, string, string, string>(
            file, found.Groups["path"].Value, found.Groups["body"].Value, found.Groups["answer"].Value));

    private static string Text(string file) => File.ReadAllText(Path.Combine(RepositoryRoot.Path, file));

    [GeneratedRegex(
        @"^\$ curl -s 'http://localhost:5080(?<path>[^']+)'(?: -H '[^']+' -d '(?<body>[^']+)')?\n(?<answer>\{.*?)\n```",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
