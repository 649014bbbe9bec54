namespace MyelomaKb.Data.Tables;

/// <summary>Pieces of SQL for constraints.</summary>
internal static class Sql
{
    /// <summary>The texts as literals with commas between.</summary>
    public static string Literals(IEnumerable<string> texts) =>
        string.Join(", ", texts.Select(text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"));
}
