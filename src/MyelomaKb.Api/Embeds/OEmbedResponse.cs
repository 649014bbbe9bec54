using System.Text.Json.Serialization;

namespace MyelomaKb.Api.Embeds;

/// <summary>What oEmbed 1.0 answers; names and order are those of that format.</summary>
public sealed record OEmbedResponse
{
    /// <summary>`rich` where there is markup to show, `link` where there is only a title.</summary>
    public required string Type { get; init; }

    /// <summary>The version of the format.</summary>
    public string Version { get; } = "1.0";

    /// <summary>The page's title.</summary>
    public required string Title { get; init; }

    /// <summary>Whose it is.</summary>
    [JsonPropertyName("provider_name")]
    public string ProviderName { get; } = "MyelomaKb";

    /// <summary>Where they are.</summary>
    [JsonPropertyName("provider_url")]
    public required string ProviderUrl { get; init; }

    /// <summary>For how many seconds it may be kept.</summary>
    [JsonPropertyName("cache_age")]
    public int CacheAge { get; } = 3600;

    /// <summary>A frame; only where it is rich.</summary>
    public string? Html { get; init; }

    /// <summary>The frame's width.</summary>
    public int? Width { get; init; }

    /// <summary>The frame's height.</summary>
    public int? Height { get; init; }
}
