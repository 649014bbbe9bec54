using System.Globalization;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Sources;

namespace MyelomaKb.Domain.Editing;

/// <summary>Bounds say something, are in order, and lie within what the number can be.</summary>
internal static class BoundsChecks
{
    public static void Run(EntrySet set, Entry entry, string pointer, Bounds bounds, decimal least, decimal most, bool whole)
    {
        set.Require(bounds.AtLeast is not null || bounds.AtMost is not null, entry, pointer, "neither 'atLeast' nor 'atMost' is given");
        set.Require(!(bounds.AtLeast > bounds.AtMost), entry, pointer, "'atLeast' is greater than 'atMost'");
        Check(set, entry, $"{pointer}/atLeast", bounds.AtLeast, least, most, whole);
        Check(set, entry, $"{pointer}/atMost", bounds.AtMost, least, most, whole);
    }

    private static void Check(EntrySet set, Entry entry, string pointer, decimal? bound, decimal least, decimal most, bool whole)
    {
        if (bound is { } value)
        {
            var shown = value.ToString(CultureInfo.InvariantCulture);
            set.Require(value >= least && value <= most, entry, pointer, $"{shown} lies outside what this number can be");
            set.Require(!whole || decimal.IsInteger(value), entry, pointer, $"{shown} is no whole number");
        }
    }
}
