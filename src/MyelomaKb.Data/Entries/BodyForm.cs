using System.Text.Json;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Entries;

/// <summary>The form of a stored body. The program wrote it, so a fault in it is not a finding but damage.</summary>
internal sealed class BodyForm : RecordForm
{
    private BodyForm()
    {
    }

    public static BodyForm Instance { get; } = new();

    public override bool Strict => false;

    public override bool EmptyListsWritten => false;

    public override void Report(Place place, string message) => throw new JsonException($"{message} (at '{place}')");

    public override Criterion ReadCriterion(JsonElement json, Place place) => CriterionReader.Read(json);

    public override string StoredPointer(string pointer) => pointer;
}
