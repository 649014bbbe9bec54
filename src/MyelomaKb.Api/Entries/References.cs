using MyelomaKb.Api.Http.Problems;
using MyelomaKb.Api.Http.Validation;
using MyelomaKb.Domain;

namespace MyelomaKb.Api.Entries;

/// <summary>Checks that ids in filters name something.</summary>
public static class References
{
    /// <summary>What is wrong with the ids of filters called `approval` and `combination`, or null.</summary>
    public static Problem? Check(string? approval, string? combination, KnowledgeBase kb) =>
        approval is not null && kb.Approvals.Find(approval) is null
            ? Problem.Invalid("approval", $"There is no approval '{Quote.Short(approval)}'; /v1/approvals lists them.")
            : combination is not null && kb.Combinations.Find(combination) is null
                ? Problem.Invalid("combination", $"There is no combination '{Quote.Short(combination)}'; /v1/combinations lists them.")
                : null;
}
