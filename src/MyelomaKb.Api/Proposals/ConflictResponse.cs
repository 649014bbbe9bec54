using System.Text.Json;
using System.Text.Json.Nodes;
using MyelomaKb.Data.Editing;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Api.Proposals;

/// <summary>An entry that others changed after the revision a proposed change is based on, seen from all three sides.</summary>
/// <param name="Kind">The kind of the entry.</param>
/// <param name="Id">Its id.</param>
/// <param name="BasedOn">The revision in which the author saw it.</param>
/// <param name="ChangedIn">The revision that has changed it since.</param>
/// <param name="Base">The entry as the author saw it; absent if it did not exist.</param>
/// <param name="Theirs">The current entry; absent if it is retired.</param>
/// <param name="Mine">The proposed entry; absent if it is to be retired.</param>
/// <param name="Fields">Every field that either side changed, unless both agree.</param>
public sealed record ConflictResponse(
    EntryKind Kind,
    string Id,
    int BasedOn,
    int ChangedIn,
    JsonObject? Base,
    JsonObject? Theirs,
    JsonObject? Mine,
    IReadOnlyList<FieldConflictResponse> Fields)
{
    internal static ConflictResponse Of(EntryConflict conflict) => new(
        conflict.Entry.Kind, conflict.Entry.Slug, conflict.BasedOn, conflict.ChangedIn, conflict.Base, conflict.Theirs, conflict.Mine,
        [.. conflict.Fields.Select(FieldConflictResponse.Of)]);
}

/// <summary>A field that differs between the sides.</summary>
/// <param name="Pointer">A JSON pointer into the entry; empty for the entry as a whole.</param>
/// <param name="Base">Its value then; absent if it did not exist.</param>
/// <param name="Theirs">Its value now; absent if it has been removed.</param>
/// <param name="Mine">Its proposed value; absent if it is to be removed.</param>
/// <param name="Both">Whether both sides changed it, so that you must decide.</param>
public sealed record FieldConflictResponse(string Pointer, JsonElement? Base, JsonElement? Theirs, JsonElement? Mine, bool Both)
{
    internal static FieldConflictResponse Of(FieldConflict one) =>
        new(one.Pointer, Value(one.Base), Value(one.Theirs), Value(one.Mine), one.Both);

    private static JsonElement? Value(JsonNode? node)
    {
        using var json = node is null ? null : JsonDocument.Parse(node.ToJsonString());
        return json?.RootElement.Clone();
    }
}
