using System.Text.Json;
using System.Text.Json.Serialization;

namespace MyelomaKb.Api.Http.Problems;

/// <summary>An error as defined by RFC 9457, served as <c>application/problem+json</c>.</summary>
public sealed record Problem
{
    /// <summary>Identifies the kind of error; the URL opens a page that explains it.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of error in a few words; the same for every error of this type.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What went wrong this time and what to do about it.</summary>
    public required string Detail { get; init; }

    /// <summary>The errors by place: by the name of a query parameter, or by a JSON pointer into the body.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors { get; init; }

    /// <summary>The entries that may be meant, closest first.</summary>
    public IReadOnlyList<Candidate>? Candidates { get; init; }

    /// <summary>The entries that replaced a retired one; empty if there are none.</summary>
    public IReadOnlyList<Candidate>? ReplacedBy { get; init; }

    /// <summary>Seconds after which another try makes sense; also in the Retry-After header.</summary>
    [JsonIgnore]
    public int? RetryAfter { get; init; }

    /// <summary>Extension members of this type of problem, which its room makes and the contract describes.</summary>
    /// <remarks>The generated serializer takes no extension data that can be set at creation alone.</remarks>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extensions { get; set; }

    /// <summary>A problem of a known type.</summary>
    public static Problem Of(ProblemType type, string detail) =>
        new() { Type = type.Url, Title = type.Title, Status = type.Status, Detail = detail };

    /// <summary>A request with these errors, each at its place.</summary>
    public static Problem Invalid(IReadOnlyCollection<(string Place, string Message)> errors) =>
        Of(ProblemTypes.InvalidRequest, errors.Count == 1
            ? Sentence(errors.First())
            : $"There are {errors.Count} errors; `errors` lists each by its place.") with
        {
            Errors = errors.GroupBy(error => error.Place).ToDictionary(
                group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(error => error.Message).Distinct()]),
        };

    /// <summary>The message with its place before it; of the body as a whole the message alone.</summary>
    private static string Sentence((string Place, string Message) error) =>
        error.Place is "" or "/" ? error.Message : $"{error.Place}: {error.Message}";

    /// <summary>A request with one error.</summary>
    public static Problem Invalid(string place, string message) => Invalid([(place, message)]);
}

/// <summary>An entry that may be meant.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Link">Where it can be read.</param>
public sealed record Candidate(string Id, string Name, string Link);
