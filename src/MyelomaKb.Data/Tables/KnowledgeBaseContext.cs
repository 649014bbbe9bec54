using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using MyelomaKb.Data.Auditing;
using MyelomaKb.Data.Editing.Tables;
using MyelomaKb.Data.Keys;
using MyelomaKb.Data.People;
using MyelomaKb.Data.Searching;
using MyelomaKb.Data.Upkeep;
using MyelomaKb.Data.Writing;
using Npgsql;

namespace MyelomaKb.Data.Tables;

/// <summary>The tables, as Entity Framework knows them. It owns the schema; reading at start and bulk writing go past it.</summary>
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
        RevisionTables.Map(modelBuilder);
        EntryTables.Map(modelBuilder);
        KeyTables.Map(modelBuilder);
        PeopleTables.Map(modelBuilder);
        AnswerTables.Map(modelBuilder);
        TaskTables.Map(modelBuilder);
        SearchTables.Map(modelBuilder);
        ProposalTables.Map(modelBuilder);
        AuditTables.Map(modelBuilder);
        NamingConventions.Apply(modelBuilder.Model);
    }
}
