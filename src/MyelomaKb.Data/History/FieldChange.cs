using System.Text.Json;

namespace MyelomaKb.Data.History;

/// <summary>A place in an entry's body that is not what it was.</summary>
/// <param name="Pointer">
/// The place, as a JSON pointer; in a list, what went has the place that it had, and what came or changed the place that it has.
/// </param>
/// <param name="From">The old value; absent if there was none.</param>
/// <param name="To">The new value; absent if there is none.</param>
public sealed record FieldChange(string Pointer, JsonElement? From, JsonElement? To);
