using Microsoft.EntityFrameworkCore;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.Tables;

internal sealed class SourceRow : IEntryRow
{
    public required string Id { get; init; }

    public EntryKind Kind { get; init; }

    public required SourceKind SourceKind { get; init; }

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public string? Url { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? Retrieved { get; init; }

    public string? Authors { get; init; }
}

internal static class SourceTables
{
    public static void Map(ModelBuilder model) => model.Entity<SourceRow>(source =>
    {
        source.IsKind(EntryKind.Source);
        source.Check("title", "title <> ''");
        source.Check("url", "url ~ '^https?://'");
        source.Check("retrieved", "published <= retrieved");
    });

    public static IEnumerable<object> Rows(Source source)
    {
        yield return new SourceRow
        {
            Id = source.Slug,
            SourceKind = source.SourceKind,
            Title = source.Title,
            Publisher = source.Publisher,
            Url = source.Url,
            Published = source.Published,
            Retrieved = source.Retrieved,
            Authors = source.Authors,
        };
    }

    public static IEnumerable<Source> Read(StoredRows rows) => rows.All<SourceRow>().Select(row => new Source
    {
        Id = new(row.Id),
        SourceKind = row.SourceKind,
        Title = row.Title,
        Publisher = row.Publisher,
        Url = row.Url,
        Published = row.Published,
        Retrieved = row.Retrieved,
        Authors = row.Authors,
    });
}
