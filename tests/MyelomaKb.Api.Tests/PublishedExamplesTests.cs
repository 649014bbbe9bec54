using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MyelomaKb.Api.Tests.Deployment;

namespace MyelomaKb.Api.Tests;

/// <summary>The tour of the README is what the service answers.</summary>
public sealed partial class ReadmeTests(Service service) : IClassFixture<Service>
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));

    public static TheoryData<string, string, string> Tour()
    {
        var tour = new TheoryData<string, string, string>();
        foreach (Match step in Step().Matches(Readme))
        {
            tour.Add(step.Groups["path"].Value, step.Groups["body"].Value, step.Groups["answer"].Value);
        }

        return tour;
    }

    [Fact]
    public void Tour_asks_nine_questions() => Assert.Equal(9, Tour().Count);

    [Theory]
    [MemberData(nameof(Tour))]
    public async Task Step_of_the_tour_answers_what_the_readme_shows(string path, string body, string answer)
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
        Assert.True(JsonElement.DeepEquals(expected.RootElement, actual.RootElement), $"{path} answers {text}");
    }

    [GeneratedRegex(@"^\$ curl -s 'http://localhost:5080(?<path>[^']+)'(?: -H '[^']+' -d '(?<body>[^']+)')?\n(?<answer>\{.*?)\n```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Step();
}
