using System.Text.Json.Nodes;
using MyelomaKb.Domain.Common;

namespace MyelomaKb.Data.Editing;

/// <summary>An entry that somebody else changed after the revision that a proposed change is based on.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="BasedOn">The revision in which the proposal's author saw it.</param>
/// <param name="ChangedIn">The revision that changed it since.</param>
/// <param name="Base">The entry as the author saw it; null where it was not there.</param>
/// <param name="Theirs">The entry as it is now; null where it is retired.</param>
/// <param name="Mine">The entry as it is proposed; null where it shall be retired.</param>
/// <param name="Fields">Every field that either side changed, unless both agree.</param>
public sealed record EntryConflict(
    EntryRef Entry, int BasedOn, int ChangedIn, JsonObject? Base, JsonObject? Theirs, JsonObject? Mine, IReadOnlyList<FieldConflict> Fields)
{
    /// <summary>Whether nothing has to be decided: the sides changed different fields of an entry that both keep.</summary>
    public bool MergesByItself => Theirs is not null && Mine is not null && !Fields.Any(one => one.Both);
}
