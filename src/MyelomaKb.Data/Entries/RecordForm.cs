using System.Text.Json;
using MyelomaKb.Domain.Criteria;

namespace MyelomaKb.Data.Entries;

/// <summary>How a record is written where it is read from, and where its faults go.</summary>
internal abstract class RecordForm
{
    /// <summary>Whether every property is held against what is allowed; a body that this program wrote itself is trusted.</summary>
    public abstract bool Strict { get; }

    /// <summary>Whether a list must be written although it is empty.</summary>
    public abstract bool EmptyListsWritten { get; }

    /// <summary>Takes a fault of the record.</summary>
    public abstract void Report(Place place, string message);

    /// <summary>Reads a criterion in the form that it has here.</summary>
    public abstract Criterion ReadCriterion(JsonElement json, Place place);

    /// <summary>A pointer as stored, from a pointer into the record as it is written here.</summary>
    public abstract string StoredPointer(string pointer);
}
