using Microsoft.AspNetCore.Mvc;

namespace MyelomaKb.Api.Http.Reading;

/// <summary>What every read and every page can be asked: of which day, and of which revision.</summary>
public abstract record SnapshotRequest
{
    /// <summary>What was in force on this day, in that day's wording. Today (UTC) if omitted; from 1950-01-01 to tomorrow.</summary>
    [FromQuery(Name = "asOf")]
    public string? AsOf { get; init; }

    /// <summary>What this knowledge base said at this revision; the newest if omitted.</summary>
    [FromQuery(Name = "revision")]
    public string? Revision { get; init; }
}

/// <summary>What every read can be asked besides: which properties.</summary>
public abstract record ReadRequest : SnapshotRequest
{
    /// <summary>Only these properties of each entry, and `id`; separate several with commas or repeat the parameter.</summary>
    [FromQuery(Name = "fields")]
    [ManyValues]
    public string? Fields { get; init; }
}

/// <summary>What every list can be asked: how many entries, and from where on.</summary>
public abstract record ListRequest : ReadRequest
{
    /// <summary>The maximum number of entries in the response: 1 to 500; 50 if omitted.</summary>
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>The `next` of the previous page. All pages use one revision and one day.</summary>
    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }
}

/// <summary>A read of one entry.</summary>
public abstract record EntryRequest : ReadRequest
{
    /// <summary>The entry's id; a name redirects to it.</summary>
    [FromRoute(Name = "id")]
    public required string Id
    {
        get;
        init => field = PathText.Decode(value);
    }
}
