using System.Text.Json.Nodes;
using MyelomaKb.Api.History;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Deciding;

namespace MyelomaKb.Api.Effects;

/// <summary>
/// What publishing a proposal now would change: fields, verdicts, and how changed criteria are related to those of other approvals.
/// </summary>
public sealed record EffectResponse
{
    /// <summary>The newest revision, on which the proposal would be published.</summary>
    public required int BasedOn { get; init; }

    /// <summary>Whether the whole effect could be calculated within the bounds of one request.</summary>
    public required EffectOutcome Outcome { get; init; }

    /// <summary>How much work it took.</summary>
    public required EffectWorkResponse Work { get; init; }

    /// <summary>What would change, entry by entry.</summary>
    public required IReadOnlyList<DifferenceResponse> Fields { get; init; }

    /// <summary>Which verdicts of the conformance cases would change.</summary>
    public required CaseEffectResponse Cases { get; init; }

    /// <summary>Which verdicts on generated patients would change, with counts.</summary>
    public required ProfileEffectResponse Profiles { get; init; }

    /// <summary>Criteria that are new or would change.</summary>
    public required IReadOnlyList<CriteriaEffectResponse> Criteria { get; init; }
}

/// <summary>Whether an effect was calculated completely.</summary>
public enum EffectOutcome
{
    /// <summary>Everything was calculated.</summary>
    Decided,

    /// <summary>
    /// The effect needs more work than one request may take. What is shown is complete, the counts say how much is missing, and criteria
    /// and relations that were not decided say so.
    /// </summary>
    NotDecided,
}

/// <summary>How much work an effect took. The request is charged for it: one unit of the quota for every 100,000 steps.</summary>
/// <param name="Steps">Labels evaluated, and combinations of values tried.</param>
/// <param name="MostSteps">The maximum number of steps for one request.</param>
public sealed record EffectWorkResponse(long Steps, long MostSteps);

/// <summary>Verdicts of the conformance cases.</summary>
/// <param name="Count">The number of cases evaluated, before and after.</param>
/// <param name="Of">The number of cases to evaluate.</param>
/// <param name="Changed">Every verdict of these cases that would change.</param>
public sealed record CaseEffectResponse(int Count, int Of, IReadOnlyList<CaseVerdictResponse> Changed);

/// <summary>A verdict of a conformance case that would change.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Approval">The approval.</param>
/// <param name="From">The verdict now; absent if the approval is not in force then.</param>
/// <param name="To">The verdict after; absent if the approval would not be in force.</param>
public sealed record CaseVerdictResponse(string Case, string Approval, Verdict? From, Verdict? To);

/// <summary>Verdicts on generated patients, on today's labels.</summary>
/// <param name="Count">The number of patients evaluated, before and after.</param>
/// <param name="Of">The number of generated patients.</param>
/// <param name="Seed">The seed; the same seed generates the same patients.</param>
/// <param name="Changed">The number of patients for whom any verdict would change.</param>
/// <param name="Ways">The number of verdicts that would change in each way, by approval.</param>
public sealed record ProfileEffectResponse(int Count, int Of, int Seed, int Changed, IReadOnlyList<VerdictWayResponse> Ways);

/// <summary>Verdicts that would change in one way.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="From">The verdict now; absent if the approval is not in force.</param>
/// <param name="To">The verdict after; absent if the approval would not be in force.</param>
/// <param name="Count">The number of patients concerned.</param>
/// <param name="Example">One of them, as a profile.</param>
public sealed record VerdictWayResponse(string Approval, Verdict? From, Verdict? To, int Count, JsonObject Example);

/// <summary>Criteria that are new or would change.</summary>
/// <param name="Approval">Whose they are.</param>
/// <param name="From">The day from which the wording holds.</param>
/// <param name="CanHold">Whether any patient can meet them.</param>
/// <param name="Witness">A patient who meets them, as a profile; absent if there is none or it is not decided.</param>
/// <param name="Neighbours">The compared approvals whose criteria contain or overlap these.</param>
/// <param name="Compared">The number of other approvals in force today that they were compared with.</param>
/// <param name="Of">How many other approvals are in force today.</param>
public sealed record CriteriaEffectResponse(
    string Approval,
    DateOnly From,
    Possibility CanHold,
    JsonObject? Witness,
    IReadOnlyList<NeighbourResponse> Neighbours,
    int Compared,
    int Of);

/// <summary>How changed criteria are related to those of another approval in force.</summary>
/// <param name="Approval">The other approval.</param>
/// <param name="Relation">How the changed criteria are related to it.</param>
/// <param name="Distinguishing">A patient who meets one and not the other, as a profile; absent if there is none.</param>
/// <param name="Meets">Which of the two that patient meets: `changed` or `other`.</param>
public sealed record NeighbourResponse(string Approval, CriteriaRelation Relation, JsonObject? Distinguishing, MeetsWhich? Meets);

/// <summary>Whether any patient can meet criteria.</summary>
public enum Possibility
{
    /// <summary>Somebody can.</summary>
    Possible,

    /// <summary>Nobody can; this is proven.</summary>
    Impossible,

    /// <summary>The search takes more steps than allowed.</summary>
    NotDecided,
}

/// <summary>Which of two criteria a patient meets.</summary>
public enum MeetsWhich
{
    /// <summary>The criteria that would change.</summary>
    Changed,

    /// <summary>Those of the other approval.</summary>
    Other,
}
