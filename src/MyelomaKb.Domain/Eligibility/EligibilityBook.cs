using System.Collections.Concurrent;
using MyelomaKb.Domain.Eligibility.Judging;
using MyelomaKb.Domain.Eligibility.Reasons;

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
    private readonly ConcurrentDictionary<int, DayLabels> _days = new();

    internal EligibilityBook(KnowledgeBase kb)
    {
        _kb = kb;
        _labels = new Lazy<LabelBook>(() => new LabelBook(kb.Approvals.All, kb.Agents));
    }

    /// <summary>The verdicts on every approval in force on the day, without reasons; what the other answers start from.</summary>
    public DayVerdicts Judge(DateOnly day, PatientFacts patient) => new(new Judgment(LabelsOf(day), patient));

    /// <summary>The verdicts on the approvals that pass the filters, explained as far as is asked for.</summary>
    public Assessment Assess(AssessmentQuery query)
    {
        var judgment = new Judgment(LabelsOf(query.AsOf), query.Patient);
        var agents = query.Drugs?.Select(drug => _kb.Drugs[drug].Agent).ToHashSet();
        var judged = judgment.Day.Approvals
            .Where(one => query.Regulators?.Contains(one.Approval.Regulator) != false)
            .Where(one => query.Settings?.Contains(one.Approval.Setting) != false)
            .Where(one => agents?.Overlaps(one.Agents) != false)
            .OrderBy(one => judgment[one].Verdict)
            .ToList();
        var reasoning = new Reasoning(_kb, judgment, query.Detail);
        return new Assessment
        {
            AsOf = query.AsOf,
            Counts = new VerdictCounts(Count(Verdict.Eligible), Count(Verdict.Undetermined), Count(Verdict.NotEligible)),
            Results = [.. judged.Where(one => query.Verdicts?.Contains(judgment[one].Verdict) != false).Select(reasoning.Explain)],
            Regimens = RegimenVerdicts.Of(judged, judgment),
            Questions = query.Detail == AssessmentDetail.Verdicts ? [] : Questions.Of(judged, judgment, reasoning.Missing),
        };

        int Count(Verdict verdict) => judged.Count(one => judgment[one].Verdict == verdict);
    }

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
