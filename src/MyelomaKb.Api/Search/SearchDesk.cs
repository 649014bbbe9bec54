using MyelomaKb.Api.Hosting;
using MyelomaKb.Data.Searching;

namespace MyelomaKb.Api.Search;

/// <summary>Where searches are asked; nothing answers while the database is being got ready, or is away.</summary>
public sealed class SearchDesk(Database database)
{
    /// <summary>Asks; null where there is no answer, because the database is away or busy.</summary>
    public async Task<T?> TryAsync<T>(Func<TextSearch, Task<T?>> ask, CancellationToken cancellation)
        where T : class
    {
        if (database.Source is not { } source)
        {
            return null;
        }

        try
        {
            return await ask(new TextSearch(source));
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
