using MyelomaKb.Postgres.Folders;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Running;

/// <summary>A server that outlived the process which started it.</summary>
internal sealed record Orphan(ServerProcess? Server)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until it is ready or gone: it may be recovering, or just stopping.</summary>
    public static async Task<Outcome<Orphan>> FindAsync(Layout layout, CancellationToken cancellation)
    {
        var deadline = new Deadline(Patience);
        while (true)
        {
            if (ServerProcess.Read(layout.Data) is not { } found || !found.IsServer())
            {
                return new Orphan(Server: null);
            }

            if (found.IsReady)
            {
                return new Orphan(found);
            }

            if (deadline.IsOver)
            {
                return Refusal.NotUsable(
                    $"A PostgreSQL server (process {found.Id}) already runs in {layout.Data}, and neither answers nor ends.",
                    "stop that process");
            }

            await Task.Delay(10, cancellation);
        }
    }
}
