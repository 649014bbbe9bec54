using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility.Wording;

/// <summary>The words of a revision in which reasons are given.</summary>
internal sealed class ReasonWords(CriteriaWording criteria)
{
    public CriteriaWording Criteria => criteria;

    public FindingWording Findings { get; } = new(criteria);

    public QuestionWording Questions { get; } = new(criteria.Terms);
}
