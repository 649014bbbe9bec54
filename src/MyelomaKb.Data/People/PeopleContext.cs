using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MyelomaKb.Data.Tables;

namespace MyelomaKb.Data.People;

/// <summary>The people, as Identity reads and writes them; their tables come with the one schema.</summary>
public sealed class PeopleContext(DbContextOptions<PeopleContext> options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();

    /// <summary>On a connection whose transactions somebody else begins and ends.</summary>
    public static PeopleContext On(DbConnection connection)
    {
        var context = new PeopleContext(new DbContextOptionsBuilder<PeopleContext>().UseNpgsql(connection).Options);
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return context;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var here = typeof(PeopleContext);
        modelBuilder.ApplyConfigurationsFromAssembly(here.Assembly, type => type.Namespace == here.Namespace);
        NamingConventions.Apply(modelBuilder.Model);
    }
}
