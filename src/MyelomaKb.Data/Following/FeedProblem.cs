using System.Text.Json;
using MyelomaKb.Data.Outages;
using Npgsql;

namespace MyelomaKb.Data.Following;

/// <summary>What a failure means for who follows the database.</summary>
internal sealed record FeedProblem(FeedCondition Condition, string Detail)
{
    public static FeedProblem Of(Exception problem) => problem switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn } =>
            new(FeedCondition.SchemaMissing, "The database lacks tables; apply the schema with `myelomakb schema`."),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing =>
            new(FeedCondition.SchemaMissing, $"The database server answers: {missing.MessageText}."),
        _ when Outage.Of(problem) is { } outage => new(FeedCondition.Outage, outage.Detail),
        PostgresException other => new(FeedCondition.Outage, $"The database server answers: {other.MessageText} ({other.SqlState})."),
        JsonException unreadable => new(FeedCondition.Unreadable, $"What is published cannot be read: {unreadable.Message}"),
        NpgsqlException or IOException or OperationCanceledException => new(FeedCondition.Outage, "The database does not answer."),
        _ => new(FeedCondition.Unreadable, $"What is published cannot be used: {problem.Message}"),
    };
}
