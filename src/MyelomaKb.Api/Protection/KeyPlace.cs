namespace MyelomaKb.Api.Protection;

/// <summary>Where this installation keeps the keys of ASP.NET Core Data Protection.</summary>
public abstract record KeyPlace
{
    private KeyPlace()
    {
    }

    /// <summary>In the database, encrypted with the configured certificate: every process on that database shares them.</summary>
    public sealed record InDatabase : KeyPlace;

    /// <summary>In the data folder of the private server, which one process owns.</summary>
    public sealed record InFolder(string Folder) : KeyPlace;

    /// <summary>In this process alone, until it stops: a database of others must not hold them readable.</summary>
    public sealed record InMemory : KeyPlace;
}
