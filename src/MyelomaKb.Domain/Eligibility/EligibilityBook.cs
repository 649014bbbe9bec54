using System.Collections.Concurrent;
using MyelomaKb.Domain.Approvals;
using MyelomaKb.Domain.Common;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Reasons;
using MyelomaKb.Domain.Eligibility.Wording;
using MyelomaKb.Domain.Wording;

namespace MyelomaKb.Domain.Eligibility;

/// <summary>
/// Judges patients by the labels of one revision. Labels are compiled when first needed, those of a day when that day is first asked
/// about; nothing about a patient is kept.
/// </summary>
public sealed class EligibilityBook
{
    /// <summary>How many approvals, counted once for every epoch that holds them, are kept ready.</summary>
    private const int MostReady = 2_000_000;

    private readonly KnowledgeBase _kb;
    private readonly Lazy<LabelBook> _labels;
    private readonly Lazy<ReasonWords> _words;
    private readonly ConcurrentDictionary<int, DayLabels> _days = new();

    /// <summary>Labels that ask the same, of the same things, as those of the revision before are taken over.</summary>
    internal EligibilityBook(KnowledgeBase kb, EligibilityBook? before)
    {
        _kb = kb;
        var (approvals, agents) = (kb.Approvals.All, kb.Agents);
        var sameLabels = before is not null && before._kb.Agents == agents && before._kb.Approvals == kb.Approvals
            && before._kb.Conditions == kb.Conditions;
        _labels = sameLabels ? before!._labels : new Lazy<LabelBook>(() => new LabelBook(approvals, agents));
        _words = new Lazy<ReasonWords>(() => new ReasonWords(kb.Wording));
    }

    /// <summary>The wordings that cannot be judged, of any day; the checks keep new ones out.</summary>
    public IReadOnlyCollection<UnjudgedLabel> Unjudged => _labels.Value.Unjudged;

    /// <summary>Why a wording of the revision cannot be judged; null where it can.</summary>
    internal string? FaultOf(LabelVersion version) => _labels.Value.FaultOf(version);

    /// <summary>Whether the facts of the wording can depend on each other in more ways than are tried.</summary>
    internal bool IsIntricate(LabelVersion version) => _labels.Value.Find(version) is { } label
        && label.MostWorlds(new Knowledge(_labels.Value.Forest, PatientFacts.Untold(_kb.Agents))) > Worlds.Most;

    /// <summary>The verdicts on every approval in force on the day, without reasons; what the other answers start from.</summary>
    public DayVerdicts Judge(DateOnly day, PatientFacts patient) => new(new Judgment(LabelsOf(day), patient));

    /// <summary>
    /// The approvals that pass the filters and that cover the patient, or may, without reasons; no filter of verdicts applies.
    /// </summary>
    public CoveringApprovals Cover(AssessmentQuery query)
    {
        var judged = new ApprovalsByVerdict(Judge(query));
        return new CoveringApprovals(Ids(Verdict.Eligible), Ids(Verdict.Undetermined), judged.Counts);

        IReadOnlyList<Id<Approval>> Ids(Verdict verdict) => Array.ConvertAll(judged.Of(verdict).ToArray(), one => one.Approval.Id);
    }

    /// <summary>The verdicts on the approvals that pass the filters, explained as far as is asked for.</summary>
    public Assessment Assess(AssessmentQuery query)
    {
        var judgment = Judge(query);
        var judged = new ApprovalsByVerdict(judgment);
        var reasoning = query.Detail == AssessmentDetail.Verdicts ? null : new Reasoning(_kb, _words.Value, judgment, query.Detail);
        return new Assessment
        {
            AsOf = query.AsOf,
            Day = judgment.Day.Day,
            Counts = judged.Counts,
            Results = Results(judged.Among(query.Verdicts), reasoning, judgment),
            Regimens = RegimenVerdicts.Of(judged.All, judgment),
            Questions = reasoning is null ? [] : Questions.Of(judged.All, judgment, reasoning.Missing),
            Unjudged = [.. LabelsOf(query.AsOf).Unjudged.Where(approval => Passes(query, approval)).Select(approval => approval.Id)],
            Work = judgment.Knowledge.Work,
        };
    }

    private static List<ResultLine> Results(ReadOnlySpan<JudgedApproval> approvals, Reasoning? reasoning, Judgment judgment)
    {
        var results = new List<ResultLine>(approvals.Length);
        foreach (var approval in approvals)
        {
            results.Add(reasoning?.Explain(approval) ?? Reasoning.State(approval, judgment));
        }

        return results;
    }

    private Judgment Judge(AssessmentQuery query)
    {
        var day = LabelsOf(query.AsOf);
        return new Judgment(day, query.Patient, Kept(query, day));
    }

    /// <summary>The approvals that pass the filters, in the day's order.</summary>
    private JudgedApproval[] Kept(AssessmentQuery query, DayLabels day)
    {
        if (query is { Drugs: null, Regulators: null, Settings: null })
        {
            return day.Approvals;
        }

        var approvals = query.Drugs is { } drugs ? day.With([.. drugs.Select(drug => _kb.Drugs[drug].Agent)]) : day.Approvals;
        return [.. approvals.Where(one => IsAsked(query, one.Approval))];
    }

    private static bool IsAsked(AssessmentQuery query, Approval approval) =>
        query.Regulators?.Contains(approval.Regulator) != false && query.Settings?.Contains(approval.Setting) != false;

    /// <summary>Whether an approval that no patient can be judged by passes the filters.</summary>
    private bool Passes(AssessmentQuery query, Approval approval) =>
        IsAsked(query, approval)
        && (query.Drugs is not { } drugs
            || approval.Regimen.Any(part => drugs.Any(drug => _kb.Drugs[drug].Agent == _kb.Drugs[part.Drug].Agent)));

    private DayLabels LabelsOf(DateOnly day)
    {
        var epoch = _kb.Epochs.Of(day);
        if (_days.TryGetValue(epoch, out var ready))
        {
            return ready;
        }

        if ((_days.Count + 1L) * _kb.Approvals.All.Count > MostReady)
        {
            _days.Clear();
        }

        return _days.GetOrAdd(epoch, _ => new DayLabels(_kb, _labels.Value, day));
    }
}
