using System.Text;
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

    /// <summary>The request that must be sent first, because a header of this one quotes its answer; null where there is none.</summary>
    public string? First => Headers.Values
        .Select(value => Quote().Match(value)).FirstOrDefault(quote => quote.Success)?.Groups["name"].Value;

    /// <summary>
    /// The request, ready to send; the address is a path. The member of the first answer is put where a header quotes it.
    /// </summary>
    public HttpRequestMessage Message(Func<string, string> memberOfFirst)
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), Address);
        if (Body is not null)
        {
            message.Content = new StringContent(Body, Encoding.UTF8);
            message.Content.Headers.ContentType = new(Headers["Content-Type"]);
        }

        foreach (var (name, value) in Headers.Where(header => header.Key != "Content-Type"))
        {
            message.Headers.Add(name, Quote().Replace(value, quote => memberOfFirst(quote.Groups["member"].Value)));
        }

        return message;
    }

    [GeneratedRegex(@"\{\{(?<name>\w+)\.response\.body\.\$\.(?<member>\w+)\}\}")]
    private static partial Regex Quote();
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
