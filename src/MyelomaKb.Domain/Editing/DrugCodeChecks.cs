using System.Text.RegularExpressions;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Editing;

/// <summary>A drug's codes have the form of their terminology; of a UNII the last character checks the others.</summary>
internal static partial class DrugCodeChecks
{
    private const string UniiCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public static void Run(EntrySet set)
    {
        foreach (var drug in set.Of<Drug>())
        {
            var codes = drug.Codes;
            Check(
                "/codes/rxnorm", codes.Rxnorm, Rxnorm(), "an RxNorm concept is a number of up to eight digits that does not start with 0");
            Check("/codes/unii", codes.Unii, Unii(), "a UNII is ten digits and capital letters");
            Check("/codes/atc", codes.Atc, Atc(), "an ATC code of a substance is like L01XG01");
            Check("/codes/ncit", codes.Ncit, Ncit(), "an NCI Thesaurus code is C and digits");
            Check("/codes/chebi", codes.Chebi, Chebi(), "a ChEBI identifier is a number, with or without CHEBI: before it");
            set.Require(
                codes.Unii is not { } unii || !Unii().IsMatch(unii) || HasCheckCharacter(unii),
                drug,
                "/codes/unii",
                $"the check character of '{codes.Unii}' is wrong; a character before it is perhaps mistyped");

            void Check(string pointer, string? code, Regex form, string message) =>
                set.Require(code is null || form.IsMatch(code), drug, pointer, message);
        }
    }

    // The sum of the first nine, each by its place among digits and letters, modulo 36.
    private static bool HasCheckCharacter(string unii) =>
        UniiCharacters[unii.Take(9).Sum(character => UniiCharacters.IndexOf(character, StringComparison.Ordinal)) % 36] == unii[9];

    [GeneratedRegex("^[1-9][0-9]{0,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex Rxnorm();

    [GeneratedRegex("^[0-9A-Z]{10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Unii();

    [GeneratedRegex("^[A-DG-HJL-NPR-SV][0-9]{2}[A-Z]{2}[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Atc();

    [GeneratedRegex("^C[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ncit();

    [GeneratedRegex("^(CHEBI:)?[1-9][0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Chebi();
}
