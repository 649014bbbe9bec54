using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Editing;

/// <summary>
/// No name means two drugs. Forms of one substance may share one, which then means the form without <c>formOf</c>. Codes are not
/// names here: the ATC gives one to several forms that are not one agent.
/// </summary>
internal static class DrugNameChecks
{
    public static void Run(EntrySet set)
    {
        Dictionary<string, Drug> owners = new(StringComparer.Ordinal);
        foreach (var drug in set.Of<Drug>().OrderBy(drug => drug.Id))
        {
            CheckOwnNames(set, drug);
            foreach (var (pointer, text) in NamesOf(drug))
            {
                var folded = NameFolding.Fold(text);
                owners.TryAdd(folded, drug);
                var owner = owners[folded];
                set.Require(owner.Agent == drug.Agent, drug, pointer, $"'{text}' is a name of '{owner.Id}' too");
            }
        }
    }

    private static void CheckOwnNames(EntrySet set, Drug drug)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var (at, name) in drug.Names.Index())
        {
            set.Require(seen.Add(NameFolding.Fold(name.Text)), drug, $"/names/{at}/text", $"'{name.Text}' stands here twice");
        }
    }

    private static IEnumerable<(string Pointer, string Text)> NamesOf(Drug drug)
    {
        yield return ("/id", drug.Id.Value);
        yield return ("/name", drug.Name);
        yield return ("/nonproprietaryName", drug.NonproprietaryName);
        foreach (var (at, brand) in drug.Brands.Index())
        {
            yield return ($"/brands/{at}/name", brand.Name);
        }

        foreach (var (at, name) in drug.Names.Index().Where(pair => pair.Item.Contexts.Count == 0))
        {
            yield return ($"/names/{at}/text", name.Text);
        }
    }
}
