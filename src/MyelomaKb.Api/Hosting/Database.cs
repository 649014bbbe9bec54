using Npgsql;

namespace MyelomaKb.Api.Hosting;

/// <summary>
/// The database of this process, for whatever is not read from memory: nothing while a private server is being got ready.
/// </summary>
public sealed class Database
{
    private NpgsqlDataSource? _source;

    /// <summary>The database, once there is one.</summary>
    public NpgsqlDataSource? Source => Volatile.Read(ref _source);

    /// <summary>The database, where it is known that there is one.</summary>
    public NpgsqlDataSource Ready => Source ?? throw new InvalidOperationException("There is no database yet.");

    /// <summary>From now on this is the database.</summary>
    public void Use(NpgsqlDataSource source) => Volatile.Write(ref _source, source);
}
