using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MyelomaKb.Api.Descriptions;

namespace MyelomaKb.Api.Exporting;

/// <summary>One column of a table.</summary>
/// <param name="Name">The names of the members that lead to the value, with dots between.</param>
/// <param name="Path">The same, one by one.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="Description">What it means: the description of the member in the contract.</param>
internal sealed record CsvColumn(string Name, IReadOnlyList<string> Path, string Type, string Description);

/// <summary>
/// A table of the CSV export, made from the type of what the API answers: what an entry has once is a column, repeated texts share one
/// cell, and repeated records have their own table, tied by id and position.
/// </summary>
internal sealed class CsvTable
{
    public const string Between = " | ";

    private CsvTable(string name, IReadOnlyList<string> path) => (Name, Path) = (name, path);

    /// <summary>The name of the file, without its ending.</summary>
    public string Name { get; }

    /// <summary>The members that lead from the row of the parent to these rows.</summary>
    public IReadOnlyList<string> Path { get; }

    public List<CsvColumn> Columns { get; } = [];

    public List<CsvTable> Parts { get; } = [];

    /// <summary>The table of a kind of entry, with the tables of its parts.</summary>
    public static CsvTable Of(string name, Type type, XmlDocs docs) => Of(name, [], type, docs);

    private static CsvTable Of(string name, IReadOnlyList<string> path, Type type, XmlDocs docs)
    {
        var table = new CsvTable(name, path);
        table.Add(ExportJson.Configured.GetTypeInfo(type)!, [], docs);
        return table;
    }

    private void Add(JsonTypeInfo type, IReadOnlyList<string> path, XmlDocs docs)
    {
        foreach (var property in type.Properties.Where(property => property.Get is not null && property.Name != "included"))
        {
            IReadOnlyList<string> to = [.. path, property.Name];
            var item = ItemOf(property.PropertyType);
            var kind = ExportJson.Configured.GetTypeInfo(item ?? property.PropertyType)!.Kind;
            if (kind == JsonTypeInfoKind.Object && item is not null)
            {
                Parts.Add(Of($"{Name}-{string.Join('-', to.Select(Kebab))}", to, item, docs));
            }
            else if (kind == JsonTypeInfoKind.Object)
            {
                Add(ExportJson.Configured.GetTypeInfo(property.PropertyType)!, to, docs);
            }
            else
            {
                var said = property.AttributeProvider is PropertyInfo member ? docs.Of(member) ?? MemberDescriptions.Of(member) : null;
                Columns.Add(new CsvColumn(string.Join('.', to), to, TypeOf(property.PropertyType, item, kind), said ?? ""));
            }
        }
    }

    private static string TypeOf(Type type, Type? item, JsonTypeInfoKind kind)
    {
        var one = Nullable.GetUnderlyingType(item ?? type) ?? item ?? type;
        var name = one.IsEnum || one == typeof(string) ? "text"
            : one == typeof(bool) ? "true or false"
            : one == typeof(DateOnly) ? "day"
            : one == typeof(DateTimeOffset) ? "time"
            : one == typeof(int) || one == typeof(decimal) || one == typeof(double) ? "number"
            : "JSON";
        return item is null && kind != JsonTypeInfoKind.Enumerable ? name : $"{name}, several with{Between}between";
    }

    private static Type? ItemOf(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType
        && type.GetGenericArguments() is [var item] ? item : null;

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
