using MyelomaKb.Domain;
using MyelomaKb.Domain.Editing;
using Npgsql;

namespace MyelomaKb.Data.Editing;

/// <summary>What every use case of editing is called with: who calls, and the transaction that all it writes belongs to.</summary>
/// <param name="Connection">The connection, in a transaction that the caller commits, or rolls back where the result is a refusal.</param>
/// <param name="By">Who does it.</param>
/// <param name="Time">The clock.</param>
/// <param name="Held">The revision that this process holds, to spare reading it again.</param>
public sealed record EditingCall(NpgsqlConnection Connection, Actor By, TimeProvider Time, KnowledgeBase? Held)
{
    /// <summary>What this installation asks of reviews.</summary>
    public ReviewRules Review { get; init; } = new();

    /// <summary>Now, to the microsecond that the database keeps.</summary>
    internal DateTimeOffset Now()
    {
        var now = Time.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    internal Task<KnowledgeBase> KnowledgeAsync(CancellationToken ct) => NewestKnowledge.ReadAsync(Connection, Held, ct);
}
