using System.Globalization;
using MyelomaKb.Postgres.Setup;

namespace MyelomaKb.Postgres.Folders;

/// <summary>What a data folder holds: the data of one major version, or nothing yet.</summary>
internal sealed record Contents(int? Major)
{
    public bool IsEmpty => Major is null;

    public static Outcome<Contents> Look(Layout layout)
    {
        if (!Directory.Exists(layout.Data) || !Directory.EnumerateFileSystemEntries(layout.Data).Any())
        {
            return new Contents(Major: null);
        }

        var path = Path.Combine(layout.Data, "PG_VERSION");
        if (File.Exists(path) && int.TryParse(File.ReadAllText(path), CultureInfo.InvariantCulture, out var major))
        {
            return new Contents(major);
        }

        return Refusal.NotUsable(
            $"{layout.Data} holds something other than PostgreSQL's data, and is left as it is.",
            "choose another folder in PrivatePostgres__DataFolder");
    }
}
