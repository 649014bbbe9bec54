using System.Text.Json;
using MyelomaKb.Data.Entries;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Importing;

/// <summary>The form of one record of the facts: strict, every list written, criteria with one key.</summary>
internal sealed class FactsForm(string file, string record, List<FactFinding> findings) : RecordForm
{
    /// <summary>Whether anything was reported for this record.</summary>
    public bool Faulty { get; private set; }

    public override bool Strict => true;

    public override bool EmptyListsWritten => true;

    public override void Report(Place place, string message)
    {
        Faulty = true;
        findings.Add(new FactFinding(file, record, place.ToString(), message));
    }

    public override Criterion ReadCriterion(JsonElement json, Place place) => new OneKeyCriterion(this).Read(json, place);

    public override string StoredPointer(string pointer) => FactsPointers.ToStored(pointer);
}
