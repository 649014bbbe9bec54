using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing;

/// <summary>A source was published before it was read, and its address can be opened.</summary>
internal static class SourceChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var source in set.Of<Source>())
        {
            set.Require(source.Url is null || IsWebAddress(source.Url), source, "/url", "a web address starts with http:// or https://");
            set.Require(
                source.Published is not { } published || source.Retrieved is not { } retrieved || published <= retrieved,
                source,
                "/retrieved",
                "the source was read before it was published");
        }
    }

    /// <summary>Whether the text is an address that a browser opens.</summary>
    internal static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" &&
        (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal));
}
