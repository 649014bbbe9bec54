namespace MyelomaKb.Api.Http.Reading;

/// <summary>Text in a path. The server leaves an escaped slash as it is, so that it does not part the path; a name may hold one.</summary>
public static class PathText
{
    public static string Decode(string text) => text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
