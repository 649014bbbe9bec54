using MyelomaKb.Api.Hosting;
using MyelomaKb.Data.Outages;
using MyelomaKb.Data.Searching;

namespace MyelomaKb.Api.Search;

/// <summary>Where searches are asked, or why none can be asked now.</summary>
public sealed class SearchDesk(Database database, OutageLog outages)
{
    private const string Behind = "The search text is behind the newest revision.";

    /// <summary>Asks; without an answer, why there is none.</summary>
    public async Task<(T? Found, string? Why)> TryAsync<T>(Func<TextSearch, Task<T?>> ask, CancellationToken cancellation)
        where T : class
    {
        if (database.Source is not { } source)
        {
            return (null, Outage.Starting.Detail);
        }

        try
        {
            return await ask(new TextSearch(source)) is { } found ? (found, null) : (null, Behind);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested && Outage.Of(fault) is not null)
        {
            var outage = Outage.Of(fault)!;
            outages.Note(outage);
            return (null, outage.Detail);
        }
    }
}
