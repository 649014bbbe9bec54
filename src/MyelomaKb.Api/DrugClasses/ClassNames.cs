using MyelomaKb.Domain;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.DrugClasses;

/// <summary>Which class a text means: by id, name or abbreviation.</summary>
public static class ClassNames
{
    public static DrugClass? Find(string text, KnowledgeBase kb)
    {
        var folded = NameFolding.Fold(text);
        return kb.DrugClasses.Find(text) ?? kb.DrugClasses.FindFormer(text)
            ?? kb.DrugClasses.All.FirstOrDefault(one => Names(one).Any(name => NameFolding.Fold(name) == folded));
    }

    /// <summary>The names of a class.</summary>
    public static IEnumerable<string> Names(DrugClass of) =>
        of.Abbreviation is { } abbreviation ? [of.Id.Value, of.Name, abbreviation] : [of.Id.Value, of.Name];
}
