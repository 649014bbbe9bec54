using System.Text;
using CsCheck;
using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class Utf8TableTests
{
    [Fact]
    public void Every_name_finds_its_value_and_no_other_text_does() => Gen
        .Select(Gen.String.HashSet[0, 30], Gen.String)
        .Sample(
            (names, other) =>
            {
                var table = Of([.. names]);
                return names.All(name => Find(table, name) == name) && (names.Contains(other) || Find(table, other) is null);
            },
            iter: 200);

    [Fact]
    public void Empty_text_is_a_name_like_any_other()
    {
        Assert.Null(Find(Of("a"), ""));
        Assert.Equal("", Find(Of("a", ""), ""));
    }

    [Fact]
    public void Names_that_differ_only_in_case_are_different() => Assert.Null(Find(Of("Velcade"), "velcade"));

    [Fact]
    public void First_value_counts_where_a_name_comes_twice()
    {
        var table = new Utf8Table<int>([KeyValuePair.Create("a", 1), KeyValuePair.Create("a", 2)]);

        Assert.True(table.TryFind("a"u8, out var value));
        Assert.Equal(1, value);
    }

    private static Utf8Table<string> Of(params string[] names) => new(names.Select(name => KeyValuePair.Create(name, name)));

    private static string? Find(Utf8Table<string> table, string name) =>
        table.TryFind(Encoding.UTF8.GetBytes(name), out var value) ? value : null;
}
