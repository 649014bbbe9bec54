using System.Globalization;

namespace MyelomaKb.Domain.Eligibility.Profile.Contradictions;

/// <summary>
/// An item of a list of the patient, or something in it; becomes a JSON pointer only where there is something to point at.
/// </summary>
internal readonly record struct Spot(string List, int At, string? Member = null, int? Item = null)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"/patient/{List}/{At}{(Member is null ? "" : "/")}{Member}{(Item is null ? "" : "/")}{Item}");
}
