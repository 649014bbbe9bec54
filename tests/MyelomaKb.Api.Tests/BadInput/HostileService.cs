using MyelomaKb.Api.Tests.People;
using MyelomaKb.Testing;

namespace MyelomaKb.Api.Tests.BadInput;

/// <summary>The real service, and one caller whom tests share that leave the account as it is.</summary>
public sealed class HostileService(TestDatabases databases) : IAsyncLifetime
{
    internal EditedService Edited { get; } = new(databases);

    internal HostileCaller Shared { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Edited.InitializeAsync();
        Shared = await HostileCaller.OfAsync(Edited);
    }

    public async ValueTask DisposeAsync()
    {
        Shared?.Dispose();
        await Edited.DisposeAsync();
    }
}
