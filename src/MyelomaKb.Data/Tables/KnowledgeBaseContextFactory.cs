using Microsoft.EntityFrameworkCore.Design;

namespace MyelomaKb.Data.Tables;

/// <summary>For the tool that writes migrations; it never connects.</summary>
internal sealed class KnowledgeBaseContextFactory : IDesignTimeDbContextFactory<KnowledgeBaseContext>
{
    public KnowledgeBaseContext CreateDbContext(string[] args) => KnowledgeBaseContext.On("Host=localhost");
}
