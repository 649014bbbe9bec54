using System.Text.Json.Nodes;

namespace MyelomaKb.Pages.Frame;

/// <summary>What a page says of itself to browsers, search engines and sites that link to it.</summary>
/// <param name="Title">Its title, without the site's name.</param>
/// <param name="Description">What it is about, in a sentence or two.</param>
/// <param name="Path">Where it stands, without day and revision.</param>
public sealed record PageHead(string Title, string Description, string Path)
{
    /// <summary>Where the same facts are as JSON.</summary>
    public string? Json { get; init; }

    /// <summary>The same facts in the words of schema.org.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>Whether search engines are to list it; problems and answers to forms are not listed.</summary>
    public bool Listed { get; init; } = true;
}
