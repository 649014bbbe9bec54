namespace MyelomaKb.Api.Http.Answering;

/// <summary>The addresses of pages: which they are, and which page shows what an address of the API answers.</summary>
public static class PagePaths
{
    private const string Api = "/v1";
    private const string ApiClasses = "/v1/drug-classes/";
    private const string Classes = "/classes/";
    private const string ApiClaims = "/v1/claims/";
    private const string Claims = "/claims#";

    private const string Embeds = "/embed";

    /// <summary>Where entries stand that have a page.</summary>
    private static readonly string[] Entries = ["/v1/drugs/", ApiClasses, "/v1/approvals/", "/v1/combinations/", ApiClaims];

    private static readonly string[] Rooms = ["/drugs", "/classes", "/approvals", "/combinations", "/claims", "/timeline", "/eligibility"];

    /// <summary>Whether a page stands at the path, so that failures there are told to people.</summary>
    public static bool IsPage(PathString path) => path == "/" || Rooms.Any(room => path.StartsWithSegments(room));

    /// <summary>Whether a document for frames of other sites stands at the path: an embed without an ending.</summary>
    public static bool IsFrame(PathString path) => path.StartsWithSegments(Embeds, out var rest) && !Path.HasExtension(rest.Value);

    /// <summary>Whether the path is that of an entry in the API that has a page too.</summary>
    public static bool HasPage(string path) =>
        Array.Find(Entries, room => path.StartsWith(room, StringComparison.Ordinal)) is { } room
        && path.Length > room.Length && path.IndexOf('/', room.Length) < 0;

    /// <summary>The page's path; it is the API's path without the version; classes go by a shorter name, claims share a page.</summary>
    public static string Of(string path) =>
        path.StartsWith(ApiClasses, StringComparison.Ordinal) ? Classes + path[ApiClasses.Length..]
        : path.StartsWith(ApiClaims, StringComparison.Ordinal) ? Claims + path[ApiClaims.Length..]
        : path.StartsWith(Api, StringComparison.Ordinal) ? path[Api.Length..]
        : path;
}
