using Npgsql;

namespace MyelomaKb.Data.People;

/// <summary>The keys of ASP.NET Core Data Protection in the database, as encrypted XML. The framework asks for them synchronously.</summary>
public static class DataProtectionKeys
{
    /// <summary>Every key, the oldest first.</summary>
    public static IReadOnlyList<string> ReadAll(NpgsqlDataSource database)
    {
        using var command = database.CreateCommand("SELECT xml FROM data_protection_key ORDER BY created_at, name");
        using var rows = command.ExecuteReader();
        List<string> keys = [];
        while (rows.Read())
        {
            keys.Add(rows.GetString(0));
        }

        return keys;
    }

    /// <summary>Keeps a key.</summary>
    public static void Add(NpgsqlDataSource database, string name, string xml, DateTimeOffset now)
    {
        using var command = database.CreateCommand("INSERT INTO data_protection_key (name, xml, created_at) VALUES ($1, $2, $3)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = xml });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
        command.ExecuteNonQuery();
    }
}
