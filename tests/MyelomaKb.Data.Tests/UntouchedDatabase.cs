using MyelomaKb.Testing;

namespace MyelomaKb.Data.Tests;

/// <summary>A filled database for a class whose tests all leave it as it is.</summary>
public sealed class UntouchedDatabase(TestDatabases databases) : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await databases.FilledAsync();

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
