using Microsoft.OpenApi;
using MyelomaKb.Api.Allowances;

namespace MyelomaKb.Api.Contract.Answers;

/// <summary>Which failures an operation can end in, each by the name under which all share it.</summary>
internal static class FailuresOf
{
    /// <summary>What any request can end in, on every path.</summary>
    private static readonly string[] Anywhere = ["400", "414", "500"];

    /// <summary>What stands in the way of everything that counts against a quota: keys and the quota itself.</summary>
    private static readonly string[] AtTheDoor = ["401", "429", "503"];

    private static readonly string[] WithBody = ["413", "415"];

    public static IEnumerable<(string Status, string Name)> Operation(OpenApiOperation operation, string path, bool isRead)
    {
        var isProbe = path.StartsWith("health", StringComparison.Ordinal);
        var isFree = isProbe || LimitKinds.Of(HttpMethods.Get, $"/{path}") is null;
        var isAdmin = path.StartsWith("v1/admin", StringComparison.Ordinal);
        var statuses = operation.Responses!.Keys.Union(Anywhere)
            .Union(isFree ? [] : AtTheDoor)
            .Union(operation.RequestBody is null ? [] : WithBody);
        return from status in statuses.ToList()
               let name = (isAdmin || path == "v1/flags" ? NameOfAdmin(status, operation) : null)
                   ?? NameOf(status, operation, isRead, isProbe)
               where name is not null
               select (status, name);
    }

    /// <summary>What fails otherwise, or only, where editors work.</summary>
    private static string? NameOfAdmin(string status, OpenApiOperation operation) => status switch
    {
        "401" when operation.OperationId is "signIn" or "refreshSignIn" => "SignInRefused",
        "403" => "Forbidden",
        "404" => "NotThere",
        "409" when IsOfProposal(operation) => "ProposalRefused",
        "409" => "WriteInProgress",
        "412" => "Stale",
        "422" when IsOfProposal(operation) => "ProposalInvalid",
        "422" => "KeyReused",
        "428" => "MatchNeeded",
        "429" when operation.OperationId is "changePassword" or "confirmAuthenticator" or "removeAuthenticator" or "createPersonKey" =>
            "AccountLocked",
        "503" => "EditingUnavailable",
        _ => null,
    };

    private static bool IsOfProposal(OpenApiOperation operation) =>
        operation.OperationId?.EndsWith("Proposal", StringComparison.Ordinal) == true || operation.OperationId == "revertRevision";

    private static string? NameOf(string status, OpenApiOperation operation, bool isRead, bool isProbe) => status switch
    {
        "300" => "AmbiguousName",
        "302" => SharedAnswers.Page,
        "304" => SharedAnswers.NotModified,
        "308" => SharedAnswers.Moved,
        "400" => "InvalidRequest",
        "401" => "Unauthorized",
        "404" when operation.OperationId == "resolveName" => "NotFound",
        "404" when operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) != true => "NoSuchRevision",
        "404" when operation.OperationId == "getRevision" => "NoSuchRevision",
        "404" => isRead ? "NotFound" : "NoSuchPath",
        "410" => "Retired",
        "413" => "BodyTooLarge",
        "414" => "AddressTooLong",
        "415" => "UnsupportedMediaType",
        "429" => "TooManyRequests",
        "500" => "InternalError",
        "503" when isProbe => null,
        "503" when operation.OperationId == "search" => "SearchUnavailable",
        "503" =>
            isRead || operation.OperationId?.StartsWith("assess", StringComparison.Ordinal) == true ? "Unavailable" : "KeysUnavailable",
        _ => null,
    };
}
