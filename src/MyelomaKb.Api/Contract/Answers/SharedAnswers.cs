using Microsoft.OpenApi;
using MyelomaKb.Api.Http.Problems;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>The answers that many operations share, by name: failures, redirects, and 304.</summary>
internal static class SharedAnswers
{
    public const string NotModified = "NotModified";
    public const string Moved = "Moved";
    public const string Page = "Page";

    /// <summary>Failures by name, each with the problem types that it can be of.</summary>
    private static readonly Dictionary<string, ProblemType[]> Failures = new()
    {
        ["AmbiguousName"] = [ProblemTypes.AmbiguousName],
        ["InvalidRequest"] = [ProblemTypes.InvalidRequest],
        ["Unauthorized"] = [ProblemTypes.Unauthorized],
        ["NotFound"] = [ProblemTypes.NotFound, ProblemTypes.NoSuchRevision],
        ["NoSuchRevision"] = [ProblemTypes.NoSuchRevision],
        ["NoSuchPath"] = [ProblemTypes.NoSuchPath],
        ["Retired"] = [ProblemTypes.Retired],
        ["BodyTooLarge"] = [ProblemTypes.BodyTooLarge],
        ["AddressTooLong"] = [ProblemTypes.AddressTooLong],
        ["UnsupportedMediaType"] = [ProblemTypes.UnsupportedMediaType],
        ["TooManyRequests"] = [ProblemTypes.TooManyRequests],
        ["AccountLocked"] = [ProblemTypes.AccountLocked, ProblemTypes.TooManyRequests],
        ["InternalError"] = [ProblemTypes.InternalError],
        ["Unavailable"] = [ProblemTypes.NotReady, ProblemTypes.RevisionUnavailable, ProblemTypes.KeysUnavailable],
        ["SearchUnavailable"] =
        [
            ProblemTypes.SearchUnavailable, ProblemTypes.NotReady, ProblemTypes.RevisionUnavailable, ProblemTypes.KeysUnavailable,
        ],
        ["KeysUnavailable"] = [ProblemTypes.KeysUnavailable],
        ["SignInRefused"] = [ProblemTypes.SignInRefused, ProblemTypes.SecondFactorNeeded, ProblemTypes.Unauthorized],
        ["Forbidden"] = [ProblemTypes.Forbidden, ProblemTypes.SecondFactorMissing],
        ["NotThere"] = [ProblemTypes.NotFound],
        ["WriteInProgress"] = [ProblemTypes.WriteInProgress],
        ["ProposalRefused"] =
        [
            ProblemTypes.ProposalState, ProblemTypes.ProposalConflict, ProblemTypes.StatementNeeded, ProblemTypes.ApprovalLapsed,
            ProblemTypes.WriteInProgress,
        ],
        ["Stale"] = [ProblemTypes.Stale],
        ["KeyReused"] = [ProblemTypes.KeyReused],
        ["ProposalInvalid"] = [ProblemTypes.ProposalHasErrors, ProblemTypes.KeyReused],
        ["MatchNeeded"] = [ProblemTypes.MatchNeeded],
        ["EditingUnavailable"] = [ProblemTypes.DatabaseUnavailable, ProblemTypes.KeysUnavailable],
    };

    /// <summary>The headers of an answer that caches may keep.</summary>
    public static IReadOnlyList<string> Cacheable { get; } =
    [
        ContractHeaders.AnyOrigin, ContractHeaders.Caching, ContractHeaders.ETag, ContractHeaders.LastPublished, ContractHeaders.Revision,
        ContractHeaders.Vary, .. ContractHeaders.Limits,
    ];

    /// <summary>The headers of a response to an editor.</summary>
    public static IReadOnlyList<string> OfEditing { get; } =
    [
        ContractHeaders.Caching, ContractHeaders.ETag, ContractHeaders.Location, ContractHeaders.Replayed, .. ContractHeaders.Limits,
    ];

    public static Dictionary<string, IOpenApiResponse> All(OpenApiDocument document)
    {
        var answers = Failures.ToDictionary(failure => failure.Key, IOpenApiResponse (failure) => Failure(failure.Value, document));
        answers[NotModified] = new OpenApiResponse
        {
            Description = "The caller already has the response: `If-None-Match` names its ETag, of any encoding.",
            Headers = ContractHeaders.Some(document, Cacheable.Append(ContractHeaders.Link)),
        };
        answers[Moved] = new OpenApiResponse
        {
            Description = "A former id, or a name that means one entry: `Location` is the URL of the entry, with the same query.",
            Headers = ContractHeaders.Some(document, [
                ContractHeaders.AnyOrigin, ContractHeaders.Caching, ContractHeaders.Location, .. ContractHeaders.Limits,
            ]),
        };
        answers[Page] = new OpenApiResponse
        {
            Description = "Browsers, which request `text/html`, are redirected to the HTML page at `Location`.",
            Headers = ContractHeaders.Some(
                document, [ContractHeaders.AnyOrigin, ContractHeaders.Location, ContractHeaders.Vary, .. ContractHeaders.Limits]),
        };
        return answers;
    }

    private static OpenApiResponse Failure(ProblemType[] types, OpenApiDocument document) => new()
    {
        Description = string.Join("\n\n", types.Select(type => $"[{type.Title}]({type.Url}). {type.Explanation}")),
        Headers = ContractHeaders.Some(document,
        [
            ContractHeaders.AnyOrigin, ContractHeaders.Caching, .. ContractHeaders.Limits, .. types[0].Status switch
            {
                StatusCodes.Status401Unauthorized => [ContractHeaders.Challenge],
                StatusCodes.Status409Conflict or StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable =>
                    [ContractHeaders.RetryAfter],
                _ => Array.Empty<string>(),
            },
        ]),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new()
            {
                Schema = new OpenApiSchemaReference("Problem", document),
                Examples = types.ToDictionary(
                    type => type.Slug, IOpenApiExample (type) => new OpenApiExampleReference(type.Slug, document)),
            },
        },
    };
}
