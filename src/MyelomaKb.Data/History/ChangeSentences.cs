using System.Text.Json;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Data.History;

/// <summary>Says in plain words what became of an entry from one revision to another.</summary>
public static class ChangeSentences
{
    /// <summary>At least one sentence; drugs are named as that revision names them.</summary>
    public static IReadOnlyList<string> Of(EntryChange change, KnowledgeBase kb) => change switch
    {
        { From: null, To: { } to } => [Sentence.Of($"{to.NameInText} was added")],
        { From: { } from, To: null } => [Sentence.Of($"{from.NameInText} was retired")],
        { From: Approval from, To: Approval to } =>
        [
            .. NewEvents(from, to).Select(one => ApprovalSentences.Of(to, one, kb)),
            .. NewWordings(from, to).Select(version => ApprovalSentences.Of(to, version)),
            .. OfMembers(change, besides: to.History.Count > from.History.Count, to.Versions.Count > from.Versions.Count),
        ],
        _ => OfMembers(change, false, false),
    };

    private static IEnumerable<ApprovalEvent> NewEvents(Approval from, Approval to) =>
        to.History.Where(one => !from.History.Any(before => (before.On, before.Event, before.Drug) == (one.On, one.Event, one.Drug)));

    private static IEnumerable<LabelVersion> NewWordings(Approval from, Approval to) =>
        to.Versions.Where(one => !from.Versions.Any(before => before.From == one.From));

    /// <summary>A sentence for each member that differs, but for lists that only grew and of which more was said already.</summary>
    private static IReadOnlyList<string> OfMembers(EntryChange change, bool besides, bool wordings) =>
    [
        .. change.Fields
            .GroupBy(field => field.Pointer.Split('/')[1])
            .Where(member => !(besides && member.Key == "history") && !(wordings && member.Key == "versions"))
            .Select(member => OfMember(change.To!, member.Key, [.. member])),
    ];

    private static string OfMember(Entry entry, string member, IReadOnlyList<FieldChange> fields)
    {
        var what = $"the {Words(member)} of {entry.NameInText}";
        return Sentence.Of(fields switch
        {
            [{ From: { } from, To: { } to }] when IsPlain(from) && IsPlain(to) => PartOf(fields[0]) is { } part
                ? $"in {what}, {Sentence.Quote(Words(part))} was {Text(from)} and is now {Text(to)}"
                : $"{what} was {Text(from)} and is now {Text(to)}",
            [{ From: null, To: { } to }] when IsPlain(to) => $"{what} now {Verb(fields[0])} {Text(to)}",
            [{ From: { } from, To: null }] when IsPlain(from) => $"{what} no longer {Verb(fields[0])} {Text(from)}",
            [_] => $"{what} changed in one place",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what} changed in {fields.Count} places"),
        });
    }

    /// <summary>The name of what changed within the member, where it is not the member itself.</summary>
    private static string? PartOf(FieldChange field) =>
        field.Pointer.Split('/')[2..].LastOrDefault(part => !part.All(char.IsAsciiDigit));

    /// <summary>A member itself says its value; a list holds it among others.</summary>
    private static string Verb(FieldChange field) => field.Pointer.Count(sign => sign == '/') == 1 ? "says" : "holds";

    private static bool IsPlain(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Sentence.Quote(value.GetString()!) : value.GetRawText();

    private static string Words(string member) =>
        string.Concat(member.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
