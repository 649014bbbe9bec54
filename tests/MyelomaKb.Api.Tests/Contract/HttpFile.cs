using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MyelomaKb.Api.Tests.Contract;

/// <summary>A request of a <c>.http</c> file, as Visual Studio and Rider read them, and the answer that a comment in it expects.</summary>
public sealed partial record HttpFileRequest(
    string File, string Name, string Method, string Address, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public required int Status { get; init; }

    /// <summary>The media type of the answer; null where it has no body.</summary>
    public string? MediaType { get; init; }

    /// <summary>The name of the schema of the answer; null where it has none.</summary>
    public string? Schema { get; init; }

    /// <summary>The requests that must be sent first, because this one quotes their answers.</summary>
    public IEnumerable<string> Firsts => Quote().Matches(string.Join('\n', [Address, .. Headers.Values, Body ?? ""]))
        .Select(quote => quote.Groups["name"].Value).Distinct();

    /// <summary>
    /// The request, ready to send; the address is a path. What it quotes of earlier answers is put in: a member of a body, or a header.
    /// </summary>
    public HttpRequestMessage Message(Func<string, HttpFileAnswer> earlier)
    {
        string Fill(string text) => Quote().Replace(text, quote => earlier(quote.Groups["name"].Value).Part(quote.Groups["part"].Value));
        var message = new HttpRequestMessage(new HttpMethod(Method), Fill(Address));
        if (Body is not null)
        {
            message.Content = new StringContent(Fill(Body), Encoding.UTF8);
            message.Content.Headers.ContentType = new(Headers["Content-Type"]);
        }

        foreach (var (name, value) in Headers.Where(header => header.Key != "Content-Type"))
        {
            message.Headers.Add(name, Fill(value));
        }

        return message;
    }

    [GeneratedRegex(@"\{\{(?<name>\w+)\.response\.(?<part>body\.\$\.[\w.]+|headers\.[\w-]+)\}\}")]
    private static partial Regex Quote();
}

/// <summary>The answer to a request of the file, as far as later ones can quote it.</summary>
public sealed record HttpFileAnswer(JsonElement Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The part that a quote names: <c>body.$.member.member</c> or <c>headers.Name</c>.</summary>
    public string Part(string quoted) => quoted.StartsWith("headers.", StringComparison.Ordinal)
        ? Headers[quoted["headers.".Length..]]
        : quoted["body.$.".Length..].Split('.').Aggregate(Body, (json, member) => json.GetProperty(member)).ToString();
}

/// <summary>Reads <c>.http</c> files.</summary>
internal static partial class HttpFile
{
    /// <summary>The requests of a file, in order.</summary>
    public static IEnumerable<HttpFileRequest> Read(string path)
    {
        foreach (var part in File.ReadAllText(path).Split("\n###")[1..])
        {
            var lines = part.Split('\n')[1..].ToList();
            var comments = lines.TakeWhile(line => line.StartsWith('#')).ToList();
            var line = RequestLine().Match(lines[comments.Count]);
            var headers = lines.Skip(comments.Count + 1).TakeWhile(one => one.Length > 0).ToList();
            var body = string.Join('\n', lines.Skip(comments.Count + 1 + headers.Count)).Trim();
            var expected = comments.Single(one => one.StartsWith("# expect ", StringComparison.Ordinal)).Split(' ')[2..];
            yield return new HttpFileRequest(
                Path.GetFileName(path),
                comments.Single(one => one.StartsWith("# @name ", StringComparison.Ordinal))["# @name ".Length..],
                line.Groups["method"].Value,
                line.Groups["path"].Value,
                headers.ToDictionary(one => one.Split(':')[0], one => one[(one.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()),
                body.Length == 0 ? null : body)
            {
                Status = int.Parse(expected[0], System.Globalization.CultureInfo.InvariantCulture),
                MediaType = expected.ElementAtOrDefault(1),
                Schema = expected.ElementAtOrDefault(2),
            };
        }
    }

    [GeneratedRegex(@"^(?<method>[A-Z]+) \{\{host\}\}(?<path>/\S*)$")]
    private static partial Regex RequestLine();
}
