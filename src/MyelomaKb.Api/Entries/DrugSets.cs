using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Reading;
using MyelomaKb.Domain;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;

namespace MyelomaKb.Api.Entries;

/// <summary>Sets of drugs that filters name, and how they are compared with regimens.</summary>
public static class DrugSets
{
    public const string Exactly = "exactly";

    /// <summary>The ways to compare: some of the regimen's drugs, or all of them.</summary>
    public static IReadOnlyList<string> Matches { get; } = ["contains", Exactly];

    /// <summary>The drugs that the texts name, or everything that is wrong with them.</summary>
    public static Reply<IReadOnlySet<Id<Drug>>> Read(string parameter, IEnumerable<string> texts, KnowledgeBase kb)
    {
        // What comes near is said of one name alone, so it is looked for once at most.
        var names = texts.Select(text => text.Trim()).Distinct().ToList();
        var found = names.ConvertAll(name => DrugPaths.Filter(parameter, name, kb, offersNear: false));
        var problems = found.Where(one => one.Problem is not null).Select(one => one.Problem!).ToList();
        return problems.Count switch
        {
            0 => Reply<IReadOnlySet<Id<Drug>>>.Of(found.Select(one => one.Body!.Id).ToHashSet()),
            1 => DrugPaths.Filter(parameter, names[found.FindIndex(one => one.Problem is not null)], kb).Problem!,
            _ => Problem.Invalid([.. problems.SelectMany(problem => problem.Errors![parameter].Select(message => (parameter, message)))]),
        };
    }
}
