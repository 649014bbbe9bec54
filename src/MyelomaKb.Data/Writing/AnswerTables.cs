using Microsoft.EntityFrameworkCore;

namespace MyelomaKb.Data.Writing;

internal sealed class WrittenAnswerRow
{
    public required byte[] Id { get; init; }

    public required byte[] Fingerprint { get; init; }

    public required byte[] Answer { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal static class AnswerTables
{
    public static void Map(ModelBuilder model) => model.Entity<WrittenAnswerRow>(answer =>
    {
        answer.ToTable("written_answer", table =>
        {
            table.HasCheckConstraint("ck_written_answer_id", "octet_length(id) = 32");
            table.HasCheckConstraint("ck_written_answer_fingerprint", "octet_length(fingerprint) = 32");
        });
        answer.HasKey(row => row.Id);
        answer.Property(row => row.Answer).HasDefaultValueSql("''");
        answer.HasIndex(row => row.CreatedAt);
    });
}
