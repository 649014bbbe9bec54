using System.Text.Json;
using MyelomaKb.Api.Entries;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Drugs;
using MyelomaKb.Domain.Eligibility;
using MyelomaKb.Domain.TreatmentHistory;

namespace MyelomaKb.Api.Eligibility;

/// <summary>What the labels of a day say about one patient.</summary>
public sealed record AssessmentResponse
{
    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The revision that answered.</summary>
    public required int Revision { get; init; }

    /// <summary>What this answer means, and what it does not.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>Facts in the profile that no label of the revision uses.</summary>
    public required IReadOnlyList<string> Unused { get; init; }

    /// <summary>How the profile was read.</summary>
    public required DerivedResponse Derived { get; init; }

    /// <summary>How many results there are of each verdict, including those that `verdicts` filters out.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>One approval each: eligible, undetermined, not eligible; then the newest decision first, then by id.</summary>
    public required IReadOnlyList<ResultResponse> Results { get; init; }

    /// <summary>The verdict on each exact set of drugs with each regulator, over all its approvals.</summary>
    public required IReadOnlyList<RegimenResponse> Regimens { get; init; }

    /// <summary>What to ask next, the most informative first; empty with detail `verdicts`.</summary>
    public required IReadOnlyList<QuestionResponse> Questions { get; init; }

    /// <summary>
    /// Approvals in force on the day that match the filters but whose label cannot be evaluated, so that they have no result; absent if
    /// there are none. `/health/ready` says why.
    /// </summary>
    public IReadOnlyList<string>? Unjudged { get; init; }
}

/// <summary>How a profile was read.</summary>
public sealed record DerivedResponse
{
    /// <summary>The lines of therapy; absent if nothing is known about them.</summary>
    public DerivedLinesResponse? PriorLines { get; init; }

    /// <summary>How each name was read.</summary>
    public required IReadOnlyList<DerivedExposureResponse> ExposedTo { get; init; }

    /// <summary>Drugs that the disease counts as refractory to, and why.</summary>
    public required IReadOnlyList<DerivedRefractoryResponse> RefractoryTo { get; init; }

    /// <summary>Assumptions that verdicts are based on.</summary>
    public required IReadOnlyList<string> Assumed { get; init; }
}

/// <summary>The lines of therapy: exactly, or at least.</summary>
/// <param name="From">The fact of the profile that they come from.</param>
/// <param name="Value">The number, if known.</param>
/// <param name="AtLeast">The minimum number, if the exact number is unknown.</param>
public sealed record DerivedLinesResponse(string From, int? Value = null, int? AtLeast = null);

/// <summary>A drug that was received.</summary>
/// <param name="Drug">The drug's id.</param>
/// <param name="Given">The name as it was given.</param>
/// <param name="MatchedBy">How the name was matched.</param>
/// <param name="Line">The line of the therapy that contains it; absent if exposure was stated alone.</param>
public sealed record DerivedExposureResponse(string Drug, string Given, MatchedBy MatchedBy, int? Line = null);

/// <summary>A drug that the disease counts as refractory to.</summary>
/// <param name="Drug">The drug's id.</param>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Line">The line of the therapy that says so; absent if it was stated alone.</param>
public sealed record DerivedRefractoryResponse(string Drug, RefractoryRule Rule, int? Line = null);

/// <summary>A fact that can be told.</summary>
public record FactReferenceResponse
{
    /// <summary>The name of the criterion that reads it.</summary>
    public required string Fact { get; init; }

    /// <summary>What the fact is about: a drug, a class and a number of agents, a condition, a biomarker, a test.</summary>
    public JsonElement? Of { get; init; }
}

/// <summary>A fact that a verdict depends on.</summary>
public record MissingFactResponse : FactReferenceResponse
{
    /// <summary>The question in plain words.</summary>
    public required string Text { get; init; }

    /// <summary>What to merge into the profile for the answer.</summary>
    public required AnswersResponse Answers { get; init; }
}

/// <summary>Fragments of a profile for each answer.</summary>
/// <param name="Yes">Where the label makes the statement.</param>
/// <param name="No">Where it does not.</param>
public sealed record AnswersResponse(JsonElement Yes, JsonElement No);

/// <summary>A missing fact of the whole assessment.</summary>
public sealed record QuestionResponse : MissingFactResponse
{
    /// <summary>The number of undetermined results that an answer could decide.</summary>
    public required int Decides { get; init; }
}

/// <summary>The verdict on one exact set of drugs with one regulator.</summary>
public sealed record RegimenResponse
{
    /// <summary>The drugs by id.</summary>
    public required IReadOnlyList<string> Regimen { get; init; }

    public required Regulator Regulator { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>The approvals of this regimen.</summary>
    public required IReadOnlyList<string> Approvals { get; init; }

    /// <summary>The fact whose every value one of the approvals covers.</summary>
    public FactReferenceResponse? EitherWay { get; init; }
}

/// <summary>
/// What one label says about the patient. Only its id and verdict with detail `verdicts`; the last two properties only with `full`.
/// </summary>
public sealed record ResultResponse
{
    /// <summary>The approval's id.</summary>
    public required string Approval { get; init; }

    public required Verdict Verdict { get; init; }

    public string? Drug { get; init; }

    public Regulator? Regulator { get; init; }

    public IReadOnlyList<string>? Regimen { get; init; }

    public Setting? Setting { get; init; }

    /// <summary>The pathway of the day.</summary>
    public Pathway? Pathway { get; init; }

    /// <summary>Unknown facts that make no difference.</summary>
    public IReadOnlyList<FactReferenceResponse>? DecidedEitherWay { get; init; }

    /// <summary>The label's wording of the day, in our words.</summary>
    public string? Indication { get; init; }

    /// <summary>The verdict's reason in plain words.</summary>
    public string? Why { get; init; }

    /// <summary>JSON pointers into the approval to what is unconfirmed and matters for this result.</summary>
    public IReadOnlyList<string>? Unconfirmed { get; init; }

    /// <summary>What a reader should know in addition to the verdict.</summary>
    public IReadOnlyList<NoticeResponse>? Notices { get; init; }

    /// <summary>The regimen in other forms that the approval covers.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? AlsoAs { get; init; }

    /// <summary>The facts that would decide the verdict; empty unless it is undetermined.</summary>
    public IReadOnlyList<MissingFactResponse>? Missing { get; init; }

    /// <summary>If not eligible, a smallest set of criteria that are not met, each with its text.</summary>
    public IReadOnlyList<JsonElement>? Unmet { get; init; }

    /// <summary>The facts that would still be missing if everything in `unmet` were met.</summary>
    public IReadOnlyList<MissingFactResponse>? ThenMissing { get; init; }

    /// <summary>The label's criteria, each with its outcome, what was found and text; with detail `full`.</summary>
    public JsonElement? Criteria { get; init; }

    /// <summary>The sources of the approval and of the wording; with detail `full`.</summary>
    public IReadOnlyList<CiteResponse>? Cites { get; init; }
}

/// <summary>An event of the approval that a reader should know of.</summary>
/// <param name="On">The day.</param>
/// <param name="Event">What happened.</param>
/// <param name="Note">A remark.</param>
/// <param name="Cites">Where it is stated.</param>
public sealed record NoticeResponse(DateOnly On, ApprovalEventKind Event, string? Note, IReadOnlyList<CiteResponse> Cites);
