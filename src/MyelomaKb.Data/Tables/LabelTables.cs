using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Data.Tables;

internal sealed class LabelRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public required string DrugId { get; init; }

    public required string Brand { get; init; }

    public required Regulator Regulator { get; init; }

    public required string SetId { get; init; }

    public required int Version { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required string Url { get; init; }

    public required DateOnly SeenOn { get; init; }
}

internal static class LabelTables
{
    public static void Map(ModelBuilder model) => model.Entity<LabelRow>(label =>
    {
        label.IsKind(EntryKind.Label);
        label.Check("version", "version >= 1");
        label.Check("seen_on", "effective_on <= seen_on");
        label.Check("url", "url ~ '^https?://'");
        label.Refers<LabelRow, DrugRow>(row => row.DrugId);
    });

    public static IEnumerable<object> Rows(Label label)
    {
        yield return new LabelRow
        {
            Id = label.Slug,
            DrugId = label.Drug.Value,
            Brand = label.Brand,
            Regulator = label.Regulator,
            SetId = label.SetId,
            Version = label.Version,
            EffectiveOn = label.EffectiveOn,
            Url = label.Url,
            SeenOn = label.SeenOn,
        };
    }

    public static IEnumerable<Label> Read(StoredRows rows) => rows.All<LabelRow>().Select(row => new Label
    {
        Id = new(row.Id),
        Drug = new(row.DrugId),
        Brand = row.Brand,
        Regulator = row.Regulator,
        SetId = row.SetId,
        Version = row.Version,
        EffectiveOn = row.EffectiveOn,
        Url = row.Url,
        SeenOn = row.SeenOn,
    });
}
