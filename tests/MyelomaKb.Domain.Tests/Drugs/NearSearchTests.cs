using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Tests.Drugs;

public sealed class NearSearchTests
{
    private const int Reach = 3;

    public static TheoryData<string> Hostile =>
    [
        "", "a", new string('a', 24), new string('a', 200), new string('a', 60_000), string.Concat(Enumerable.Repeat("ab", 100)),
        string.Concat(Enumerable.Repeat("lenalidomide ", 12)),
    ];

    [Fact]
    public void Distance_is_that_of_the_whole_table_wherever_it_is_within_reach()
    {
        var words = Words(new Random(7)).Take(600).ToList();
        foreach (var (one, other) in words.Zip(words.Skip(1)))
        {
            var distance = Whole(one, other);
            Assert.Equal(distance, EditDistance.Between(one, other));
            Assert.Equal(distance <= Reach ? distance : null, new NearSearch(one, Reach).DistanceTo(other));
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Search_among_a_hundred_thousand_names_takes_a_bounded_number_of_steps(string text)
    {
        var search = new NearSearch(text);
        foreach (var length in Enumerable.Range(0, 100_000).Select(number => number % 250))
        {
            search.DistanceTo(new string('a', length));
        }

        Assert.InRange(search.Steps, 0, NearSearch.MostSteps + 10_000);
    }

    [Fact]
    public void Search_that_has_used_up_its_steps_finds_nothing_more()
    {
        var search = new NearSearch(new string('a', 60));
        for (var names = 0; !search.HasEnded; names++)
        {
            Assert.InRange(names, 0, NearSearch.MostSteps);
            search.DistanceTo(new string('a', 61));
        }

        Assert.Null(search.DistanceTo(new string('a', 60)));
    }

    [Fact]
    public void Usual_name_needs_a_small_part_of_the_steps()
    {
        var search = new NearSearch("lenalidomid");
        foreach (var word in Words(new Random(11)).Take(600))
        {
            search.DistanceTo(word);
        }

        Assert.Equal(1, search.DistanceTo("lenalidomide"));
        Assert.InRange(search.Steps, 1, NearSearch.MostSteps / 4);
    }

    /// <summary>Words over few letters, each made from the one before by some slips, so that many lie near each other.</summary>
    private static IEnumerable<string> Words(Random random)
    {
        for (var word = "abcab"; ;)
        {
            yield return word;
            for (var slips = random.Next(5); slips > 0; slips--)
            {
                var at = random.Next(word.Length);
                word = random.Next(4) switch
                {
                    0 => word.Remove(at, 1),
                    1 => word.Insert(at, $"{(char)('a' + random.Next(3))}"),
                    2 when at + 1 < word.Length => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
                    _ => $"{word[..at]}{(char)('a' + random.Next(3))}{word[(at + 1)..]}",
                };
                word = word.Length is > 2 and < 15 ? word : "abcabc";
            }
        }
    }

    /// <summary>The usual table, filled as a textbook has it.</summary>
    private static int Whole(string one, string other)
    {
        var table = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                table[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(
                    table[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[one.Length, other.Length];
    }
}
