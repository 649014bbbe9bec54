using System.Text;
using System.Text.RegularExpressions;

namespace MyelomaKb.Api.Tests.Docs;

/// <summary>A curl command of the documentation as a request: the options that the pages use, and no others.</summary>
internal sealed partial record CurlCommand(
    HttpMethod Method, Uri Address, bool Follows, IReadOnlyList<(string Name, string Value)> Headers, string? Body)
{
    public static CurlCommand Parse(string command)
    {
        var words = Word().Matches(command.Replace("\\\n", " ", StringComparison.Ordinal)).Select(Unquote).ToList();
        Assert.Equal("curl", words[0]);
        (HttpMethod? method, Uri? address, string? body, var follows) = (null, null, null, false);
        List<(string, string)> headers = [];
        for (var index = 1; index < words.Count; index++)
        {
            switch (words[index])
            {
                case "-X": method = new HttpMethod(words[++index]); break;
                case "-d": body = words[++index]; break;
                case "-H":
                    var parts = words[++index].Split(": ", 2);
                    headers.Add((parts[0], parts[1]));
                    break;
                case "-L": follows = true; break;
                case "-i": break;
                case var word when !word.StartsWith('-'): address = new Uri(word); break;
                default: throw new InvalidOperationException($"{words[index]} is not known here: {command}");
            }
        }

        return new CurlCommand(method ?? (body is null ? HttpMethod.Get : HttpMethod.Post), address!, follows, headers, body);
    }

    /// <summary>The request, sent to the service of the test.</summary>
    public HttpRequestMessage ToRequest()
    {
        var type = Headers.FirstOrDefault(header => header.Name == "Content-Type").Value?.Trim() ?? "application/json";
        var request = new HttpRequestMessage(Method, Address.PathAndQuery)
        {
            Content = Body is null ? null : new StringContent(Body, Encoding.UTF8, type),
        };
        foreach (var (name, value) in Headers.Where(header => header.Name != "Content-Type"))
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return request;
    }

    private static string Unquote(Match word) => word.Value is ['\'' or '"', .. var inner, _] ? inner : word.Value;

    [GeneratedRegex("""'[^']*'|"[^"]*"|[^\s'"]+""")]
    private static partial Regex Word();
}
