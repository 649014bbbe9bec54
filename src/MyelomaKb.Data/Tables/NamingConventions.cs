using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Tables;

/// <summary>Names in snake case, and closed sets as text that the database checks.</summary>
internal static class NamingConventions
{
    public static void Apply(IMutableModel model)
    {
        foreach (var table in model.GetEntityTypes())
        {
            foreach (var property in table.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                StoreAsText(table, property);
            }
        }

        foreach (var table in model.GetEntityTypes())
        {
            NameConstraints(table);
        }
    }

    private static void StoreAsText(IMutableEntityType table, IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (!type.IsEnum)
        {
            return;
        }

        property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(WireConverter<>).MakeGenericType(type))!);
        if (property.GetComputedColumnSql() is null)
        {
            var names = (IReadOnlyList<string>)typeof(Wire<>).MakeGenericType(type).GetProperty(nameof(Wire<>.All))!.GetValue(null)!;
            table.AddCheckConstraint(
                $"ck_{table.GetTableName()}_{property.GetColumnName()}_name", $"{property.GetColumnName()} IN ({Sql.Literals(names)})");
        }
    }

    private static void NameConstraints(IMutableEntityType table)
    {
        var name = table.GetTableName();
        foreach (var key in table.GetKeys())
        {
            key.SetName(key.IsPrimaryKey() ? $"pk_{name}" : $"ak_{name}_{Columns(key.Properties)}");
        }

        foreach (var key in table.GetForeignKeys())
        {
            key.SetConstraintName($"fk_{name}_{Columns(key.Properties)}");
        }

        foreach (var index in table.GetIndexes())
        {
            index.SetDatabaseName($"ix_{name}_{Columns(index.Properties)}");
        }
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => property.GetColumnName()));

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
