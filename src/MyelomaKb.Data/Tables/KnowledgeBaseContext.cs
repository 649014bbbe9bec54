using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using Npgsql;

namespace MyelomaKb.Data.Tables;

/// <summary>
/// The tables, as Entity Framework knows them; each folder of this project configures its own. The context owns the schema; reading at
/// start and bulk writing go past it.
/// </summary>
internal sealed class KnowledgeBaseContext(DbContextOptions<KnowledgeBaseContext> options) : DbContext(options)
{
    public static KnowledgeBaseContext On(System.Data.Common.DbConnection connection) =>
        new(new DbContextOptionsBuilder<KnowledgeBaseContext>().UseNpgsql(connection, Migrations).Options);

    /// <summary>On a connection of its own, of which no pool keeps a hold afterwards.</summary>
    public static KnowledgeBaseContext On(string connectionString)
    {
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        return new(new DbContextOptionsBuilder<KnowledgeBaseContext>().UseNpgsql(alone.ConnectionString, Migrations).Options);
    }

    private static void Migrations(NpgsqlDbContextOptionsBuilder options) => options.MigrationsAssembly("MyelomaKb.Migrations");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KnowledgeBaseContext).Assembly);
        NamingConventions.Apply(modelBuilder.Model);
    }
}
