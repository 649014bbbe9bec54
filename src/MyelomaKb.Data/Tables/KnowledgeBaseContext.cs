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
    /// <summary>On a connection whose transactions somebody else begins and ends.</summary>
    public static KnowledgeBaseContext On(System.Data.Common.DbConnection connection)
    {
        var context = new KnowledgeBaseContext(
            new DbContextOptionsBuilder<KnowledgeBaseContext>().UseNpgsql(connection, Migrations).Options);
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return context;
    }

    /// <summary>On a connection of its own, of which no pool keeps a hold afterwards.</summary>
    public static KnowledgeBaseContext On(string connectionString)
    {
        var alone = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        return new(new DbContextOptionsBuilder<KnowledgeBaseContext>().UseNpgsql(alone.ConnectionString, Migrations).Options);
    }

    /// <summary>The time by the clock of the database, also late in a transaction; it stands in queries only.</summary>
    [DbFunction("clock_timestamp", IsBuiltIn = true)]
    public static DateTimeOffset ClockTimestamp() => throw new NotSupportedException("The database tells this time, in a query.");

    private static void Migrations(NpgsqlDbContextOptionsBuilder options) => options.MigrationsAssembly("MyelomaKb.Migrations");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(KnowledgeBaseContext).Assembly);
        NamingConventions.Apply(modelBuilder.Model);
    }
}
