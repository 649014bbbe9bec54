using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Answering;
using MyelomaKb.Api.Validation;

namespace MyelomaKb.Api.Pages;

/// <summary>What a page can be asked: of which day, and of which revision.</summary>
public sealed record PageRequest : SnapshotRequest;

/// <summary>What the page of one entry can be asked.</summary>
public sealed record EntryPageRequest : SnapshotRequest
{
    /// <summary>The entry's id; a name redirects to it.</summary>
    [FromRoute(Name = "id")]
    public required string Id
    {
        get;
        init => field = PathText.Decode(value);
    }
}

/// <summary>Checks what a page is asked.</summary>
public sealed class PageRequestValidator(TimeProvider time) : RequestValidator<PageRequest>(time);

/// <summary>Checks what the page of an entry is asked.</summary>
public sealed class EntryPageRequestValidator(TimeProvider time) : RequestValidator<EntryPageRequest>(time);
