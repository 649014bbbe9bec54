using CsCheck;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Searching;
using MyelomaKb.Domain.Tests.Eligibility.Real;

namespace MyelomaKb.Domain.Tests.Searching;

/// <summary>Suggestions, and that the quick search for beginnings finds what a plain one does.</summary>
public sealed class SuggesterTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["abc "], 1, 9];

    [Fact]
    public void Search_for_beginnings_finds_what_comparing_every_key_finds() => Gen.Select(Word.Array[1, 30], Word).Sample((words, typed) =>
    {
        string[] keys = [.. words.Distinct().Order(StringComparer.Ordinal)];
        var slips = PrefixSearch.SlipsAllowed(typed);
        var found = new PrefixSearch(keys).Find(typed, slips).SelectMany(range => keys[range.From..range.To]).ToHashSet();

        // The first letter is taken to be right.
        var plain = keys.Where(key => key[0] == typed[0]
            && Enumerable.Range(0, key.Length + 1).Any(length => EditDistance.Between(key[..length], typed) <= slips));
        Assert.Equal(plain.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    });

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("®")]
    public void Text_without_words_suggests_nothing(string typed) => Assert.Empty(FactFiles.Kb.Suggester.Suggest(typed, 8));

    [Fact]
    public void Each_entry_is_suggested_once()
    {
        var suggested = FactFiles.Kb.Suggester.Suggest("dara", 20);
        Assert.Equal(suggested.DistinctBy(name => name.Entry).Count(), suggested.Count);
        Assert.Equal("daratumumab", suggested[0].Entry.Slug);
    }

    [Fact]
    public void Misspelling_leads_to_the_drug_and_is_not_shown() =>
        Assert.DoesNotContain(FactFiles.Kb.Suggester.Suggest("darzele", 8), name => name.Text.Contains("zelex", StringComparison.Ordinal));
}
