using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Domain.Editing;

/// <summary>A drug has a class, and is a form of a drug that is itself no form.</summary>
internal static class DrugChecks
{
    public static void Run(EntrySet set)
    {
        foreach (var drug in set.Of<Drug>())
        {
            set.Follow(drug, "/class", EntryKind.DrugClass, drug.Class);
            CheckForm(set, drug);
            set.RequireOnce(drug, "/targets", drug.Targets);
            set.RequireOnce(drug, "/routes", drug.Routes);
            set.RequireOnce(drug, "/boxedWarnings", drug.BoxedWarnings);
            set.RequireOnce(drug, "/brands", drug.Brands.Select(Shown));
            foreach (var (at, name) in drug.Names.Index())
            {
                set.RequireOnce(drug, $"/names/{at}/contexts", name.Contexts);
            }
        }
    }

    private static string Shown(Brand brand) =>
        brand.Regulator is { } regulator ? $"{brand.Name} ({Wire<Regulator>.Name(regulator)})" : brand.Name;

    private static void CheckForm(EntrySet set, Drug drug)
    {
        if (drug.FormOf is not { } of || set.Follow(drug, "/formOf", EntryKind.Drug, of) is not { } substance)
        {
            return;
        }

        set.Require(of != drug.Id, drug, "/formOf", "the drug is a form of itself");
        set.Require(
            of == drug.Id || substance.FormOf is null, drug, "/formOf", $"'{of}' is itself a form, of '{substance.FormOf}'; name that one");
        set.Require(substance.Class == drug.Class, drug, "/class", $"'{of}', of which this is a form, is of class '{substance.Class}'");
    }
}
