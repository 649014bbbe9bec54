using System.Text.Json.Nodes;
using MyelomaKb.Api.History;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.Eligibility.Deciding;

namespace MyelomaKb.Api.Effects;

/// <summary>What publishing a proposal now would change: fields, verdicts, and how changed criteria lie to those of other approvals.</summary>
public sealed record EffectResponse
{
    /// <summary>The newest revision, which the proposal would follow.</summary>
    public required int BasedOn { get; init; }

    /// <summary>Whether all of it was worked out within the work that one answer may take.</summary>
    public required EffectOutcome Outcome { get; init; }

    /// <summary>How much work it took.</summary>
    public required EffectWorkResponse Work { get; init; }

    /// <summary>What would differ, entry by entry.</summary>
    public required IReadOnlyList<DifferenceResponse> Fields { get; init; }

    /// <summary>Which verdicts of the conformance cases would change.</summary>
    public required CaseEffectResponse Cases { get; init; }

    /// <summary>Which verdicts on invented patients would change, and how many each way.</summary>
    public required ProfileEffectResponse Profiles { get; init; }

    /// <summary>Criteria that are new or would differ.</summary>
    public required IReadOnlyList<CriteriaEffectResponse> Criteria { get; init; }
}

/// <summary>Whether an effect was worked out as a whole.</summary>
public enum EffectOutcome
{
    /// <summary>Everything was worked out.</summary>
    Decided,

    /// <summary>
    /// Some of it takes more work than one answer may: what is shown was worked out, the counts say how much was not, and single criteria
    /// and relations that were not decided say so.
    /// </summary>
    NotDecided,
}

/// <summary>How much work an effect took. The request is charged for it: one unit of the quota for every 100,000 steps.</summary>
/// <param name="Steps">Labels judged, and combinations of values tried.</param>
/// <param name="MostSteps">How many steps one answer may take.</param>
public sealed record EffectWorkResponse(long Steps, long MostSteps);

/// <summary>Verdicts of the conformance cases.</summary>
/// <param name="Count">How many cases were judged, before and after.</param>
/// <param name="Of">How many cases there are to judge.</param>
/// <param name="Changed">Every verdict of the judged cases that would change.</param>
public sealed record CaseEffectResponse(int Count, int Of, IReadOnlyList<CaseVerdictResponse> Changed);

/// <summary>A verdict of a conformance case that would change.</summary>
/// <param name="Case">The case's id.</param>
/// <param name="Approval">The approval.</param>
/// <param name="From">The verdict now; absent where the approval is not in force then.</param>
/// <param name="To">The verdict after; absent where the approval would not be in force.</param>
public sealed record CaseVerdictResponse(string Case, string Approval, Verdict? From, Verdict? To);

/// <summary>Verdicts on invented patients, on the labels of today.</summary>
/// <param name="Count">How many patients were judged, before and after.</param>
/// <param name="Of">How many patients were invented.</param>
/// <param name="Seed">What they were made from; the same seed makes the same patients.</param>
/// <param name="Changed">How many of them would get some other verdict.</param>
/// <param name="Ways">How many verdicts would change each way, by approval.</param>
public sealed record ProfileEffectResponse(int Count, int Of, int Seed, int Changed, IReadOnlyList<VerdictWayResponse> Ways);

/// <summary>Verdicts that would change in one way.</summary>
/// <param name="Approval">The approval.</param>
/// <param name="From">The verdict now; absent where the approval is not in force.</param>
/// <param name="To">The verdict after; absent where the approval would not be in force.</param>
/// <param name="Count">How many patients it would happen to.</param>
/// <param name="Example">One of them, as a profile.</param>
public sealed record VerdictWayResponse(string Approval, Verdict? From, Verdict? To, int Count, JsonObject Example);

/// <summary>Criteria that are new or would differ.</summary>
/// <param name="Approval">Whose they are.</param>
/// <param name="From">The day from which the wording holds.</param>
/// <param name="CanHold">Whether somebody can meet them.</param>
/// <param name="Witness">A patient who meets them, as a profile; absent where there is none, or where it is not decided.</param>
/// <param name="Neighbours">Of the approvals they were compared with, those whose criteria contain or overlap these.</param>
/// <param name="Compared">With how many of the other approvals in force today they were compared.</param>
/// <param name="Of">How many other approvals are in force today.</param>
public sealed record CriteriaEffectResponse(
    string Approval,
    DateOnly From,
    Possibility CanHold,
    JsonObject? Witness,
    IReadOnlyList<NeighbourResponse> Neighbours,
    int Compared,
    int Of);

/// <summary>How changed criteria lie to those of another approval in force.</summary>
/// <param name="Approval">The other approval.</param>
/// <param name="Relation">How the changed criteria lie to its.</param>
/// <param name="Distinguishing">A patient who meets the one and not the other, as a profile; absent where there is none.</param>
/// <param name="Meets">Which of the two that patient meets: `changed` or `other`.</param>
public sealed record NeighbourResponse(string Approval, CriteriaRelation Relation, JsonObject? Distinguishing, MeetsWhich? Meets);

/// <summary>Whether somebody can meet criteria.</summary>
public enum Possibility
{
    /// <summary>Somebody can.</summary>
    Possible,

    /// <summary>Nobody can; this is proven.</summary>
    Impossible,

    /// <summary>Finding out takes more steps than allowed.</summary>
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
