using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Editing;

/// <summary>A label is of a drug under one of its brands, and was in effect when it was seen.</summary>
internal static class LabelChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var label in set.Of<Label>())
        {
            if (set.Follow(label, "/drug", EntryKind.Drug, label.Drug) is { } drug)
            {
                set.Require(
                    drug.Brands.Any(brand => brand.Name == label.Brand), label, "/brand", $"'{label.Brand}' is no brand of '{drug.Id}'");
            }

            set.Require(Guid.TryParseExact(label.SetId, "D", out _), label, "/setId", "a set id is a UUID with hyphens");
            set.Require(label.Version >= 1, label, "/version", "versions count from 1");
            set.Require(label.EffectiveOn <= label.SeenOn, label, "/seenOn", "the label was seen before it took effect");
            set.Require(SourceChecks.IsWebAddress(label.Url), label, "/url", "a web address starts with http:// or https://");
        }
    }
}
