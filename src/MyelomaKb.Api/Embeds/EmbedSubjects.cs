using MyelomaKb.Api.Claims;
using MyelomaKb.Api.Combinations;
using MyelomaKb.Api.DrugClasses;
using MyelomaKb.Api.Entries;
using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Pages.Embeds;
using MyelomaKb.Pages.Frame;

namespace MyelomaKb.Api.Embeds;

/// <summary>What can be embedded, by kind and id; ids and names mean what they mean in the API.</summary>
internal static class EmbedSubjects
{
    public const string Claim = "claim";

    /// <summary>The kinds that take an id, and where the pages of their entries stand.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>
    {
        ["drug"] = "/drugs/",
        ["class"] = "/classes/",
        ["combination"] = "/combinations/",
        [Claim] = "/claims#",
    };

    /// <summary>The kinds that stand alone.</summary>
    public static IReadOnlyList<string> Wholes { get; } = ["timeline", "claims"];

    public static Reply<EmbedSubject> Find(string kind, string id, Snapshot snapshot, PageView view) => (kind, id) switch
    {
        ("drug", _) => DrugPaths.Find(id, "", snapshot).Then<EmbedSubject>(one => EmbedSubject.Of(one, view)),
        ("class", _) => GetDrugClass.Find(id, snapshot).Then<EmbedSubject>(one => EmbedSubject.Of(one, view)),
        ("combination", _) => GetCombination.Find(id, snapshot).Then<EmbedSubject>(one => EmbedSubject.Of(one, view)),
        (Claim, _) => GetClaim.Find(id, snapshot).Then<EmbedSubject>(one => EmbedSubject.Of(one, view)),
        ("timeline", "") => EmbedSubject.Timeline(view),
        ("claims", "") => EmbedSubject.Claims(view),
        _ => Problem.Of(
            ProblemTypes.NoSuchPath,
            $"There is no embed of kind '{Quote.Short(kind)}'; the kinds are {string.Join(", ", Kinds.Keys.Concat(Wholes))}."),
    };
}
