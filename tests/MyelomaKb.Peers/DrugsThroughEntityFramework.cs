using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Tables;

namespace MyelomaKb.Peers;

/// <summary>Reads a drug, its brands, names and citations from the tables for every request, as most services do.</summary>
internal static class DrugsThroughEntityFramework
{
    public static void MapDrugsThroughEntityFramework(this IEndpointRouteBuilder routes, string connectionString)
    {
        var options = new DbContextOptionsBuilder<KnowledgeBaseContext>().UseNpgsql(connectionString).Options;
        routes.MapGet("/ef/drugs/{id}", async (string id, CancellationToken cancellation) =>
        {
            await using var context = new KnowledgeBaseContext(options);
            var drug = await context.Set<DrugRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
            return drug is null ? Results.NotFound() : Results.Ok(new
            {
                drug,
                brands = await context.Set<DrugBrandRow>().AsNoTracking().Where(row => row.DrugId == id).OrderBy(row => row.Position)
                    .ToListAsync(cancellation),
                names = await context.Set<DrugNameRow>().AsNoTracking().Where(row => row.DrugId == id).OrderBy(row => row.Position)
                    .ToListAsync(cancellation),
                cites = await context.Set<CiteRow>().AsNoTracking().Where(row => row.EntryId == id).OrderBy(row => row.Position)
                    .ToListAsync(cancellation),
            });
        });
    }
}
