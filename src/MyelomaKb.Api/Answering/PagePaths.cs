namespace MyelomaKb.Api.Answering;

/// <summary>The addresses of pages: which they are, and which page shows what an address of the API answers.</summary>
public static class PagePaths
{
    private const string Api = "/v1";
    private const string ApiClasses = "/v1/drug-classes/";
    private const string Classes = "/classes/";
    private const string ApiClaims = "/v1/claims/";
    private const string Claims = "/claims#";

    private const string Embeds = "/embed";

    private static readonly string[] Rooms = ["/drugs", "/classes", "/approvals", "/combinations", "/claims", "/timeline", "/eligibility"];

    /// <summary>Whether a page stands at the path, so that failures there are told to people.</summary>
    public static bool IsPage(PathString path) => path == "/" || Rooms.Any(room => path.StartsWithSegments(room));

    /// <summary>Whether a document for frames of other sites stands at the path: an embed without an ending.</summary>
    public static bool IsFrame(PathString path) => path.StartsWithSegments(Embeds, out var rest) && !Path.HasExtension(rest.Value);

    /// <summary>The page's path; it is the API's path without the version; classes go by a shorter name, claims share a page.</summary>
    public static string Of(string path) =>
        path.StartsWith(ApiClasses, StringComparison.Ordinal) ? Classes + path[ApiClasses.Length..]
        : path.StartsWith(ApiClaims, StringComparison.Ordinal) ? Claims + path[ApiClaims.Length..]
        : path.StartsWith(Api, StringComparison.Ordinal) ? path[Api.Length..]
        : path;
}
