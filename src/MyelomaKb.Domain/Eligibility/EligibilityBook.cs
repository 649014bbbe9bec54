using System.Collections.Concurrent;
using MyelomaKb.Domain.Eligibility.Judging;

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
