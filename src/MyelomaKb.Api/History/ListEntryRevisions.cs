using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.History;

/// <summary>What became of one entry, the newest revision first; also of one that has been retired.</summary>
public static class ListEntryRevisions
{
    /// <summary>Which entry.</summary>
    public sealed record Request : HistoryRequest
    {
        /// <summary>The entry's id.</summary>
        [FromRoute(Name = "id")]
        public required string Id
        {
            get;
            init => field = PathText.Decode(value);
        }
    }

    public sealed class Validator : HistoryValidator<Request>;

    public static async Task<Reply<Page<EntryRevisionResponse>>> HandleAsync(
        EntryKind kind, string path, Request request, HistoryView view, CancellationToken cancellation)
    {
        var versions = await view.Log.OfEntryAsync(new EntryRef(kind, request.Id), view.UpTo, cancellation);
        if (versions.Count == 0)
        {
            return view.Kb.Entries.FirstOrDefault(entry => entry.Kind == kind && entry.FormerIds.Contains(request.Id)) is { } now
                ? Reply<Page<EntryRevisionResponse>>.Moved($"{path}{now.Slug}/revisions")
                : Problem.Of(ProblemTypes.NotFound, $"There never was a '{Quote.Short(request.Id)}' at {path}.");
        }

        return Paging.Cut(
            Listing<EntryRevisionResponse>.Of(
                versions,
                version => version.Revision.Revision.Number.ToString(CultureInfo.InvariantCulture),
                version => new EntryRevisionResponse(version, view.Kb)),
            request.Limit,
            view.After,
            view.Next);
    }
}
