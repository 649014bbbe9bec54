using Microsoft.EntityFrameworkCore;

namespace MyelomaKb.Peers;

/// <summary>Reads a drug, its brands, names and citations from the database for every request, as most services do.</summary>
internal static class DrugsThroughEntityFramework
{
    public static void MapDrugsThroughEntityFramework(this IEndpointRouteBuilder routes, string connectionString)
    {
        var options = new DbContextOptionsBuilder<DrugContext>().UseNpgsql(connectionString).Options;
        routes.MapGet("/ef/drugs/{id}", async (string id, CancellationToken cancellation) =>
        {
            await using var context = new DrugContext(options);
            var drug = await context.Drugs.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation);
            return drug is null ? Results.NotFound() : Results.Ok(drug);
        });
    }

    private sealed class DrugContext(DbContextOptions<DrugContext> options) : DbContext(options)
    {
        public DbSet<DrugRow> Drugs => Set<DrugRow>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<DrugRow>(drug =>
        {
            drug.ToView("drug").HasNoKey();
            foreach (var property in drug.Metadata.GetProperties())
            {
                property.SetColumnName(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            }
        });
    }

    private sealed class DrugRow
    {
        public required string Id { get; init; }

        public required int Revision { get; init; }

        public required string Name { get; init; }

        public required string NonproprietaryName { get; init; }

        public required string Class { get; init; }

        public required string Summary { get; init; }

        public required string PlainLanguage { get; init; }

        [System.ComponentModel.DataAnnotations.Schema.Column(TypeName = "json")]
        public string? Brands { get; init; }

        [System.ComponentModel.DataAnnotations.Schema.Column(TypeName = "json")]
        public string? Names { get; init; }

        [System.ComponentModel.DataAnnotations.Schema.Column(TypeName = "json")]
        public string? Cites { get; init; }
    }
}
