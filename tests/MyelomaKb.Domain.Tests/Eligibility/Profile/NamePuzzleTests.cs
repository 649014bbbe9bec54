using MyelomaKb.Domain.Combinations;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility.Profile;
using MyelomaKb.Domain.Sources;
using Entries = MyelomaKb.Domain.Tests.Eligibility.Some;

namespace MyelomaKb.Domain.Tests.Eligibility.Profile;

public sealed class NamePuzzleTests
{
    private const string Regimen = "This is the name of a regimen; name its drugs instead: lenalidomide, carfilzomib.";
    private const string Class = "This is the name of a class, not of a drug; write a class as { \"class\": \"pi-class\" }.";

    private static readonly ProfileTerms Terms = ProfileTerms.Of(KnowledgeBase.Create(
        new(1, DateTimeOffset.UnixEpoch, "tests", "tests"), [.. Classes, .. Drugs, Triplet]));

    public static TheoryData<string, string, string[]> Puzzles => new()
    {
        { "shared", "The name could mean several drugs; name one of them: bortezomib, carfilzomib.", ["bortezomib", "carfilzomib"] },
        { "kRd", Regimen, ["lenalidomide", "carfilzomib"] },
        { "krd standard", Regimen, ["lenalidomide", "carfilzomib"] },
        { "the carfilzomib triplet", Regimen, ["lenalidomide", "carfilzomib"] },
        { "Car-Len-Dex", Regimen, ["lenalidomide", "carfilzomib"] },
        { "PI-Class", Class, ["bortezomib", "carfilzomib"] },
        { "proteasome inhibitor", Class, ["bortezomib", "carfilzomib"] },
        { "pis", Class, ["bortezomib", "carfilzomib"] },
        {
            "Immunomodulatory drug",
            "This is the name of a class, not of a drug; write a class as { \"class\": \"imid\" }.",
            ["lenalidomide"]
        },
        { "lenalidomid", "No drug has this name; similar names are lenalidomide.", ["lenalidomide"] },
        { "lenalidomide-abcd", "No drug has this name; similar names are lenalidomide.", ["lenalidomide"] },
        { "shared-abcd", "No drug has this name; similar names are bortezomib, carfilzomib.", ["bortezomib", "carfilzomib"] },
        { "interferon", "No drug has this name.", [] },
    };

    [Theory]
    [MemberData(nameof(Puzzles))]
    public void Explain_says_why_a_name_means_no_drug_and_which_may_be_meant(string name, string message, string[] candidates)
    {
        var puzzle = Terms.Explain(name);

        Assert.Equal(message, puzzle.Message);
        Assert.Equal(candidates, puzzle.Candidates);
    }

    private static IEnumerable<Entry> Classes =>
    [
        Entries.Class("pi-class") with { Name = "Proteasome inhibitor", Abbreviation = "PIs" },
        Entries.Class("imid") with { Name = "Immunomodulatory drug" },
    ];

    private static IEnumerable<Entry> Drugs =>
    [
        Entries.Drug("carfilzomib", "pi-class") with { Names = [new("Shared", DrugNameKind.Synonym, [])] },
        Entries.Drug("bortezomib", "pi-class") with { Names = [new("Shared", DrugNameKind.Synonym, [])] },
        Entries.Drug("lenalidomide", "imid"),
    ];

    private static Combination Triplet => new()
    {
        Id = new("krd-standard"),
        Abbreviation = "KRd",
        Name = "The carfilzomib triplet",
        Aliases = ["CarLenDex", "Car Len Dex"],
        Settings = [],
        Summary = "-",
        Components = [new(new("lenalidomide"), ComponentRole.Backbone), new(new("carfilzomib"), ComponentRole.Partner)],
    };
}
