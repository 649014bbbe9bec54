using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Searching;

/// <summary>The texts by which a drug is found.</summary>
internal static class DrugTexts
{
    /// <summary>A name that two forms of a substance share means the form that the others are forms of.</summary>
    private const float OtherForm = 0.97f;

    public static IEnumerable<SearchText> Of(Drug drug, KnowledgeBase kb)
    {
        foreach (var name in Names(drug).DistinctBy(name => name.Text, StringComparer.OrdinalIgnoreCase))
        {
            yield return drug.FormOf is null ? name : name with { Weight = name.Weight * OtherForm };
        }

        yield return new(SearchField.Class, kb.DrugClasses[drug.Class].Name, 0.5f, IsName: false);
        foreach (var target in drug.Targets)
        {
            yield return new(SearchField.Target, target, 0.5f, IsName: false);
        }

        yield return new(SearchField.Summary, drug.Summary, 0.3f, IsName: false);
        yield return new(SearchField.PlainLanguage, drug.PlainLanguage, 0.3f, IsName: false);
    }

    /// <summary>The names that people use for a drug inside the names of its combinations and approvals.</summary>
    public static string Called(Id<Drug> id, KnowledgeBase kb)
    {
        var drug = kb.Drugs[id];
        var used = drug.Names.Where(name => name.Contexts.Count == 0 && name.Kind is DrugNameKind.Abbreviation or DrugNameKind.Inn);
        return string.Join(", ", drug.Brands.Select(brand => brand.Name).Concat(used.Select(name => name.Text)).Prepend(drug.Name));
    }

    private static IEnumerable<SearchText> Names(Drug drug)
    {
        yield return new(SearchField.Name, drug.Name, 1, IsName: true);
        yield return new(SearchField.Id, drug.Slug, 1, IsName: true);
        foreach (var brand in drug.Brands)
        {
            yield return new(SearchField.Brand, brand.Name, 1, IsName: true);
        }

        foreach (var name in drug.Names.Where(name => name.Contexts.Count == 0))
        {
            yield return new(FieldOf(name.Kind), name.Text, 0.97f, IsName: true);
        }

        yield return new(SearchField.Name, drug.NonproprietaryName, 0.97f, IsName: true);
        foreach (var (_, code) in drug.Codes.Known)
        {
            yield return new(SearchField.Code, code, 1, IsName: true);
        }
    }

    private static SearchField FieldOf(DrugNameKind kind) => kind switch
    {
        DrugNameKind.Brand => SearchField.Brand,
        DrugNameKind.Abbreviation => SearchField.Abbreviation,
        DrugNameKind.CodeName => SearchField.CodeName,
        DrugNameKind.Misspelling => SearchField.Misspelling,
        DrugNameKind.Inn => SearchField.Name,
        DrugNameKind.Synonym or DrugNameKind.Former => SearchField.Synonym,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
