using MyelomaKb.Domain.Eligibility.Profile;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class KnownBiomarkersTests
{
    public static TheoryData<string, string> Meanings => new()
    {
        { "t(11;14)", "Parts of chromosomes 11 and 14 have changed places." },
        { "t(4;14)", "Parts of chromosomes 4 and 14 have changed places." },
        { "t(14;16)", "Parts of chromosomes 14 and 16 have changed places." },
        { "t(14;20)", "Parts of chromosomes 14 and 20 have changed places." },
        { "t(6;14)", "Parts of chromosomes 6 and 14 have changed places." },
        { "del(17p)", "The short arm of chromosome 17 is missing." },
        { "del(13q)", "The long arm of chromosome 13 is missing." },
        { "del(1p)", "The short arm of chromosome 1 is missing." },
        { "gain(1q)", "There is one extra copy of the long arm of chromosome 1." },
        { "amp(1q)", "There are two or more extra copies of the long arm of chromosome 1." },
        { "hyperdiploidy", "There are more chromosomes than usual." },
        { "TP53-mutation", "The gene TP53 is changed." },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Name_of_a_cytogenetic_report_has_a_plain_meaning(string name, string meaning) =>
        Assert.Equal(meaning, KnownBiomarkers.All.Single(one => one.Name == name).Meaning);

    [Fact]
    public void All_names_are_those_that_are_told_apart_here() =>
        Assert.Equal(Meanings.Select(row => row.Data.Item1), KnownBiomarkers.All.Select(one => one.Name));
}
