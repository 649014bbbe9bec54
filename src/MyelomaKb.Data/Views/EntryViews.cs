using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Documents;
using Npgsql;

namespace MyelomaKb.Data.Views;

/// <summary>
/// Views that show the documents of the newest revision as columns, one view a kind, for people who like SQL. They follow the records, so
/// that a new property needs no migration; nothing in this program reads them.
/// </summary>
public static class EntryViews
{
    /// <summary>Makes every view anew, in the transaction of the connection.</summary>
    public static async Task RecreateAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(string.Join('\n', EntryKinds.All.Select(Definition)), connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Drops every view.</summary>
    public static async Task DropAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            string.Join('\n', EntryKinds.All.Select(kind => $"DROP VIEW IF EXISTS \"{NameOf(kind)}\";")), connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The name of a kind's view.</summary>
    public static string NameOf(KindDefinition kind) => kind.Name.Replace('-', '_');

    private static string Definition(KindDefinition kind)
    {
        var properties = kind.TypeInfo.Properties.Where(property => property.Name != "id").ToList();
        var columns = string.Concat(properties.Select(property => $", document.\"{property.Name}\" AS \"{Snake(property.Name)}\""));
        var members = string.Join(", ", properties.Select(property => $"\"{property.Name}\" {TypeOf(property)}"));
        return
            $"""
            DROP VIEW IF EXISTS "{NameOf(kind)}";
            CREATE VIEW "{NameOf(kind)}" AS SELECT entry.id, entry.revision{columns}
            FROM entry JOIN entry_version USING (kind, id, revision), json_to_record(body) AS document({members})
            WHERE entry.kind = '{kind.Name}';
            """;
    }

    private static string TypeOf(JsonPropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when type == typeof(DateOnly) => "date",
            _ when type == typeof(int) => "integer",
            _ when type == typeof(decimal) => "numeric",
            _ when type == typeof(bool) => "boolean",
            _ when type == typeof(string) || type.IsEnum || IsId(type) => "text",
            _ => "json",
        };
    }

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
