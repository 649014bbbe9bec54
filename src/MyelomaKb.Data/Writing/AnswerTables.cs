using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MyelomaKb.Data.Writing;

internal sealed class WrittenAnswerRow
{
    public required byte[] Id { get; init; }

    public required byte[] Fingerprint { get; init; }

    public required byte[] Answer { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

internal sealed class WrittenAnswerConfiguration : IEntityTypeConfiguration<WrittenAnswerRow>
{
    public void Configure(EntityTypeBuilder<WrittenAnswerRow> builder)
    {
        builder.ToTable("written_answer", table =>
        {
            table.HasCheckConstraint("ck_written_answer_id", "octet_length(id) = 32");
            table.HasCheckConstraint("ck_written_answer_fingerprint", "octet_length(fingerprint) = 32");
        });
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Answer).HasDefaultValueSql("''");
        builder.HasIndex(row => row.CreatedAt);
    }
}
