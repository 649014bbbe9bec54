using System.Text.Json;
using MyelomaKb.Data.Entries;
using MyelomaKb.Data.Importing;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Editing;

/// <summary>
/// The form of an entry in a proposal: strict, empty lists may be left out, criteria as the API shows them or as the facts write them.
/// </summary>
internal sealed class ProposedForm(List<(string Pointer, string Message)> faults) : RecordForm
{
    public override bool Strict => true;

    public override bool EmptyListsWritten => false;

    public override void Report(Place place, string message) => faults.Add((place.ToString(), message));

    public override Criterion ReadCriterion(JsonElement json, Place place) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("op", out _)
            ? ShownCriterion.Read(json, place, this)
            : new OneKeyCriterion(this).Read(json, place);

    public override string StoredPointer(string pointer) => pointer;
}
