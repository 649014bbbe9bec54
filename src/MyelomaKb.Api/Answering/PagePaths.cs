namespace MyelomaKb.Api.Answering;

/// <summary>The addresses of pages: which they are, and which page shows what an address of the API answers.</summary>
public static class PagePaths
{
    private const string Api = "/v1";
    private const string ApiClasses = "/v1/drug-classes/";
    private const string Classes = "/classes/";

    private static readonly string[] Rooms = ["/drugs", "/classes", "/approvals", "/combinations", "/claims", "/timeline", "/eligibility"];

    /// <summary>Whether a page stands at the path, so that failures there are told to people.</summary>
    public static bool IsPage(PathString path) => path == "/" || Rooms.Any(room => path.StartsWithSegments(room));

    /// <summary>The page's path; it is the API's path without the version, and classes go by a shorter name.</summary>
    public static string Of(string path) =>
        path.StartsWith(ApiClasses, StringComparison.Ordinal) ? Classes + path[ApiClasses.Length..]
        : path.StartsWith(Api, StringComparison.Ordinal) ? path[Api.Length..]
        : path;
}
