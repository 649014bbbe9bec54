using Microsoft.EntityFrameworkCore.Design;
using MyelomaKb.Data.Tables;

namespace MyelomaKb.Migrations;

/// <summary>For the tool that writes migrations; it never connects.</summary>
internal sealed class KnowledgeBaseContextFactory : IDesignTimeDbContextFactory<KnowledgeBaseContext>
{
    public KnowledgeBaseContext CreateDbContext(string[] args) => KnowledgeBaseContext.On("Host=localhost");
}
