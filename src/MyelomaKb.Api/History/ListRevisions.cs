using System.Globalization;
using MyelomaKb.Api.Http.Reading;

namespace MyelomaKb.Api.History;

/// <summary>All revisions, the newest first.</summary>
public static class ListRevisions
{
    /// <summary>Which page.</summary>
    public sealed record Request : HistoryRequest;

    public sealed class Validator : HistoryValidator<Request>;

    public static async Task<Reply<Page<PublicationResponse>>> HandleAsync(
        Request request, HistoryView view, CancellationToken cancellation)
    {
        var before = view.UpTo + 1;
        if (view.After is not null && !int.TryParse(view.After, NumberStyles.None, CultureInfo.InvariantCulture, out before))
        {
            return Paging.ForeignCursor();
        }

        var limit = Paging.LimitOf(request.Limit);
        var found = await view.Log.BeforeAsync(before, limit, cancellation);
        var last = found.Count == 0 ? 1 : found[^1].Revision.Number;
        return new Page<PublicationResponse>
        {
            Items = [.. found.Select(record => new PublicationResponse(record, view.Kb))],
            Next = last > 1 ? view.Next(last.ToString(CultureInfo.InvariantCulture)) : null,
            Total = view.UpTo,
        };
    }
}
